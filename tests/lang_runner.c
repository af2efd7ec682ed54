/* Runs the language programs of a folder in every wanted engine mode and
 * compares what they write and how they end with what they say of themselves
 * (lang_case.h).
 *
 *   lang_runner [--modes=everyday|all|llvm|NAME,…] [--filter=TEXT] [--sample=N]
 *               [--timeout=SECONDS] [--counts=FILE] [--list-modes] MONKEY FOLDER
 *
 * Each failing pair of program and mode is a line with what differs below it and
 * the command that runs it alone. The exit status is 0 if all passed. */
#include "lang_case.h"
#include "lang_child.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define WORKERS          2
#define MAX_OUTPUT_BYTES (64 << 20)
#define MAX_FLAGS        32

typedef enum { WHEN_everyday, WHEN_long } When;
typedef enum { NEEDS_none, NEEDS_eval, NEEDS_llvm } Needs;

typedef struct {
    const char *name, *flags;
    When when;
    Needs needs;
} Mode;

static const Mode modes[] = {
#define MODE(name, flags, when, needs) {#name, flags, WHEN_##when, NEEDS_##needs},
#include "modes.def"
#undef MODE
};
#define MODE_COUNT (sizeof modes / sizeof modes[0])

typedef struct {
    const char *modes, *filter, *counts;
    size_t sample; /* at most so many programs, from all over the folder; 0: all */
    int timeout;   /* seconds a program may take */
    char *monkey, *folder;
} Options;

typedef struct {
    pid_t pid; /* 0: idle */
    const LangCase *program;
    const Mode *mode;
    int out, err;
    double deadline;
    bool timed_out;
} Worker;

static char **paths;
static size_t path_count;
static int passed, failed;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* -- what to run ------------------------------------------------------------------ */

static int collect_path(const char *path, const struct stat *info, int type, struct FTW *walk)
{
    (void)info;
    (void)walk;
    size_t length = strlen(path);
    if (type == FTW_F && length > 7 && strcmp(path + length - 7, ".monkey") == 0) {
        char **grown = realloc(paths, (path_count + 1) * sizeof *paths);
        if (grown == NULL)
            return -1;
        paths = grown;
        paths[path_count++] = strdup(path);
    }
    return 0;
}

static int compare_paths(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool list_has(const char *list, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = list; (at = strstr(at, name)) != NULL; at++)
        if ((at == list || at[-1] == ',') && (at[length] == ',' || at[length] == '\0'))
            return true;
    return false;
}

static bool mode_is_wanted(const Mode *mode, const Options *options)
{
    if (strcmp(options->modes, "all") == 0)
        return true;
    if (strcmp(options->modes, "everyday") == 0)
        return mode->when == WHEN_everyday;
    if (strcmp(options->modes, "llvm") == 0)
        return mode->needs == NEEDS_llvm;
    return list_has(options->modes, mode->name);
}

/* -- running one -------------------------------------------------------------------- */

/* The program's command line; `words` holds the flags and is cut up. */
static void fill_argv(char **argv, const char *monkey, char *words, const LangCase *c)
{
    int n = 0;
    argv[n++] = (char *)monkey;
    for (char *word = strtok(words, " "); word != NULL && n < MAX_FLAGS; word = strtok(NULL, " "))
        argv[n++] = word;
    argv[n++] = c->file;
    for (int i = 0; i < c->arg_count; i++)
        argv[n++] = c->args[i];
    argv[n] = NULL;
}

static _Noreturn void run_child(const Worker *w, const char *monkey, int input)
{
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){MAX_OUTPUT_BYTES, MAX_OUTPUT_BYTES});
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    char *argv[MAX_FLAGS + CASE_MAX_ARGS + 2];
    fill_argv(argv, monkey, strdup(w->mode->flags), w->program);
    if (dup2(input, 0) < 0 || dup2(w->out, 1) < 0 || dup2(w->err, 2) < 0 || chdir(w->program->folder) != 0)
        _exit(126);
    child_become_monkey(argv);
}

