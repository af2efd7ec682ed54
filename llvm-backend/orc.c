#include "orc.h"

#include "ir/fault.h"
#include "ir/memory.h"

#include <llvm-c/Error.h>
#include <llvm-c/LLJITUtils.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Orc {
    LLVMOrcLLJITRef jit;
    LLVMOrcSymbolStringPoolRef pool; /* the session's */
    LLVMOrcJITDylibRef dylib;        /* holds helpers and code */
    TraceHelper calls[IR_CALL_COUNT];
    double (*maths1[IR_MATH_COUNT])(double);
    double (*maths2[IR_MATH_COUNT])(double, double);
};

void orc_take_error(LLVMErrorRef error, const char *doing, char message[LLVM_MESSAGE_SIZE])
{
    char *text = LLVMGetErrorMessage(error);
    snprintf(message, LLVM_MESSAGE_SIZE, "%s: %s", doing, text);
    LLVMDisposeErrorMessage(text);
}

static LLVMErrorRef injected_error(void) { return LLVMCreateStringError("injected fault"); }

/* What LLVM said, unless it is its turn to fail. */
static LLVMErrorRef injected_unless(LLVMErrorRef error, const char *what)
{
    return !error && fault_is_due(what) ? injected_error() : error;
}

/* -- the symbols code may refer to ------------------------------------------ */

enum { MAX_SYMBOLS = IR_CALL_COUNT + IR_MATH_COUNT + 32 };

typedef struct {
    LLVMOrcCSymbolMapPair pairs[MAX_SYMBOLS];
    size_t count;
} Symbols;

static void add_symbol(Orc *orc, Symbols *symbols, const char *name, uintptr_t address)
{
    if (!address)
        return;
    symbols->pairs[symbols->count++] = (LLVMOrcCSymbolMapPair){
        .Name = LLVMOrcLLJITMangleAndIntern(orc->jit, name),
        .Sym = {.Address = address,
                .Flags = {.GenericFlags = LLVMJITSymbolGenericFlagsExported | LLVMJITSymbolGenericFlagsCallable}},
    };
}

static void add_helpers(Orc *orc, Symbols *symbols)
{
    char name[64];
    for (int call = 0; call < IR_CALL_COUNT; call++) {
        snprintf(name, sizeof name, "mk_call_%s", ir_call_name((IrCall)call));
        add_symbol(orc, symbols, name, (uintptr_t)orc->calls[call]);
    }
    for (int math = 0; math < IR_MATH_COUNT; math++) {
        snprintf(name, sizeof name, "mk_%s", ir_math_name((IrMath)math));
        uintptr_t address =
            ir_math_arity((IrMath)math) == 1 ? (uintptr_t)orc->maths1[math] : (uintptr_t)orc->maths2[math];
        add_symbol(orc, symbols, name, address);
    }
}

/* The C functions that code generation may call on its own: nothing else is to
 * be found in a statically linked program. */
static void add_libcalls(Orc *orc, Symbols *symbols)
{
    add_symbol(orc, symbols, "memcpy", (uintptr_t)memcpy);
    add_symbol(orc, symbols, "memmove", (uintptr_t)memmove);
    add_symbol(orc, symbols, "memset", (uintptr_t)memset);
    add_symbol(orc, symbols, "memcmp", (uintptr_t)memcmp);
    add_symbol(orc, symbols, "bcmp", (uintptr_t)memcmp);
    add_symbol(orc, symbols, "fmod", (uintptr_t)(double (*)(double, double))fmod);
    add_symbol(orc, symbols, "floor", (uintptr_t)(double (*)(double))floor);
    add_symbol(orc, symbols, "ceil", (uintptr_t)(double (*)(double))ceil);
    add_symbol(orc, symbols, "trunc", (uintptr_t)(double (*)(double))trunc);
    add_symbol(orc, symbols, "rint", (uintptr_t)(double (*)(double))rint);
    add_symbol(orc, symbols, "nearbyint", (uintptr_t)(double (*)(double))nearbyint);
    add_symbol(orc, symbols, "round", (uintptr_t)(double (*)(double))round);
    add_symbol(orc, symbols, "roundeven", (uintptr_t)(double (*)(double))roundeven);
    add_symbol(orc, symbols, "sqrt", (uintptr_t)(double (*)(double))sqrt);
    add_symbol(orc, symbols, "fma", (uintptr_t)(double (*)(double, double, double))fma);
    add_symbol(orc, symbols, "fmin", (uintptr_t)(double (*)(double, double))fmin);
    add_symbol(orc, symbols, "fmax", (uintptr_t)(double (*)(double, double))fmax);
    add_symbol(orc, symbols, "ldexp", (uintptr_t)(double (*)(double, int))ldexp);
}

