#include "errors.h"

/* Of a longer traceback the first and the last so many frames are shown. */
#define SHOWN_AT_EACH_END 10

/* A function of the prelude that refuses an argument was never called, as far as the script can tell. */
static bool is_refusing(const Frame *frame)
{
    Insn insn = *frame->pc;
    if (!proto_is_prelude(frame->proto) || insn_op(insn) != OP_CALL)
        return false;
    const Value *callee = &frame->base[insn_a(insn)];
    return callee->tag == TAG_BUILTIN && native_checks_argument(callee->as.builtin);
}

/* Where the script stands: the prelude has no places to show. */
static const Frame *script_frame(const VM *vm)
{
    const Frame *frame = vm->frame;
    while (proto_is_prelude(frame->proto))
        frame--;
    return frame;
}

/* Callers stand behind their CALL, which is one word. */
static SourcePlace frame_place(const VM *vm, const Frame *frame)
{
    const Proto *proto = frame->proto;
    const Insn *at = frame == vm->frame ? frame->pc : frame->pc - 1;
    return source_place(proto->source, proto->positions[at - proto->code]);
}

static void print_frame(const VM *vm, const Frame *frame)
{
    FILE *err = vm->rt->err;
    const Proto *proto = frame->proto;
    fputs("  at ", err);
    if (proto->is_file)
        fputs("<file>", err);
    else if (proto->name.length)
        fwrite(proto->name.bytes, 1, proto->name.length, err);
    else
        fputs("<anonymous>", err);
    if (proto_is_prelude(proto))
        fputs(" (<prelude>)\n", err);
    else
        fprintf(err, " (%s:%u)\n", proto->source->name, frame_place(vm, frame).line);
}

static void print_traceback(const VM *vm)
{
    const Frame *innermost = is_refusing(vm->frame) ? vm->frame - 1 : vm->frame;
    long count = innermost - vm->frames + 1;
    long hidden = count > 2 * SHOWN_AT_EACH_END ? count - 2 * SHOWN_AT_EACH_END : 0;
    for (long i = 0; i < count; i++) {
        if (hidden && i == SHOWN_AT_EACH_END) {
            fprintf(vm->rt->err, "  ... %ld more\n", hidden);
            i += hidden;
        }
        print_frame(vm, innermost - i);
    }
}

void error_print(VM *vm)
{
    const Frame *frame = script_frame(vm);
    SourcePlace place = frame_place(vm, frame);
    fflush(vm->rt->out);
    fprintf(vm->rt->err, "%s:%u:%u: error: %s\n", frame->proto->source->name, place.line, place.column,
            vm->rt->message);
    print_traceback(vm);
}