static void start(Worker *w, const Options *options, const LangCase *c, const Mode *mode)
{
    int input = memfd_create("stdin", MFD_CLOEXEC);
    *w = (Worker){.program = c, .mode = mode, .deadline = now() + options->timeout};
    w->out = memfd_create("stdout", MFD_CLOEXEC);
    w->err = memfd_create("stderr", MFD_CLOEXEC);
    if (input < 0 || w->out < 0 || w->err < 0 ||
        write(input, c->input.data != NULL ? c->input.data : "", c->input.length) != (ssize_t)c->input.length) {
        perror("memfd");
        exit(2);
    }
    lseek(input, 0, SEEK_SET);
    w->pid = fork();
    if (w->pid < 0) {
        perror("fork");
        exit(2);
    }
    if (w->pid == 0)
        run_child(w, options->monkey, input);
    close(input);
}

static void read_back(int fd, Bytes *bytes)
{
    char chunk[4096];
    lseek(fd, 0, SEEK_SET);
    bytes_add(bytes, "", 0);
    for (ssize_t n; (n = read(fd, chunk, sizeof chunk)) > 0;)
        bytes_add(bytes, chunk, (size_t)n);
    close(fd);
}

static void print_command(const Worker *w, const Options *options)
{
    printf("    alone: cd %s && %s%s %s %s", w->program->folder, child_emulator, options->monkey, w->mode->flags,
           w->program->file);
    for (int i = 0; i < w->program->arg_count; i++)
        printf(" %s", w->program->args[i]);
    if (w->program->input.length > 0)
        printf(" <<<'%.*s'", (int)w->program->input.length - 1, w->program->input.data);
    printf("\n");
}

static void finish(Worker *w, const Options *options, int status)
{
    LangResult result = {.timed_out = w->timed_out};
    result.status = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    read_back(w->out, &result.out);
    read_back(w->err, &result.err);
    char *report = NULL;
    size_t report_size = 0;
    FILE *stream = open_memstream(&report, &report_size);
    bool ok = lang_case_check(w->program, &result, stream);
    fclose(stream);
    if (ok) {
        passed++;
    } else {
        failed++;
        printf("FAIL %s (%s)\n%s", w->program->title, w->mode->name, report);
        print_command(w, options);
        fflush(stdout);
    }
    free(report);
    bytes_fini(&result.out);
    bytes_fini(&result.err);
    w->pid = 0;
}

/* -- the workers -------------------------------------------------------------------- */

static void kill_late(Worker *workers)
{
    for (int i = 0; i < WORKERS; i++)
        if (workers[i].pid != 0 && !workers[i].timed_out && now() > workers[i].deadline) {
            workers[i].timed_out = true;
            kill(-workers[i].pid, SIGKILL);
        }
}

/* Waits until a child ends and gives its worker, idle again. SIGCHLD is blocked, so none is missed. */
static Worker *wait_for_one(Worker *workers, const Options *options)
{
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    for (;;) {
        int status;
        pid_t pid = waitpid(-1, &status, WNOHANG);
        for (int i = 0; pid > 0 && i < WORKERS; i++)
            if (workers[i].pid == pid) {
                finish(&workers[i], options, status);
                return &workers[i];
            }
        if (pid == 0)
            sigtimedwait(&child, NULL, &(struct timespec){.tv_sec = 1});
        kill_late(workers);
    }
}

static Worker *idle_worker(Worker *workers, const Options *options)
{
    for (int i = 0; i < WORKERS; i++)
        if (workers[i].pid == 0)
            return &workers[i];
    return wait_for_one(workers, options);
}

static bool any_busy(const Worker *workers)
{
    for (int i = 0; i < WORKERS; i++)
        if (workers[i].pid != 0)
            return true;
    return false;
}

static void run_all(const LangCase *cases, size_t count, const Options *options)
{
    Worker workers[WORKERS] = {0};
    for (size_t m = 0; m < MODE_COUNT; m++)
        for (size_t c = 0; mode_is_wanted(&modes[m], options) && c < count; c++)
            start(idle_worker(workers, options), options, &cases[c], &modes[m]);
    while (any_busy(workers))
        wait_for_one(workers, options);
}

/* -- the command line ------------------------------------------------------------------ */

static void list_modes(void)
{
    static const char *const when[] = {"everyday", "long"}, *const needs[] = {"none", "eval", "llvm"};
    for (size_t i = 0; i < MODE_COUNT; i++)
        printf("%-18s %-8s %-4s %s\n", modes[i].name, when[modes[i].when], needs[modes[i].needs], modes[i].flags);
    exit(0);
}

