/* A compiled function, and its parts. Protos live as long as the program. */
#ifndef MK_BYTECODE_PROTO_H
#define MK_BYTECODE_PROTO_H

#include "runtime/value.h"
#include "syntax/source.h"

typedef enum {
#define OP(name, format, extra, uses, defs, meaning) OP_##name,
#include "opcodes.def"
#undef OP
    OP_COUNT
} Opcode;
_Static_assert(OP_COUNT <= 256, "an opcode is one byte");

typedef uint32_t Insn;
static inline Opcode insn_op(Insn i) { return (Opcode)(i & 0xff); }
static inline unsigned insn_a(Insn i) { return (i >> 8) & 0xff; }
static inline unsigned insn_b(Insn i) { return (i >> 16) & 0xff; }
static inline unsigned insn_c(Insn i) { return i >> 24; }
static inline unsigned insn_bx(Insn i) { return i >> 16; }
static inline int insn_sbx(Insn i) { return (int16_t)(i >> 16); }
static inline Insn insn_abc(Opcode op, unsigned a, unsigned b, unsigned c)
{
    return (Insn)op | a << 8 | b << 16 | c << 24;
}
static inline Insn insn_abx(Opcode op, unsigned a, unsigned bx) { return (Insn)op | a << 8 | bx << 16; }
static inline Insn insn_with_op(Insn i, Opcode op) { return (i & ~0xffu) | (Insn)op; }

/* Where a closure finds a capture when it is made: a slot of the enclosing frame
 * (a copied value, or the cell it holds), or one of the enclosing closure's own captures. */
typedef struct {
    bool from_slot;
    bool is_cell;
    uint8_t index;
    Text name;
} CaptureInfo;

typedef struct Proto Proto;
struct Proto {
    Text name; /* length 0: anonymous; printed as <anonymous>, the file's as <file> */
    bool is_file;
    uint32_t number; /* in the program, from 0, the file's: for logs */
    uint8_t parameter_count;
    uint16_t slot_count; /* parameters, variables and operand stack; at most 256 */
    Text *parameter_names;

    Insn *code;
    uint32_t code_count;
    SourcePos *positions; /* one per word of code */
    Value *constants;
    uint32_t constant_count;
    Proto **protos; /* functions made here */
    uint32_t proto_count;
    CaptureInfo *captures;
    uint32_t capture_count;
    Source *source;
    struct Program *program;
    Text slot_names[256]; /* variables by slot; length 0: none. For `identifier not found` */
    /* Of a function of the prelude: its one closure, outside the heap. NULL: of the script's. */
    struct Closure *closure;
    /* Stands for the last argument where a call leaves it out; NULL: none may. */
    const Builtin *default_argument;
    uint64_t *executed;       /* times the interpreter executed each word's instruction; NULL: nobody has counted */
    struct SlotSet *liveness; /* liveness_at()'s, one set per word of code; NULL until asked */
};

static inline bool proto_takes(const Proto *proto, unsigned arguments)
{
    return arguments == proto->parameter_count || (proto->default_argument && arguments + 1 == proto->parameter_count);
}
static inline bool proto_is_prelude(const Proto *proto) { return proto->closure != NULL; }

/* A file-level variable that functions mention. */
typedef struct {
    Text name;
    /* Bound once, by a binding that can't run again, and never assigned: a constant for traces once bound. */
    bool is_constant;
} GlobalInfo;

/* All of one file. Its strings are constants of protos: roots. */
typedef struct Program {
    Source *source;
    Tree *tree;     /* names point into it */
    Proto **protos; /* [0] is the file */
    uint32_t proto_count;
    GlobalInfo *globals;
    uint32_t global_count;
    struct Prelude *prelude; /* what it uses of it; NULL: nothing */
} Program;

/* -- the opcode table ------------------------------------------------------ */
const char *opcode_name(Opcode op);
const char *opcode_meaning(Opcode op);
int opcode_length(Opcode op); /* in words */
/* The form that counts (LOOP for TLOOP and ILOOP …): what the instruction does. */
Opcode opcode_plain(Opcode op);

#endif
