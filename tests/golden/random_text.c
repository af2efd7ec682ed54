#include "random_text.h"

#include "ir/text.h"

#include <stdlib.h>
#include <string.h>

/* What random_traces' `inputs` say, in the form of the text: numbers, then arrays and cells. */
static const struct {
    const char *places, *arrays[3], *cells[2];
} inputs[] = {
    {"  #1 = vint(0)\n  #2 = vint(3)\n  #3 = vfloat(1.5)\n  #4 = vint(-2)\n  global #0 = vint(1)\n  global #1 = "
     "vint(7)\n",
     {"ints {3 1 2}", "floats {1.5 -0.0 2.5}", "values {vint(4) vfloat(1.5) null}"},
     {"vint(5)", "vint(6)"}},
    {"  #1 = vint(1)\n  #2 = vint(1)\n  #3 = vfloat(-0.0)\n  #4 = vint(2)\n  global #0 = vint(1)\n  global #1 = "
     "vint(2)\n",
     {"ints {3 1 2}", "floats {-1.5 0.0 7.5}", "ints {4 5 6}"},
     {"vint(1)", "vint(2)"}},
    {"  #1 = vint(9223372036854775807)\n  #2 = vint(0)\n  #3 = vfloat(nan)\n  #4 = vint(1)\n  global #0 = vint(0)\n"
     "  global #1 = vint(-1)\n",
     {"shared ints {0 -1 9}", "floats {0.5 nan 1e+300}", "values {null vint(2) vint(3)}"},
     {"null", "vint(3)"}},
};
enum { INPUT_COUNT = sizeof inputs / sizeof *inputs };

static void print_objects(uint32_t first, FILE *out)
{
    static const char *const types[] = {"arr", "arr", "arr", "cell", "cell"};
    for (uint32_t i = 0; i < 5; i++)
        fprintf(out, "  @%u %s \"\"\n", first + i, types[i]);
}

static void print_inputs(uint64_t seed, bool are_one, uint32_t first, FILE *out)
{
    uint64_t which = seed % INPUT_COUNT;
    fprintf(out, "inputs\n%s", inputs[which].places);
    const uint32_t slots[] = {0, 1, are_one ? 0 : 2, 3, are_one ? 3 : 4};
    for (uint32_t i = 0; i < 5; i++)
        fprintf(out, "  #%u = %s(@%u)\n", 5 + i, i < 3 ? "varr" : "vcell", first + slots[i]);
    for (uint32_t i = 0; i < 3; i++)
        fprintf(out, "  @%u %s\n", first + i, inputs[which].arrays[i]);
    for (uint32_t i = 0; i < 2; i++)
        fprintf(out, "  @%u holds {%s}\n", first + 3 + i, inputs[which].cells[i]);
}

void random_trace_print(const Trace *trace, bool are_one, FILE *out)
{
    char *text = trace_print_string(trace);
    char *behind_objects = strstr(text, "\nsnap ") + 1;
    fprintf(out, "%.*s", (int)(behind_objects - text), text);
    print_objects(trace->objects.count, out);
    print_inputs(trace->number, are_one, trace->objects.count, out);
    fputs(behind_objects, out);
    free(text);
}
