#include "irtool_run.h"

#include "ir/text_printer.h"
#include "ir/world.h"

#include <string.h>

enum { SHOWN_ELEMENTS = 32 };

/* A value; an object by its name, or by its type if it was made by the trace. */
static void print_word(const World *world, IrWord word, FILE *out)
{
    IrType type = (IrType)word.tag; /* in a world a tag is its type's number */
    bool is_plain = type <= IRT_vfloat || type == IRT_vunbound;
    if (is_plain) {
        text_print_const(&(IrConst){.type = type, .as.bits = word.bits}, out);
        return;
    }
    const WorldObject *object = world->objects[word.bits - 1];
    fprintf(out, "%s(%s)", ir_type_name(type), object->name[0] ? object->name : "new");
}

static void print_words(const World *world, const IrWord *words, uint32_t count, FILE *out)
{
    for (uint32_t i = 0; i < count && i < SHOWN_ELEMENTS; i++) {
        fputs(i ? " " : "", out);
        print_word(world, words[i], out);
    }
    if (count > SHOWN_ELEMENTS)
        fprintf(out, " … of %u", count);
}

static void print_places(const World *world, const char *mark, const WorldPlaces *places, FILE *out)
{
    for (uint32_t i = 0; i < places->count; i++) {
        if (places->words[i].tag == IRT_vnull)
            continue;
        fprintf(out, "  %s%u = ", mark, i);
        print_word(world, places->words[i], out);
        fputc('\n', out);
    }
}

static void print_objects(const World *world, FILE *out)
{
    for (uint32_t i = 0; i < world->object_count; i++) {
        const WorldObject *object = world->objects[i];
        if (!object->name[0] || (object->type != IRT_arr && object->type != IRT_cell))
            continue;
        const WorldObject *holder = object->type == IRT_arr ? world->objects[object->buffer] : object;
        fprintf(out, "  %s {", object->name);
        print_words(world, holder->elements, object->type == IRT_arr ? object->length : 1, out);
        fputs("}\n", out);
    }
}

static void print_exit(EvalExit exit, FILE *out)
{
    if (exit.snap == IR_NOSNAP)
        fputs("stopped", out);
    else if (exit.guard == IR_NOREF)
        fprintf(out, "left by s%u at the end", exit.snap);
    else
        fprintf(out, "left by s%u at v%u", exit.snap, exit.guard);
    fprintf(out, " after %lu iterations\n", (unsigned long)exit.iterations);
}

bool run_in_world(Trace *trace, const char *text, FILE *out, char message[160])
{
    World *world = text ? world_new(text, message) : world_of_inputs(trace);
    if (!world)
        return false;
    EvalExit exit = world_run(world, trace).exit;
    bool good = !world->error[0];
    if (good) {
        fprintf(out, "run %s: ", text ? text : "inputs");
        print_exit(exit, out);
        print_places(world, "#", exit.snap == IR_NOSNAP ? &world->slots : &world->left, out);
        print_places(world, "global #", &world->globals, out);
        print_objects(world, out);
    } else {
        memcpy(message, world->error, 160);
    }
    world_free(world);
    return good;
}
