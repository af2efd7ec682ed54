#include "options.h"

#include "ir/suggest.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

typedef enum {
#define OPTION(id, name, argument, meaning) OPTION_##id,
#include "options.def"
#undef OPTION
    OPTION_COUNT
} OptionId;

static const struct {
    const char *name, *argument, *meaning;
} rows[] = {
#define OPTION(id, name, argument, meaning) {name, argument, meaning},
#include "options.def"
#undef OPTION
};

/* Where a complaint goes. */
typedef struct {
    char *text;
    size_t size;
} Message;

#define FAIL(message, ...) (snprintf((message)->text, (message)->size, __VA_ARGS__), false)

static const char *row_name(int index) { return rows[index].name; }

/* -- single arguments ------------------------------------------------------------- */
static bool parse_number(const char *name, const char *text, long low, long high, long *value, Message *message)
{
    char *end;
    errno = 0;
    *value = strtol(text, &end, 10);
    if (end == text || *end || errno || *value < low || *value > high)
        return FAIL(message, "%s takes a number from %ld to %ld, got `%s`", name, low, high, text);
    return true;
}

/* A number of a stress mode, which is off at 0. */
static bool parse_stress(const char *name, const char *text, uint32_t *value, Message *message)
{
    long number;
    if (!parse_number(name, text, 1, 1000000, &number, message))
        return false;
    *value = (uint32_t)number;
    return true;
}

static bool parse_size(const char *text, size_t *size, Message *message)
{
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    static const char units[] = "KMG";
    const char *unit = *end ? strchr(units, *end) : NULL;
    int shift = unit ? 10 * (int)(unit - units + 1) : 0;
    bool well_formed = end != text && text[0] != '-' && !errno && (!*end || (unit && !end[1]));
    if (!well_formed || number == 0 || number > (SIZE_MAX >> shift))
        return FAIL(message, "--max-memory takes a size such as 512M, got `%s`", text);
    *size = (size_t)number << shift;
    return true;
}

static bool parse_seconds(const char *text, double *seconds, Message *message)
{
    char *end;
    *seconds = strtod(text, &end);
    bool well_formed = end != text && !*end && *seconds > 0 && *seconds <= 1e8;
    return well_formed || FAIL(message, "--timeout takes a number of seconds, got `%s`", text);
}

/* One of two words. */
static bool parse_choice(const char *name, const char *text, const char *no, const char *yes, bool *value,
                         Message *message)
{
    *value = strcmp(text, yes) == 0;
    return *value || strcmp(text, no) == 0 || FAIL(message, "%s takes %s or %s, got `%s`", name, no, yes, text);
}

static bool parse_dump_word(Options *options, const char *word, size_t length, Message *message)
{
    static const char prefix[] = "ir:";
    PassId pass = length > 3 && memcmp(word, prefix, 3) == 0 ? pass_find(word + 3, length - 3) : PASS_COUNT;
#define IS(text) (length == sizeof text - 1 && memcmp(word, text, length) == 0)
    if (IS("bytecode"))
        return options->dump_bytecode = true;
    options->dumps = true;
    if (IS("path"))
        return options->jit.dump_path = true;
    if (IS("ir"))
        return options->jit.dump_ir = true;
    if (IS("llvm"))
        return options->jit.dump_llvm = true;
    if (IS("asm"))
        return options->jit.dump_asm = true;
    if (IS("ir:all"))
        return memset(options->jit.dump_pass, true, sizeof options->jit.dump_pass);
    if (pass != PASS_COUNT)
        return options->jit.dump_pass[pass] = true;
#undef IS
    return FAIL(message, "--dump takes bytecode, path, ir, ir:PASS, ir:all, llvm or asm, got `%.*s`", (int)length,
                word);
}

static bool parse_dump(Options *options, const char *text, Message *message)
{
    for (;;) {
        size_t length = strcspn(text, ",");
        if (!parse_dump_word(options, text, length, message))
            return false;
        if (!text[length])
            return true;
        text += length + 1;
    }
}