static _Noreturn void usage(void)
{
    fprintf(stderr, "usage: lang_runner [--modes=everyday|all|llvm|NAME,...] [--filter=TEXT] [--sample=N] "
                    "[--timeout=SECONDS] [--counts=FILE] [--list-modes] MONKEY FOLDER\n");
    exit(2);
}

static void check_mode_names(const char *list)
{
    if (strcmp(list, "all") == 0 || strcmp(list, "everyday") == 0 || strcmp(list, "llvm") == 0)
        return;
    char *copy = strdup(list);
    for (char *name = strtok(copy, ","); name != NULL; name = strtok(NULL, ",")) {
        bool known = false;
        for (size_t i = 0; i < MODE_COUNT; i++)
            known |= strcmp(modes[i].name, name) == 0;
        if (!known) {
            fprintf(stderr, "lang_runner: no mode %s (see --list-modes)\n", name);
            exit(2);
        }
    }
    free(copy);
}

static Options parse_options(int argc, char **argv)
{
    Options o = {.modes = "everyday", .filter = "", .timeout = 20};
    int i = 1;
    for (; i < argc && argv[i][0] == '-'; i++) {
        if (strncmp(argv[i], "--modes=", 8) == 0)
            o.modes = argv[i] + 8;
        else if (strncmp(argv[i], "--filter=", 9) == 0)
            o.filter = argv[i] + 9;
        else if (strncmp(argv[i], "--counts=", 9) == 0)
            o.counts = argv[i] + 9;
        else if (strncmp(argv[i], "--sample=", 9) == 0)
            o.sample = strtoul(argv[i] + 9, NULL, 10);
        else if (strncmp(argv[i], "--timeout=", 10) == 0)
            o.timeout = atoi(argv[i] + 10);
        else if (strcmp(argv[i], "--list-modes") == 0)
            list_modes();
        else
            usage();
    }
    if (argc - i != 2)
        usage();
    check_mode_names(o.modes);
    o.monkey = realpath(argv[i], NULL);
    o.folder = realpath(argv[i + 1], NULL);
    if (o.monkey == NULL || o.folder == NULL) {
        perror(o.monkey == NULL ? argv[i] : argv[i + 1]);
        exit(2);
    }
    return o;
}

static size_t read_cases(LangCase *cases, const Options *options)
{
    size_t count = 0;
    qsort(paths, path_count, sizeof *paths, compare_paths);
    for (size_t i = 0; i < path_count; i++) {
        if (!lang_case_read(&cases[count], options->folder, paths[i]))
            exit(2);
        if (strstr(cases[count].title, options->filter) != NULL)
            count++;
        else
            lang_case_fini(&cases[count]);
    }
    return count;
}

/* Leaves so many cases, evenly from all of them, whose order is that of their paths. */
static size_t take_sample(LangCase *cases, size_t count, size_t sample)
{
    if (sample == 0 || sample >= count)
        return count;
    for (size_t i = 0, taken = 0; i < count; i++) {
        if (taken < sample && i == taken * count / sample)
            cases[taken++] = cases[i];
        else
            lang_case_fini(&cases[i]);
    }
    return sample;
}

static void write_counts(const char *path)
{
    FILE *file = fopen(path, "a");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    fprintf(file, "%d %d\n", passed, failed);
    fclose(file);
}

int main(int argc, char **argv)
{
    Options options = parse_options(argc, argv);
    double began = now();
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    if (nftw(options.folder, collect_path, 16, FTW_PHYS) != 0) {
        perror(options.folder);
        return 2;
    }
    LangCase *cases = calloc(path_count + 1, sizeof *cases);
    size_t count = take_sample(cases, read_cases(cases, &options), options.sample);
    child_prepare();
    run_all(cases, count, &options);
    printf("%zu programs, %d runs as expected, %d not, %.1f s\n", count, passed, failed, now() - began);
    if (options.counts != NULL)
        write_counts(options.counts);
    for (size_t i = 0; i < count; i++)
        lang_case_fini(&cases[i]);
    for (size_t i = 0; i < path_count; i++)
        free(paths[i]);
    free(cases);
    free(paths);
    free(options.monkey);
    free(options.folder);
    return failed > 0;
}
