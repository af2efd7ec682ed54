/* The interpreter: computed goto, each instruction ending in its own dispatch.
 *
 * There are two tables. `dispatch` is `normal`, or, while a trace is recorded,
 * `recording`, all of whose entries lead to the recorder and from there on
 * through `normal`; so recording costs nothing when it is off. (Counting steps,
 * for a limit on them, and counting instructions, for statistics, are done by
 * tables of their own likewise.) Another, `plain`,
 * is for going on behind a trace: there the T forms do their work without
 * entering a trace, or the exit would lead straight back in.
 *
 * Integers and floats of equal kind are handled here, the rest in interp_slow.c. */
#include "interp.h"

#include "bytecode/memory.h"
#include "limits.h"

#define LIKELY(condition)   __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

static inline bool both(const Value *l, const Value *r, Tag tag) { return l->tag == tag && r->tag == tag; }

static inline bool load_element(Value container, Value index, Value *result)
{
    if (container.tag != TAG_ARRAY || index.tag != TAG_INT)
        return false;
    const Array *array = container.as.array;
    uint64_t i = (uint64_t)index.as.i;
    if (i >= (uint64_t)array->length)
        return false;
    const Buffer *buffer = array->buffer;
    if (buffer->head.kind == KIND_INT)
        *result = value_int(buffer->as.ints[i]);
    else if (buffer->head.kind == KIND_FLOAT)
        *result = value_float(buffer->as.floats[i]);
    else
        *result = buffer->as.values[i];
    return true;
}

static inline bool store_element(Value container, Value index, Value value)
{
    if (container.tag != TAG_ARRAY || index.tag != TAG_INT)
        return false;
    const Array *array = container.as.array;
    uint64_t i = (uint64_t)index.as.i;
    Buffer *buffer = array->buffer;
    if (i >= (uint64_t)array->length || buffer->head.shared)
        return false;
    if (buffer->head.kind == KIND_INT && value.tag == TAG_INT)
        buffer->as.ints[i] = value.as.i;
    else if (buffer->head.kind == KIND_FLOAT && value.tag == TAG_FLOAT)
        buffer->as.floats[i] = value.as.f;
    else if (buffer->head.kind == KIND_VALUE)
        buffer->as.values[i] = value;
    else
        return false;
    return true;
}

/* -- the parts of an instruction; `pc` is at it, `insn` is its first word --------- */
#define R(x)   base[(size_t)(x)]
#define K(x)   constants[x]
#define A      R(insn_a(insn))
#define B      R(insn_b(insn))
#define C      R(insn_c(insn))
#define KB     K(insn_b(insn))
#define KC     K(insn_c(insn))
#define OFFSET ((int32_t)pc[1])

#define DISPATCH()                                                                                                     \
    do {                                                                                                               \
        insn = *pc;                                                                                                    \
        goto *dispatch[insn & 0xff];                                                                                   \
    } while (0)
#define NEXT(length)                                                                                                   \
    do {                                                                                                               \
        pc += (length);                                                                                                \
        DISPATCH();                                                                                                    \
    } while (0)
#define JUMP()                                                                                                         \
    do {                                                                                                               \
        pc += OFFSET;                                                                                                  \
        DISPATCH();                                                                                                    \
    } while (0)
#define TRY(done)                                                                                                      \
    do {                                                                                                               \
        if (UNLIKELY(!(done)))                                                                                         \
            goto raise;                                                                                                \
    } while (0)

/* The three forms of a binary operator, each from a body with `l`, `r`. */
#define FORMS(name, body)                                                                                              \
    op_##name : body(B, C);                                                                                            \
    op_##name##_RK : body(B, KC);                                                                                      \
    op_##name##_KR : body(KB, C);
#define ARITHMETIC(left, right, sign)                                                                                  \
    {                                                                                                                  \
        const Value *l = &left, *r = &right;                                                                           \
        if (LIKELY(both(l, r, TAG_INT)))                                                                               \
            A = value_int((int64_t)((uint64_t)l->as.i sign(uint64_t) r->as.i));                                        \
        else if (LIKELY(both(l, r, TAG_FLOAT)))                                                                        \
            A = value_float(l->as.f sign r->as.f);                                                                     \
        else                                                                                                           \
            goto binary;                                                                                               \
        NEXT(1);                                                                                                       \
    }
