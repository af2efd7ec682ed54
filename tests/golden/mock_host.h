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
 * INTEGERs and fails else; the others do what calls.def says, of arrays only. */
#ifndef MK_TESTS_MOCK_HOST_H
#define MK_TESTS_MOCK_HOST_H

#include "ir/eval.h"
#include "ir/trace.h"

enum { MOCK_SLOTS = 64, MOCK_GLOBALS = 16, MOCK_OBJECTS = 512, MOCK_ELEMENTS = 256, MOCK_LOG = 256 };

typedef enum { MOCK_INT, MOCK_FLOAT, MOCK_VALUE } MockKind;

typedef struct {
    IrType type; /* str, arr, …; buf for buffers */
    char name[16];
    MockKind kind;    /* buf */
    bool shared;      /* buf */
    uint32_t length;  /* arr: length; str: bytes; func: captures */
    uint32_t buffer;  /* arr: object number */
    uint32_t code;    /* func: object number of its code */
    IrWord *elements; /* buf, func; a cell has one */
} MockObject;

typedef struct {
    EvalHost host;
    IrWord slots[MOCK_SLOTS], globals[MOCK_GLOBALS];
    MockObject objects[MOCK_OBJECTS];
    uint32_t object_count;
    IrWord log[MOCK_LOG];
    uint32_t log_count;
    uint64_t max_iterations;
    uint64_t polls, failing_poll;
    char error[160];
} MockHost;

/* What a run left: where, and the state of the interpreter there. */
typedef struct {
    EvalExit exit;
    IrWord slots[MOCK_SLOTS];
} MockOutcome;

/* NULL, and nothing to free, if the text is no good: *error says why. */
MockHost *mock_new(const char *inputs, char error[160]);
void mock_free(MockHost *mock);

/* Runs a trace; object constants get their handles in it. */
MockOutcome mock_run(MockHost *mock, Trace *trace);

/* Whether two runs, of two traces from equal beginnings, cannot be told apart. The
 * second may leave at entry, with nothing done, where the first left in its first
 * iteration: the interpreter begins anew. False and a reason if they differ. */
bool mock_same(const char *inputs, MockHost *first, const Trace *first_trace, const MockOutcome *first_outcome,
               MockHost *second, const Trace *second_trace, const MockOutcome *second_outcome, char reason[160]);

#endif