/* -- options ------------------------------------------------------------------------- */
static bool apply(Options *options, OptionId id, const char *text, Message *message)
{
    const char *name = rows[id].name;
    long number;
    char reason[160];
    switch (id) {
    case OPTION_code: options->code = text; return true;
    case OPTION_check: return options->check = true;
    case OPTION_help: return options->help = true;
    case OPTION_version: return options->version = true;
    case OPTION_max_depth:
        if (!parse_number(name, text, 1, 100000000, &number, message))
            return false;
        options->max_depth = (int)number;
        return true;
    case OPTION_max_memory: return parse_size(text, &options->max_memory, message);
    case OPTION_max_steps:
        if (!parse_number(name, text, 1, LONG_MAX, &number, message))
            return false;
        options->max_steps = (uint64_t)number;
        return true;
    case OPTION_timeout: return parse_seconds(text, &options->timeout, message);
    case OPTION_gc_stress: return options->gc_stress = true;
    case OPTION_gc_log: return options->gc_log = true;
    case OPTION_jit: return parse_choice(name, text, "off", "on", &options->jit_on, message);
    case OPTION_backend: return parse_choice(name, text, "llvm", "eval", &options->use_eval, message);
    case OPTION_jit_param: return params_parse(&options->jit.params, text, message->text, message->size);
    case OPTION_jit_sync: return true;
    case OPTION_passes: return pass_list_parse(&options->jit.passes, text, message->text, message->size);
    case OPTION_no_pass: return pass_list_disable(&options->jit.passes, text, message->text, message->size);
    case OPTION_pass_stats: return options->jit.pass_stats = true;
    case OPTION_opt_bisect:
        if (!parse_number(name, text, 0, INT32_MAX, &number, message))
            return false;
        options->jit.opt_bisect = (uint64_t)number;
        return options->jit.bisects = true;
    case OPTION_llvm_opt:
        llvm_options_set_pipeline(&options->llvm, text);
        return llvm_options_check_pipeline(&options->llvm, reason) || FAIL(message, "%s: %s", name, reason);
    case OPTION_llvm_codegen:
        return llvm_options_set_codegen(&options->llvm, text) ||
               FAIL(message, "--llvm-codegen: there is no level `%s`", text);
    case OPTION_cpu:
        options->llvm.cpu = text;
        return llvm_options_check_cpu(&options->llvm, reason) || FAIL(message, "%s: %s", name, reason);
    case OPTION_fast_math: return options->llvm.fast_math = true;
    case OPTION_stress_exits: return parse_stress(name, text, &options->jit.stress_exits, message);
    case OPTION_stress_flush: return parse_stress(name, text, &options->jit.stress_flush, message);
    case OPTION_stress_delay: return parse_stress(name, text, &options->jit.stress_delay, message);
    case OPTION_gdb: return options->llvm.gdb = true;
    case OPTION_perf_map: return options->llvm.perf_map = true;
    case OPTION_inject_fault:
        if (!parse_number(name, text, 1, LONG_MAX, &number, message))
            return false;
        options->inject_fault = (uint64_t)number;
        return true;
    case OPTION_jit_log:
        options->jit_log = true;
        return !text || parse_choice(name, text, "text", "json", &options->log_json, message);
    case OPTION_jit_stats: return options->jit_stats = true;
    case OPTION_dump: return parse_dump(options, text, message);
    case OPTION_log_file: options->log_file = text; return true;
    case OPTION_COUNT: break;
    }
    return false;
}

static bool unknown_option(const char *word, size_t length, Message *message)
{
    int nearest = suggest_name(word, length, row_name, OPTION_COUNT);
    if (nearest < 0)
        return FAIL(message, "unknown option `%.*s`; --help lists them all", (int)length, word);
    return FAIL(message, "unknown option `%.*s`; did you mean `%s`?", (int)length, word, rows[nearest].name);
}

static int find_option(const char *word, size_t length)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (strlen(rows[i].name) == length && memcmp(rows[i].name, word, length) == 0)
            return i;
    return -1;
}

/* The option at argv[*at], its argument behind `=` or in the next word; moves *at to its last word. */
static bool parse_option(Options *options, int argc, char **argv, int *at, Message *message)
{
    const char *word = argv[*at];
    size_t length = strcspn(word, "=");
    int id = find_option(word, length);
    if (id < 0)
        return unknown_option(word, length, message);
    bool wants_argument = rows[id].argument[0] != '\0', may_lack_it = rows[id].argument[0] == '[';
    const char *argument = word[length] == '=' ? word + length + 1 : NULL;
    if (argument && !wants_argument)
        return FAIL(message, "%s takes no argument", rows[id].name);
    if (!argument && wants_argument && !may_lack_it) {
        if (*at + 1 >= argc)
            return FAIL(message, "%s needs an argument: %s", rows[id].name, rows[id].argument);
        argument = argv[++*at];
    }
    return apply(options, (OptionId)id, argument, message);
}

bool options_parse(Options *options, int argc, char **argv, char *text, size_t size)
{
    Message message = {text, size};
    *options = (Options){.max_depth = 100000, .jit_on = true, .llvm = llvm_options_default()};
    options->jit = (JitOptions){.params = params_default(), .passes = pass_list_default()};
    int at = 1;
    for (; at < argc && argv[at][0] == '-' && argv[at][1]; at++) {
        if (!parse_option(options, argc, argv, &at, &message))
            return false;
        if (options->code) { /* what follows is the script's, as behind a path */
            at++;
            break;
        }
    }
    if (!options->code && at < argc)
        options->path = argv[at++];
    options->arguments = argv + at;
    options->argument_count = argc - at;
    if (!options->path && !options->code && !options->help && !options->version)
        return FAIL(&message, "no script given: monkey [OPTION…] FILE [ARGUMENT…]");
    return true;
}

void options_help(FILE *out)
{
    fputs("usage: monkey [OPTION…] FILE [ARGUMENT…]\n"
          "       monkey [OPTION…] -e CODE [ARGUMENT…]\n"
          "Runs a Monkey script; FILE may be - for standard input. Options come before FILE.\n\n",
          out);
    for (int i = 0; i < OPTION_COUNT; i++) {
        char usage[64];
        snprintf(usage, sizeof usage, "%s%s%s", rows[i].name, strchr("[", rows[i].argument[0]) ? "" : " ",
                 rows[i].argument);
        fprintf(out, "  %-28s %s\n", usage, rows[i].meaning);
    }
    fputs("\nParameters of --jit-param:\n", out);
    const char *name, *meaning;
    int32_t initial;
    for (int i = 0; params_row(i, &name, &initial, &meaning); i++)
        fprintf(out, "  %-14s %5d  %s\n", name, initial, meaning);
    fputs("\nPasses, in their order:\n", out);
    for (int i = 0; i < PASS_COUNT; i++)
        fprintf(out, "  %-14s %s\n", pass_name((PassId)i), pass_what((PassId)i));
    fputs("\nNames for --llvm-opt:\n", out);
    for (int i = 0; (name = llvm_pipeline_name(i, &meaning)); i++)
        fprintf(out, "  %-14s %s\n", name, meaning);
    fputs("\nLevels of --llvm-codegen:\n", out);
    for (int i = 0; (name = llvm_codegen_name(i, &meaning)); i++)
        fprintf(out, "  %-14s %s\n", name, meaning);
}