#define ADD(left, right) ARITHMETIC(left, right, +)
#define SUB(left, right) ARITHMETIC(left, right, -)
#define MUL(left, right) ARITHMETIC(left, right, *)
#define DIVIDES(r)       ((uint64_t)(r)->as.i + 1 > 1) /* neither 0 nor -1 */
#define DIV(left, right)                                                                                               \
    {                                                                                                                  \
        const Value *l = &left, *r = &right;                                                                           \
        if (LIKELY(both(l, r, TAG_INT)) && LIKELY(DIVIDES(r)))                                                         \
            A = value_int(l->as.i / r->as.i);                                                                          \
        else if (LIKELY(both(l, r, TAG_FLOAT)))                                                                        \
            A = value_float(l->as.f / r->as.f);                                                                        \
        else                                                                                                           \
            goto binary;                                                                                               \
        NEXT(1);                                                                                                       \
    }
#define INTEGERS(left, right, condition, result)                                                                       \
    {                                                                                                                  \
        const Value *l = &left, *r = &right;                                                                           \
        if (UNLIKELY(!(both(l, r, TAG_INT) && (condition))))                                                           \
            goto binary;                                                                                               \
        A = value_int((int64_t)(result));                                                                              \
        NEXT(1);                                                                                                       \
    }
#define COUNTS(r)        ((uint64_t)(r)->as.i < 64)
#define MOD(left, right) INTEGERS(left, right, DIVIDES(r), l->as.i % r->as.i)
#define AND(left, right) INTEGERS(left, right, true, l->as.i & r->as.i)
#define OR(left, right)  INTEGERS(left, right, true, l->as.i | r->as.i)
#define XOR(left, right) INTEGERS(left, right, true, l->as.i ^ r->as.i)
#define SHL(left, right) INTEGERS(left, right, COUNTS(r), l->as.bits << r->as.i)
#define SAR(left, right) INTEGERS(left, right, COUNTS(r), l->as.i >> r->as.i)
#define SHR(left, right) INTEGERS(left, right, COUNTS(r), l->as.bits >> r->as.i)
#define COMPARISON(left, right, sign)                                                                                  \
    {                                                                                                                  \
        const Value *l = &left, *r = &right;                                                                           \
        if (LIKELY(both(l, r, TAG_INT)))                                                                               \
            A = value_bool(l->as.i sign r->as.i);                                                                      \
        else if (LIKELY(both(l, r, TAG_FLOAT)))                                                                        \
            A = value_bool(l->as.f sign r->as.f);                                                                      \
        else                                                                                                           \
            goto binary;                                                                                               \
        NEXT(1);                                                                                                       \
    }
#define EQ(left, right) COMPARISON(left, right, ==)
#define NE(left, right) COMPARISON(left, right, !=)
#define LT(left, right) COMPARISON(left, right, <)
#define LE(left, right) COMPARISON(left, right, <=)
#define GT(left, right) COMPARISON(left, right, >)
#define GE(left, right) COMPARISON(left, right, >=)

#define BRANCH_IF(condition)                                                                                           \
    {                                                                                                                  \
        if (condition)                                                                                                 \
            JUMP();                                                                                                    \
        NEXT(2);                                                                                                       \
    }
#define BRANCH(left, right, sign)                                                                                      \
    {                                                                                                                  \
        const Value *l = &left, *r = &right;                                                                           \
        if (LIKELY(both(l, r, TAG_INT)))                                                                               \
            BRANCH_IF((l->as.i sign r->as.i) == insn_c(insn))                                                          \
        if (LIKELY(both(l, r, TAG_FLOAT)))                                                                             \
            BRANCH_IF((l->as.f sign r->as.f) == insn_c(insn))                                                          \
        goto compare;                                                                                                  \
    }
#define BRANCHES(name, sign)                                                                                           \
    op_J##name : BRANCH(A, B, sign);                                                                                   \
    op_J##name##_RK : BRANCH(A, KB, sign);

/* The caller stands behind its CALL, whose c says where the value goes. */
#define LEAVE(value)                                                                                                   \
    do {                                                                                                               \
        Value returned = value;                                                                                        \
        if (UNLIKELY(frame <= bottom)) {                                                                               \
            *result = returned;                                                                                        \
            return true;                                                                                               \
        }                                                                                                              \
        frame--;                                                                                                       \
        vm->frame = frame;                                                                                             \
        base = frame->base;                                                                                            \
        constants = frame->proto->constants;                                                                           \
        pc = frame->pc;                                                                                                \
        R(insn_c(pc[-1])) = returned;                                                                                  \
        DISPATCH();                                                                                                    \
    } while (0)

