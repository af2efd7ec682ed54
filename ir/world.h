/* A small world for traces to run in: slots, globals and objects made from a line
 * of text, and what is left of them when the evaluator is done.
 *
 *     #1=5 #2=A #3=A g0=2.5 A=[1 2 3] B=~[1.0 2.0] C=cell(7) F=fn(f 4 A) max=20
 *
 * A is an array (of ints; all floats make a FLOAT array, all else a mixed one), ~
 * makes its buffer shared, C a cell, F a closure of the code "f" with captures; a
 * name must be made before it is used. An object constant of a trace stands for
 * the object of its text's name, or else for a new one. `max` limits iterations,
 * `poll` says which poll fails, counted from 1.
 *
 * The calls: builtin_write appends its third argument to the array that is its
 * second (into a new buffer), builtin_io writes its arguments to a log,
 * builtin_read gives a length, builtin_pure its second argument, binary adds two
 * INTEGERs and fails else; the others do what calls.def says, of arrays only.
 * In a world made of a trace's inputs only what is as in the runtime can be called. */
#ifndef MK_IR_WORLD_H
#define MK_IR_WORLD_H

#include "eval.h"
#include "trace.h"

enum { WORLD_ELEMENTS = 256, WORLD_PLACES = 64, WORLD_LOG = 256 }; /* in a line of text; things written that are kept */
enum { WORLD_MOST_ELEMENTS = 1 << 16 };                            /* what appending ends at */

typedef enum { WORLD_INT, WORLD_FLOAT, WORLD_VALUE } WorldKind;

typedef struct {
    IrType type; /* str, arr, …; buf for buffers */
    char name[16];
    WorldKind kind;   /* buf */
    bool shared;      /* buf */
    uint32_t length;  /* arr: length; str: bytes; func: captures */
    uint32_t buffer;  /* arr: object number */
    uint32_t code;    /* func: object number of its code */
    IrWord *elements; /* buf, func, a str of known bytes; a cell has one */
} WorldObject;

/* Slots or globals: null where there is nothing yet. */
typedef struct {
    IrWord *words;
    uint32_t count, capacity;
} WorldPlaces;

typedef struct {
    EvalHost host;
    WorldPlaces slots, globals;
    WorldPlaces left; /* the slots as the interpreter would find them behind the exit */
    WorldObject **objects;
    uint32_t object_count, object_capacity;
    uint32_t input_count; /* so many of the first are objects of the trace whose inputs they are */
    IrWord log[WORLD_LOG];
    uint32_t log_count;
    uint64_t max_iterations;
    uint64_t polls, failing_poll;
    char error[160];
} World;

/* Where a run left; the state of the interpreter there is the world's `left`. */
typedef struct {
    EvalExit exit;
} WorldOutcome;

/* NULL, and nothing to free, if the text is no good: *error says why. */
World *world_new(const char *inputs, char error[160]);
/* With what a trace's inputs say, and as many iterations as it takes. */
World *world_of_inputs(const Trace *trace);
void world_free(World *world);
IrWord *world_place(WorldPlaces *places, uint32_t number);

/* Runs a trace; object constants get their handles in it. The world's error is set if it called what the world knows
 * not. */
WorldOutcome world_run(World *world, Trace *trace);

/* Whether two runs, of two traces from equal beginnings, cannot be told apart. The
 * second may leave at entry where the first left in its first iteration since, and anywhere
 * if the second assumes bounds or they are trees: the interpreter begins anew, for which
 * the first trace runs on in the second world. False and a reason if they differ. */
bool world_same(World *first, Trace *first_trace, const WorldOutcome *first_outcome, World *second,
                const Trace *second_trace, const WorldOutcome *second_outcome, char reason[160]);

#endif
