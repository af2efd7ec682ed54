#include "builtins.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

static char out_buffer[1 << 16];

void runtime_init(Runtime *rt, Heap *heap)
{
    *rt = (Runtime){.heap = heap, .out = stdout, .err = stderr};
    setvbuf(stdout, out_buffer, _IOFBF, sizeof out_buffer);
    random_start(rt, 0);
}

bool runtime_fail(Runtime *rt, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(rt->message, sizeof rt->message, format, arguments);
    va_end(arguments);
    return false;
}

/* Nobody reads on: the script is over, quietly. */
bool output_failed(Runtime *rt, const char *name)
{
    if (errno == EPIPE) {
        rt->exit_requested = true;
        rt->exit_status = 0;
        return false;
    }
    return runtime_fail(rt, "%s: %s", name, strerror(errno));
}

bool runtime_flush(Runtime *rt) { return fflush(rt->out) == 0 || output_failed(rt, "output"); }
