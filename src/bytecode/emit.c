#include "emit.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

static void add_proto(Compiler *compiler, Proto *proto)
{
    Program *program = compiler->program;
    program->protos = memory_grow(program->protos, program->proto_count, &compiler->proto_capacity, sizeof(Proto *));
    proto->number = program->proto_count;
    proto->program = program;
    proto->source = program->source;
    program->protos[program->proto_count++] = proto;
}

void emitter_init(Emitter *e, Compiler *compiler, Scope *scope)
{
    *e = (Emitter){.compiler = compiler, .scope = scope, .proto = memory_new(1, sizeof(Proto))};
    add_proto(compiler, e->proto);
    e->first_temp = e->top = scope->slot_count;
    e->proto->slot_count = (uint16_t)e->top;
}

void emitter_fini(Emitter *e)
{
    free(e->constant_buckets);
    free(e->constant_texts);
}

/* -- instructions ------------------------------------------------------------------- */

static uint32_t emit_word(Emitter *e, uint32_t word, SourcePos pos)
{
    Proto *proto = e->proto;
    uint32_t pc = proto->code_count;
    proto->code = memory_grow(proto->code, pc, &e->code_capacity, sizeof *proto->code);
    proto->positions = memory_grow(proto->positions, pc, &e->position_capacity, sizeof *proto->positions);
    proto->code[pc] = word;
    proto->positions[pc] = pos;
    proto->code_count++;
    return pc;
}

uint32_t emit_abc(Emitter *e, Opcode op, unsigned a, unsigned b, unsigned c, SourcePos pos)
{
    return emit_word(e, insn_abc(op, a, b, c), pos);
}

uint32_t emit_abx(Emitter *e, Opcode op, unsigned a, unsigned bx, SourcePos pos)
{
    return emit_word(e, insn_abx(op, a, bx), pos);
}

void emit_extra(Emitter *e, uint32_t word, SourcePos pos) { emit_word(e, word, pos); }

void emit_move(Emitter *e, unsigned to, unsigned from, SourcePos pos)
{
    if (to != from)
        emit_abc(e, OP_MOVE, to, from, 0, pos);
}

void emit_jump(Emitter *e, Opcode op, unsigned a, unsigned b, unsigned c, Label *label, SourcePos pos)
{
    uint32_t pc = emit_abc(e, op, a, b, c, pos);
    emit_word(e, label->is_placed ? label->pc - pc : label->chain, pos);
    if (!label->is_placed)
        label->chain = pc + 1;
}

void label_place(Emitter *e, Label *label)
{
    Insn *code = e->proto->code;
    uint32_t here = e->proto->code_count;
    for (uint32_t link = label->chain; link;) {
        uint32_t pc = link - 1;
        link = code[pc + 1];
        code[pc + 1] = here - pc;
    }
    label->is_placed = true;
    label->pc = here;
}

/* -- constants ------------------------------------------------------------------------ */

static bool same_constant(const Emitter *e, uint32_t i, Value value, Text text)
{
    Value other = e->proto->constants[i];
    if (other.tag != value.tag)
        return false;
    if (value.tag != TAG_STRING)
        return other.as.bits == value.as.bits;
    Text have = e->constant_texts[i];
    return have.length == text.length && memcmp(have.bytes, text.bytes, text.length) == 0;
}

static uint32_t hash_constant(Value value, Text text)
{
    uint64_t hash = value.tag * 0x9e3779b97f4a7c15u;
    if (value.tag != TAG_STRING)
        hash ^= value.as.bits;
    else
        for (uint32_t i = 0; i < text.length; i++)
            hash = (hash ^ (unsigned char)text.bytes[i]) * 0x100000001b3u;
    hash *= 0x9e3779b97f4a7c15u;
    return (uint32_t)(hash >> 32);
}

static uint32_t *find_bucket(const Emitter *e, Value value, Text text)
{
    uint32_t mask = e->constant_bucket_count - 1;
    uint32_t i = hash_constant(value, text) & mask;
    while (e->constant_buckets[i] && !same_constant(e, e->constant_buckets[i] - 1, value, text))
        i = (i + 1) & mask;
    return &e->constant_buckets[i];
}

static void rehash(Emitter *e)
{
    free(e->constant_buckets);
    e->constant_bucket_count = e->constant_bucket_count ? e->constant_bucket_count * 2 : 32;
    e->constant_buckets = memory_new(e->constant_bucket_count, sizeof *e->constant_buckets);
    for (uint32_t i = 0; i < e->proto->constant_count; i++)
        *find_bucket(e, e->proto->constants[i], e->constant_texts[i]) = i + 1;
}

static uint32_t intern(Emitter *e, Value value, Text text)
{
    Proto *proto = e->proto;
    uint32_t count = proto->constant_count;
    if (count * 2 >= e->constant_bucket_count)
        rehash(e);
    uint32_t *bucket = find_bucket(e, value, text);
    if (*bucket)
        return *bucket - 1;
    proto->constants = memory_grow(proto->constants, count, &e->constant_capacity, sizeof(Value));
    e->constant_texts = memory_grow(e->constant_texts, count, &e->constant_text_capacity, sizeof(Text));
    proto->constants[count] = value;
    e->constant_texts[count] = text;
    proto->constant_count++;
    *bucket = count + 1;
    return count;
}

uint32_t emit_constant(Emitter *e, Value value) { return intern(e, value, (Text){0}); }

uint32_t emit_string_constant(Emitter *e, Text text)
{
    Compiler *compiler = e->compiler;
    uint32_t before = e->proto->constant_count;
    uint32_t index = intern(e, value_string(NULL), text);
    if (index == before) {
        compiler->strings = memory_grow(compiler->strings, compiler->string_count, &compiler->string_capacity,
                                        sizeof *compiler->strings);
        compiler->strings[compiler->string_count++] = (struct PendingString){e->proto, index, text};
    }
    return index;
}

void emit_load_index(Emitter *e, unsigned dest, uint32_t constant, SourcePos pos)
{
    if (constant > UINT16_MAX)
        diagnostics_add(e->compiler->errors, pos, "function has too many constants");
    emit_abx(e, OP_LOADK, dest, constant & UINT16_MAX, pos);
}

void emit_load(Emitter *e, unsigned dest, Value value, SourcePos pos)
{
    if (value.tag == TAG_NULL)
        emit_abc(e, OP_LOADNULL, dest, 0, 0, pos);
    else if (value.tag == TAG_BOOL)
        emit_abc(e, OP_LOADBOOL, dest, (unsigned)value.as.i, 0, pos);
    else if (value.tag == TAG_INT && value.as.i >= INT16_MIN && value.as.i <= INT16_MAX)
        emit_abx(e, OP_LOADINT, dest, (uint16_t)value.as.i, pos);
    else
        emit_load_index(e, dest, emit_constant(e, value), pos);
}

/* -- operands -------------------------------------------------------------------------- */

unsigned temp_new(Emitter *e, const Node *where)
{
    if (e->top == 256) {
        if (!e->is_too_complex)
            diagnostics_add(e->compiler->errors, where->pos, "expression too complex");
        e->is_too_complex = true;
        return 255;
    }
    unsigned slot = e->top++;
    if (e->top > e->proto->slot_count)
        e->proto->slot_count = (uint16_t)e->top;
    return slot;
}

unsigned temp_or(Emitter *e, unsigned dest, const Node *where) { return is_temp(e, dest) ? dest : temp_new(e, where); }

unsigned temp_topmost(Emitter *e, unsigned dest, const Node *where)
{
    return is_temp(e, dest) && dest + 1 == e->top ? dest : temp_new(e, where);
}
