/* The memory of compiled code: never writable and executable at once, and given back.
 *
 *   llvm_memory_test [ROUNDS]   (1200) of compiling and freeing */
#include "llvm_host.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>

static int rounds = 1200;

static const char counting[] = "trace 1 \"t\"\nobjects\n  @0 code \"f\"\n"
                               "snap s0 @0:1+1 {#1=v1}\nsnap s1 @0:2+1 {#1=v1}\n"
                               "segment 0\n"
                               "  loop\n"
                               "  v1 = phi 0 v4 -> int\n"
                               "  v2 = lt v1 1000 -> bool\n"
                               "  guard_true v2 | s0\n"
                               "  v3 = guard_nonzero 1 -> nonzero | s1\n"
                               "  v4 = add v1 v3 -> int\n"
                               "end loop\n";

/* -- what is mapped ---------------------------------------------------------------- */

typedef struct {
    unsigned long bytes, executable, executable_and_writable; /* the latter two count mappings of no file */
} Mapped;

/* Of the whole process. What is resident would count an emulator's memory too. */
static Mapped look_at_maps(void)
{
    Mapped seen = {0};
    FILE *file = fopen("/proc/self/maps", "r");
    for (char line[512]; fgets(line, sizeof line, file);) {
        unsigned long from, to, inode;
        char rights[5];
        if (sscanf(line, "%lx-%lx %4s %*x %*s %lu", &from, &to, rights, &inode) != 4)
            continue;
        seen.bytes += to - from;
        seen.executable += rights[2] == 'x' && inode == 0;
        seen.executable_and_writable += rights[1] == 'w' && rights[2] == 'x';
    }
    fclose(file);
    return seen;
}

/* -- write or execute ---------------------------------------------------------------- */

static atomic_bool stop;
static atomic_ulong looks, with_code, broken;

static void *watch(void *unused)
{
    while (!atomic_load(&stop)) {
        Mapped seen = look_at_maps();
        atomic_fetch_add(&looks, 1);
        atomic_fetch_add(&broken, seen.executable_and_writable);
        unsigned long most = atomic_load(&with_code);
        atomic_store(&with_code, seen.executable > most ? seen.executable : most);
    }
    return unused;
}

/* Looks through another thread's eyes while code is made, run and freed, some of it living on all the time. */
START_TEST(no_page_is_writable_and_executable)
{
    fake_world_reset();
    enum { LIVING = 20 };
    Backend *backend = fake_backend(0);
    Trace *trace = fake_parse(counting);
    CompiledCode codes[LIVING] = {{0}};
    pthread_t watcher;
    unsigned long before = look_at_maps().executable;
    ck_assert_int_eq(pthread_create(&watcher, NULL, watch, NULL), 0);
    for (int i = 0; i < 400 || atomic_load(&looks) < 100; i++) {
        CompiledCode *code = &codes[i % LIVING];
        if (code->handle)
            backend->free_code(backend, code);
        *code = fake_compile(backend, trace, NULL);
        ck_assert_uint_eq(fake_enter(code), 0);
    }
    atomic_store(&stop, true);
    pthread_join(watcher, NULL);
    ck_assert_uint_eq(atomic_load(&broken), 0);
    ck_assert_uint_gt(atomic_load(&with_code), before); /* it has seen code */
    for (int i = 0; i < LIVING; i++)
        backend->free_code(backend, &codes[i]);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

START_TEST(a_page_that_is_both_is_found)
{
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ck_assert_ptr_ne(page, MAP_FAILED);
    ck_assert_uint_eq(look_at_maps().executable_and_writable, 1);
    munmap(page, 4096);
    ck_assert_uint_eq(look_at_maps().executable_and_writable, 0);
}
END_TEST

/* -- what was freed -------------------------------------------------------------------- */

START_TEST(freed_code_leaves_nothing_behind)
{
    fake_world_reset();
    Backend *backend = fake_backend(0);
    Trace *trace = fake_parse(counting);
    Mapped before = {0};
    for (int i = 0; i < rounds; i++) {
        if (i == 200)
            before = look_at_maps();
        CompiledCode code = fake_compile(backend, trace, NULL);
        ck_assert_uint_eq(fake_enter(&code), 0);
        backend->free_code(backend, &code);
    }
    Mapped after = look_at_maps();
#ifndef MK_CHECKED /* there freed memory stays in quarantine */
    ck_assert_int_lt((long)(after.bytes - before.bytes), 700 << 10);
#endif
    ck_assert_uint_eq(after.executable, before.executable);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

int main(int argc, char **argv)
{
    if (argc > 1)
        rounds = atoi(argv[1]);
    Suite *suite = suite_create("llvm_memory");
    TCase *pages = tcase_create("pages");
    tcase_set_timeout(pages, 600);
    tcase_add_test(pages, no_page_is_writable_and_executable);
    tcase_add_test(pages, a_page_that_is_both_is_found);
    tcase_add_test(pages, freed_code_leaves_nothing_behind);
    suite_add_tcase(suite, pages);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
