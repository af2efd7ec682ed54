/* The code of one function while it is made: instructions, labels, constants and
 * the operand stack, whose positions are the slots behind the variables. */
#ifndef MK_BYTECODE_EMIT_H
#define MK_BYTECODE_EMIT_H

#include "compiler.h"
#include "resolver.h"

/* What all functions of a program share. */
typedef struct {
    Program *program;
    uint32_t proto_capacity;
    const CompileOptions *options;
    Diagnostics *errors;
    bool in_prelude; /* the function being compiled is the prelude's */
    /* String constants, made once the program is known to be without errors. */
    struct PendingString {
        Proto *proto;
        uint32_t index;
        Text text;
    } *strings;
    uint32_t string_count, string_capacity;
} Compiler;

/* A place to jump to. Until it is placed, the offset words of the jumps to it form a chain. */
typedef struct {
    bool is_placed;
    uint32_t pc;    /* if placed */
    uint32_t chain; /* else: 1 + the last jump's pc, 0 at the chain's end */
} Label;

typedef struct Loop Loop;
struct Loop {
    Loop *outer;
    Label *break_label, *continue_label;
};

typedef struct {
    Compiler *compiler;
    Scope *scope;
    Proto *proto;
    uint32_t code_capacity, position_capacity, constant_capacity, proto_capacity;
    uint32_t *constant_buckets; /* open addressing: index + 1, or 0 */
    uint32_t constant_bucket_count;
    Text *constant_texts; /* of string constants; likewise by index */
    uint32_t constant_text_capacity;
    unsigned first_temp; /* slots from here on are operands */
    unsigned top;        /* the first one free */
    bool is_too_complex; /* reported */
    Loop *loop;
} Emitter;

void emitter_init(Emitter *e, Compiler *compiler, Scope *scope);
void emitter_fini(Emitter *e);

/* -- instructions: each gives its pc; `pos` is where its error is placed ---------- */
uint32_t emit_abc(Emitter *e, Opcode op, unsigned a, unsigned b, unsigned c, SourcePos pos);
uint32_t emit_abx(Emitter *e, Opcode op, unsigned a, unsigned bx, SourcePos pos);
void emit_extra(Emitter *e, uint32_t word, SourcePos pos);
void emit_move(Emitter *e, unsigned to, unsigned from, SourcePos pos);
void emit_jump(Emitter *e, Opcode op, unsigned a, unsigned b, unsigned c, Label *label, SourcePos pos);
void label_place(Emitter *e, Label *label);

/* -- constants ---------------------------------------------------------------------- */
uint32_t emit_constant(Emitter *e, Value value); /* its index; not for strings */
uint32_t emit_string_constant(Emitter *e, Text text);
void emit_load(Emitter *e, unsigned dest, Value value, SourcePos pos);
void emit_load_index(Emitter *e, unsigned dest, uint32_t constant, SourcePos pos);

/* -- operands ------------------------------------------------------------------------- */
static inline bool is_temp(const Emitter *e, unsigned slot) { return slot >= e->first_temp; }
/* The next position of the operand stack; `where` is blamed if the frame is full.
 * To give positions back set e->top to what it was. */
unsigned temp_new(Emitter *e, const Node *where);
/* `dest` if it is an operand's, whose content nobody needs, else a new one. */
unsigned temp_or(Emitter *e, unsigned dest, const Node *where);
/* The same where positions behind it are to follow: the topmost one. */
unsigned temp_topmost(Emitter *e, unsigned dest, const Node *where);

#endif