static inline Insn *counter_word(const Insn *pc, int extra) { return (Insn *)(pc + extra); }

/* No JIT: the counter has no one to tell. A function's stays at 0, which means just that. */
static void stop_counting(Insn *pc)
{
    Opcode op = insn_op(*pc);
    if (op == OP_LOOP)
        *pc = insn_with_op(*pc, OP_ILOOP);
    else if (op == OP_FORRANGE)
        *pc = insn_with_op(*pc, OP_IFORRANGE);
}

/* One more execution of the instruction at pc by the interpreter. */
static void count_executed(const Proto *proto, const Insn *pc)
{
    if (!proto->executed)
        ((Proto *)proto)->executed = memory_new(proto->code_count, sizeof *proto->executed);
    proto->executed[pc - proto->code]++;
}

/* In `plain` and `counting` the later initializer of an entry holds. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverride-init"
bool interpret(VM *vm, Frame *bottom, Value *result)
{
    static const void *const direct[256] = {
#define OP(name, format, extra, uses, defs, meaning) [OP_##name] = &&op_##name,
#include "bytecode/opcodes.def"
#undef OP
    };
    static const void *const plain[256] = {
#define OP(name, format, extra, uses, defs, meaning) [OP_##name] = &&op_##name,
#include "bytecode/opcodes.def"
#undef OP
        [OP_TLOOP] = &&op_ILOOP,
        [OP_TFORRANGE] = &&op_IFORRANGE,
        [OP_TFUNCTION] = &&op_IFUNCTION,
    };
    static const void *const recording[256] = {[0 ... 255] = &&record};

    /* vm->frame is kept in step with `frame`; the pc is written where somebody looks at it. */
    static const void *const stepping[256] = {[0 ... 255] = &&step};
    /* A T form alone is nothing yet: what it leads to is in the trace, or comes by `plain` and counts there. */
    static const void *const counting[256] = {
        [0 ... 255] = &&count,
        [OP_TLOOP] = &&op_TLOOP,
        [OP_TFORRANGE] = &&op_TFORRANGE,
        [OP_TFUNCTION] = &&op_TFUNCTION,
    };
    const void *const *normal = vm->counts_executed ? counting : direct;
    const void *const *dispatch = vm->steps.allowed ? stepping : vm->recording ? recording : normal;
    Frame *frame = vm->frame;
    const Insn *pc = frame->pc;
    Value *base = frame->base;
    const Value *constants = frame->proto->constants;
    size_t insn; /* an Insn: as wide as an address, so that its fields index without being extended */
    DISPATCH();

op_MOVE:
    A = B;
    NEXT(1);
op_LOADK:
    A = K(insn_bx(insn));
    NEXT(1);
op_LOADINT:
    A = value_int(insn_sbx(insn));
    NEXT(1);
op_LOADNULL:
    A = value_null();
    NEXT(1);
op_LOADBOOL:
    A = value_bool(insn_b(insn));
    NEXT(1);
op_CLEAR:
    for (unsigned i = 0; i < insn_b(insn); i++)
        R(insn_a(insn) + i) = value_unbound();
    NEXT(1);
op_CHECK:
    if (UNLIKELY(A.tag == TAG_UNBOUND)) {
        fail_unbound(vm, frame->proto->slot_names[insn_a(insn)]);
        goto raise;
    }
    NEXT(1);
op_GGET: {
    const Value *global = &vm->globals[insn_bx(insn)];
    if (UNLIKELY(global->tag == TAG_UNBOUND)) {
        fail_unbound(vm, vm->program->globals[insn_bx(insn)].name);
        goto raise;
    }
    A = *global;
    NEXT(1);
}
op_GSET:
    vm->globals[insn_bx(insn)] = A;
    NEXT(1);
op_BUILTIN:
    A = value_builtin(&builtins[insn_bx(insn)]);
    NEXT(1);
op_CELLNEW:
    TRY(slow_cell(vm, base, insn));
    NEXT(1);
op_CELLGET: {
    const Cell *cell = B.as.cell;
    if (UNLIKELY(cell->value.tag == TAG_UNBOUND)) {
        fail_unbound(vm, frame->proto->slot_names[insn_b(insn)]);
        goto raise;
    }
    A = cell->value;
    NEXT(1);
}
op_CELLSET:
    A.as.cell->value = B;
    NEXT(1);