static LLVMErrorRef define_symbols(Orc *orc)
{
    Symbols symbols = {.count = 0};
    add_helpers(orc, &symbols);
    add_libcalls(orc, &symbols);
    return LLVMOrcJITDylibDefine(orc->dylib, LLVMOrcAbsoluteSymbols(symbols.pairs, symbols.count));
}

/* -- the JIT ------------------------------------------------------------------ */

Orc *orc_new(const Layout *layout, bool gdb, char message[LLVM_MESSAGE_SIZE])
{
    Orc *orc = ir_alloc(sizeof *orc);
    memcpy(orc->calls, layout->calls, sizeof orc->calls);
    memcpy(orc->maths1, layout->maths1, sizeof orc->maths1);
    memcpy(orc->maths2, layout->maths2, sizeof orc->maths2);
    LLVMErrorRef error = fault_is_due("starting ORC") ? injected_error() : LLVMOrcCreateLLJIT(&orc->jit, NULL);
    if (error) {
        orc_take_error(error, "starting ORC", message);
        free(orc);
        return NULL;
    }
    orc->dylib = LLVMOrcLLJITGetMainJITDylib(orc->jit);
    orc->pool = LLVMOrcExecutionSessionGetSymbolStringPool(LLVMOrcLLJITGetExecutionSession(orc->jit));
    error = injected_unless(define_symbols(orc), "defining helpers");
    if (!error && gdb)
        error = LLVMOrcLLJITEnableDebugSupport(orc->jit);
    if (error) {
        orc_take_error(error, "defining helpers", message);
        orc_free(orc);
        return NULL;
    }
    return orc;
}

void orc_free(Orc *orc)
{
    LLVMErrorRef error = LLVMOrcDisposeLLJIT(orc->jit);
    if (error)
        LLVMConsumeError(error); /* the memory is gone all the same */
    free(orc);
}

bool orc_serves(const Orc *orc, const Layout *layout)
{
    return !memcmp(orc->calls, layout->calls, sizeof orc->calls) &&
           !memcmp(orc->maths1, layout->maths1, sizeof orc->maths1) &&
           !memcmp(orc->maths2, layout->maths2, sizeof orc->maths2);
}

bool orc_add(Orc *orc, LLVMMemoryBufferRef object, const char *symbol, void **address,
             LLVMOrcResourceTrackerRef *tracker, char message[LLVM_MESSAGE_SIZE])
{
    *tracker = LLVMOrcJITDylibCreateResourceTracker(orc->dylib);
    LLVMErrorRef error =
        injected_unless(LLVMOrcLLJITAddObjectFileWithRT(orc->jit, *tracker, object), "adding an object");
    if (error)
        orc_take_error(error, "linking", message);
    bool good = !error && orc_find(orc, symbol, address, message);
    if (!good)
        orc_remove(orc, *tracker);
    return good;
}

bool orc_find(const Orc *orc, const char *symbol, void **address, char message[LLVM_MESSAGE_SIZE])
{
    LLVMOrcExecutorAddress found = 0;
    LLVMErrorRef error = injected_unless(LLVMOrcLLJITLookup(orc->jit, &found, symbol), "finding a symbol");
    if (error)
        orc_take_error(error, "linking", message);
    *address = (void *)(uintptr_t)found;
    return !error;
}

void orc_remove(Orc *orc, LLVMOrcResourceTrackerRef tracker)
{
    LLVMErrorRef error = LLVMOrcResourceTrackerRemove(tracker);
    if (error)
        LLVMConsumeError(error);
    LLVMOrcReleaseResourceTracker(tracker);
    /* Every trace has a name of its own: without this they would pile up. */
    LLVMOrcSymbolStringPoolClearDeadEntries(orc->pool);
}
