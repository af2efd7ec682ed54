/* The command: reads options and the script, and runs it on a thread of its own,
 * whose native stack is large enough for the deepest script. */
#include "command.h"

#include "script.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static const size_t STACK_SIZE = (size_t)512 << 20; /* reserved, not committed */
enum { STATUS_UNUSABLE = 2 };

typedef struct {
    const Options *options;
    Source *source;
    FILE *log;
    int status;
} Run;

static void complain(const char *what, const char *why) { fprintf(stderr, "monkey: %s: %s\n", what, why); }

/* All of a stream; NULL with errno set if it can't be read. The caller frees it. */
static char *read_stream(FILE *in, size_t *length)
{
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *length = 0;
    for (;;) {
        if (!bytes)
            return NULL;
        size_t got = fread(bytes + *length, 1, capacity - *length, in);
        *length += got;
        if (got == 0)
            break;
        if (*length == capacity) {
            capacity *= 2;
            char *more = realloc(bytes, capacity);
            if (!more)
                free(bytes);
            bytes = more;
        }
    }
    if (!ferror(in))
        return bytes;
    int error = errno; /* free may change it */
    free(bytes);
    errno = error;
    return NULL;
}

static Source *load_file(const char *path)
{
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *in = is_stdin ? stdin : fopen(path, "rb");
    size_t length;
    char *bytes = in ? read_stream(in, &length) : NULL;
    if (!bytes)
        complain(path, strerror(errno));
    Source *source = bytes ? source_new(path, bytes, length) : NULL;
    free(bytes);
    if (in && !is_stdin)
        fclose(in);
    return source;
}

static void *run_thread(void *argument)
{
    Run *run = argument;
    run->status = script_run(run->options, run->source, run->log, __builtin_frame_address(0));
    return NULL;
}

static bool run_on_large_stack(Run *run)
{
    void *stack =
        mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    pthread_attr_t attributes;
    pthread_t thread;
    if (stack == MAP_FAILED || pthread_attr_init(&attributes))
        return false;
    bool started = !pthread_attr_setstack(&attributes, stack, STACK_SIZE) &&
                   !pthread_create(&thread, &attributes, run_thread, run);
    pthread_attr_destroy(&attributes);
    if (started)
        pthread_join(thread, NULL);
    munmap(stack, STACK_SIZE);
    return started;
}

static int run_script(const Options *options)
{
    Source *source =
        options->code ? source_new("<command>", options->code, strlen(options->code)) : load_file(options->path);
    if (!source)
        return STATUS_UNUSABLE;
    FILE *log = options->log_file ? fopen(options->log_file, "w") : stderr;
    if (!log) {
        complain(options->log_file, strerror(errno));
        source_free(source);
        return STATUS_UNUSABLE;
    }
    Run run = {options, source, log, STATUS_UNUSABLE};
    if (!run_on_large_stack(&run)) {
        complain("cannot start", "no memory for the native stack");
        source_free(source);
    }
    if (log != stderr)
        fclose(log);
    return run.status;
}

int command_run(int argc, char **argv)
{
    Options options;
    char message[256];
    signal(SIGPIPE, SIG_IGN); /* a closed output pipe is seen by the write that fails */
    if (!options_parse(&options, argc, argv, message, sizeof message)) {
        fprintf(stderr, "monkey: %s\n", message);
        return STATUS_UNUSABLE;
    }
    if (options.help) {
        options_help(stdout);
        return 0;
    }
    if (options.version) {
        puts("monkey " MK_VERSION);
        return 0;
    }
    return run_script(&options);
}