op_CAPGET:
    A = base[-1].as.closure->captures[insn_b(insn)];
    NEXT(1);
op_UPGET: {
    const Cell *cell = base[-1].as.closure->captures[insn_b(insn)].as.cell;
    if (UNLIKELY(cell->value.tag == TAG_UNBOUND)) {
        fail_unbound(vm, frame->proto->captures[insn_b(insn)].name);
        goto raise;
    }
    A = cell->value;
    NEXT(1);
}
op_UPSET:
    base[-1].as.closure->captures[insn_a(insn)].as.cell->value = B;
    NEXT(1);
op_CLOSURE:
    TRY(slow_closure(vm, base, frame->proto->protos[insn_bx(insn)], insn));
    NEXT(1);

    /* -- operators --------------------------------------------------------------- */
    FORMS(ADD, ADD)
    FORMS(SUB, SUB)
    FORMS(MUL, MUL)
    FORMS(DIV, DIV)
    FORMS(MOD, MOD)
    FORMS(AND, AND)
    FORMS(OR, OR)
    FORMS(XOR, XOR)
    FORMS(SHL, SHL)
    FORMS(SAR, SAR)
    FORMS(SHR, SHR)
    FORMS(EQ, EQ)
    FORMS(NE, NE)
    FORMS(LT, LT)
    FORMS(LE, LE)
    FORMS(GT, GT)
    FORMS(GE, GE)
binary:
    TRY(slow_binary(vm, base, constants, insn));
    NEXT(1);
op_NEG:
    if (LIKELY(B.tag == TAG_INT)) {
        A = value_int((int64_t)(0 - (uint64_t)B.as.i));
        NEXT(1);
    }
    if (LIKELY(B.tag == TAG_FLOAT)) {
        A = value_float(-B.as.f);
        NEXT(1);
    }
    goto unary;
op_NOT:
    A = value_bool(value_is_falsy(B));
    NEXT(1);
op_BNOT:
unary:
    TRY(slow_unary(vm, base, insn));
    NEXT(1);

    /* -- jumps ---------------------------------------------------------------------- */
op_JUMP:
    JUMP();
op_JTRUE:
    BRANCH_IF(value_is_truthy(A))
op_JFALSE:
    BRANCH_IF(value_is_falsy(A))
    BRANCHES(EQ, ==)
    BRANCHES(NE, !=)
    BRANCHES(LT, <)
    BRANCHES(LE, <=)
    BRANCHES(GT, >)
    BRANCHES(GE, >=)
compare: {
    bool outcome;
    TRY(slow_compare(vm, base, constants, insn, &outcome));
    BRANCH_IF(outcome == insn_c(insn))
}

    /* -- loops ------------------------------------------------------------------------ */
op_LOOP:
    if (UNLIKELY(--*counter_word(pc, 1) == 0))
        goto hot;
    /* on with the loop itself */
op_ILOOP:
    if (UNLIKELY(vm->attention))
        goto attention;
    NEXT(2);
op_FORPREP: {
    Value *range = &A;
    if (UNLIKELY(!both(&range[0], &range[1], TAG_INT))) {
        runtime_fail(vm->rt, "range bounds must be integers");
        goto raise;
    }
    if (range[0].as.i >= range[1].as.i)
        JUMP();
    B = range[0];
    NEXT(2);
}
op_FORRANGE:
    if (UNLIKELY(--*counter_word(pc, 2) == 0))
        goto hot;
    /* on with the loop itself */
op_IFORRANGE: {
    if (UNLIKELY(vm->attention))
        goto attention;
    Value *range = &A;
    int64_t next = range[0].as.i + 1; /* no overflow: it was less than the end */
    range[0].as.i = next;
    if (LIKELY(next < range[1].as.i)) {
        B = value_int(next);
        JUMP();
    }
    NEXT(3);
}
op_ITERPREP:
    TRY(slow_iterate_prepare(vm, base, insn));
    NEXT(1);
op_ITERNEXT: {
    Value *iteration = &A;
    Value element;
    if (!load_element(iteration[0], iteration[1], &element) &&
        !value_iterate(vm->rt, iteration[0], iteration[1].as.i, &element))
        JUMP();
    iteration[1].as.i++;
    B = element;
    NEXT(2);
}

    /* -- containers ----------------------------------------------------------------------- */
op_NEWARRAY:
op_PUSHALL:
op_NEWRANGE:
op_NEWHASH:
op_HASHKEY:
op_HASHPUT:
op_CONCAT:
    TRY(slow_container(vm, base, insn));
    NEXT(1);
op_INDEX:
    if (UNLIKELY(!load_element(B, C, &A)))
        TRY(slow_index(vm, base, insn));
    NEXT(1);
op_SETINDEX:
    if (UNLIKELY(!store_element(A, B, C)))
        TRY(slow_set_index(vm, base, insn));
    NEXT(1);
op_SLICE:
    TRY(slow_slice(vm, base, insn));
    NEXT(1);

    /* -- calls ------------------------------------------------------------------------------- */
op_FUNCTION: {
    Insn *counter = counter_word(pc, 1);
    if (UNLIKELY(vm->attention))
        goto attention;
    if (*counter != 0 && --*counter == 0)
        goto hot;
    NEXT(2);
}
op_IFUNCTION: /* a TFUNCTION's plain form */
    if (UNLIKELY(vm->attention))
        goto attention;
    NEXT(2);
op_CALL: {
    Value *callee = &A;
    if (UNLIKELY(callee->tag != TAG_FUNCTION)) {
        TRY(slow_call(vm, base, insn));
        NEXT(1);
    }
    const Proto *function = callee->as.closure->proto;
    if (UNLIKELY(function->parameter_count != insn_b(insn) || frame + 1 == vm->frame_limit))
        TRY(slow_enter(vm, base, insn));
    frame->pc = pc + 1;
    frame++;
    base = callee + 1;
    frame->proto = function;
    frame->base = base;
    vm->frame = frame;
    constants = function->constants;
    pc = function->code;
    DISPATCH();
}
op_RETURN:
    LEAVE(A);
op_RETNULL:
    LEAVE(value_null());

    /* -- the JIT's -------------------------------------------------------------------------------- */
op_TLOOP:
op_TFORRANGE:
op_TFUNCTION: {
    /* A trace may leave on purpose to have this asked, and poll nowhere itself. */
    if (UNLIKELY(vm->attention))
        goto attention;
    frame->pc = pc;
    Value value;
    EnterOutcome outcome = vm->hooks->enter(vm, &value);
    if (UNLIKELY(outcome == ENTER_RAISED))
        return false;
    frame = vm->frame;
    if (outcome == ENTER_RETURNED)
        LEAVE(value);
    pc = frame->pc;
    base = frame->base;
    constants = frame->proto->constants;
    dispatch = normal;
    if (vm->recording)
        goto record_plain;
    goto execute;
}
hot:
    if (vm->hooks) {
        frame->pc = pc;
        bool was_recording = vm->recording; /* then the instruction has been recorded */
        vm->hooks->hot(vm, (Insn *)pc);
        if (vm->recording && !was_recording)
            dispatch = vm->hooks->record(vm) == RECORD_GOES_ON ? recording : normal;
    } else {
        stop_counting((Insn *)pc);
    }
    /* The instruction has counted; what is left of it. */
    insn = *pc;
    if (opcode_plain(insn_op(insn)) == OP_LOOP)
        goto op_ILOOP;
    if (opcode_plain(insn_op(insn)) == OP_FORRANGE)
        goto op_IFORRANGE;
    NEXT(2);
record:
    frame->pc = pc;
    switch (vm->hooks->record(vm)) {
    case RECORD_GOES_ON: goto execute; /* a compiled loop that the recorder wants to go through is not entered */
    case RECORD_OVER: dispatch = normal; DISPATCH();
    case RECORD_CALLED: goto called;
    case RECORD_RAISED: return false;
    }
record_plain:
    /* A recording that has just begun behind a trace: its first instruction is executed in its plain form. */
    switch (vm->hooks->record(vm)) {
    case RECORD_GOES_ON: dispatch = recording; goto execute;
    case RECORD_OVER: dispatch = normal; goto execute;
    case RECORD_CALLED: goto called;
    case RECORD_RAISED: return false;
    }
called:
    if (vm->counts_executed)
        count_executed(frame->proto, pc);
    pc = frame->pc;
    dispatch = vm->recording ? recording : normal;
    DISPATCH();

step:
    TRY(limit_steps(vm, frame, pc));
execute:
    if (vm->counts_executed)
        goto count;
    insn = *pc;
    goto *plain[insn & 0xff];
count:
    count_executed(frame->proto, pc);
    insn = *pc;
    goto *plain[insn & 0xff];

attention:
    attention_raise(vm);
raise:
    frame->pc = pc;
    return false;
}
#pragma GCC diagnostic pop
