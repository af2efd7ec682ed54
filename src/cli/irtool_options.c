#include "irtool_options.h"

#include "ir/suggest.h"

#include <stdlib.h>
#include <string.h>

typedef enum {
#define OPTION(id, name, argument, meaning) OPTION_##id,
#include "irtool_options.def"
#undef OPTION
    OPTION_COUNT
} OptionId;

static const struct {
    const char *name, *argument, *meaning;
} rows[] = {
#define OPTION(id, name, argument, meaning) {name, argument, meaning},
#include "irtool_options.def"
#undef OPTION
};

enum { MEDIAN_OF = 101 };

/* Where a complaint goes. */
typedef struct {
    char *text;
    size_t size;
} Message;

#define FAIL(message, ...) (snprintf((message)->text, (message)->size, __VA_ARGS__), false)

static const char *row_name(int index) { return rows[index].name; }

static bool parse_number(OptionId id, const char *text, uint32_t low, uint32_t *number, Message *message)
{
    char *end;
    unsigned long parsed = strtoul(text, &end, 10);
    if (end == text || *end || text[0] == '-' || parsed < low || parsed > INT32_MAX)
        return FAIL(message, "%s takes a number from %u to %d, got `%s`", rows[id].name, low, INT32_MAX, text);
    *number = (uint32_t)parsed;
    return true;
}

static bool parse_repeats(OptionId id, const char *text, uint32_t *repeats, Message *message)
{
    *repeats = MEDIAN_OF;
    return !text || parse_number(id, text, 1, repeats, message);
}

/* One of two words. */
static bool parse_choice(OptionId id, const char *text, const char *no, const char *yes, bool *value, Message *message)
{
    *value = strcmp(text, yes) == 0;
    return *value || strcmp(text, no) == 0 ||
           FAIL(message, "%s takes %s or %s, got `%s`", rows[id].name, no, yes, text);
}

static bool parse_passes(ToolOptions *options, const char *text, Message *message)
{
    if (strcmp(text, "all"))
        return pass_list_parse(&options->passes, text, message->text, message->size);
    options->passes = pass_list_default();
    return true;
}

static bool set_level(ToolOptions *options, const char *text, bool *wanted)
{
    if (text)
        llvm_options_set_pipeline(&options->codegen, text);
    return *wanted = true;
}

static bool set_cpu(ToolOptions *options, const char *text, Message *message)
{
    char reason[160];
    options->codegen.cpu = text;
    return llvm_options_check_cpu(&options->codegen, reason) || FAIL(message, "%s: %s", rows[OPTION_cpu].name, reason);
}

static bool apply(ToolOptions *options, OptionId id, const char *text, Message *message)
{
    uint32_t number;
    switch (id) {
    case OPTION_passes: return parse_passes(options, text, message);
    case OPTION_no_pass: return pass_list_disable(&options->passes, text, message->text, message->size);
    case OPTION_opt_bisect:
        options->limits = parse_number(id, text, 0, &number, message);
        options->opt_bisect = options->limits ? number : 0;
        return options->limits;
    case OPTION_print: return options->print = true;
    case OPTION_print_after: return options->print_after = true;
    case OPTION_diff: return options->diff = true;
    case OPTION_count: return options->count = true;
    case OPTION_time: return parse_repeats(id, text, &options->time_runs, message);
    case OPTION_run: return options->run = true;
    case OPTION_replay: return parse_repeats(id, text, &options->replays, message);
    case OPTION_backend: return parse_choice(id, text, "llvm", "eval", &options->use_eval, message);
    case OPTION_stress_exits: return parse_number(id, text, 1, &options->stress_exits, message);
    case OPTION_llvm_opt: return llvm_options_set_pipeline(&options->codegen, text), true;
    case OPTION_llvm: return set_level(options, text, &options->llvm);
    case OPTION_asm: return set_level(options, text, &options->assembly);
    case OPTION_codegen:
        return llvm_options_set_codegen(&options->codegen, text) ||
               FAIL(message, "%s: there is no level `%s`", rows[id].name, text);
    case OPTION_cpu: return set_cpu(options, text, message);
    case OPTION_help: return options->help = true;
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

/* The option at argv[*at], its argument behind `=` or, if it must have one, in the next word; moves *at to its last
 * word. */
static bool parse_option(ToolOptions *options, int argc, char **argv, int *at, Message *message)
{
    const char *word = argv[*at];
    size_t length = strcspn(word, "=");
    int id = 0;
    while (id < OPTION_COUNT && (strlen(rows[id].name) != length || memcmp(rows[id].name, word, length)))
        id++;
    if (id == OPTION_COUNT)
        return unknown_option(word, length, message);
    const char *argument = word[length] == '=' ? word + length + 1 : NULL;
    char kind = rows[id].argument[0];
    if (argument && !kind)
        return FAIL(message, "%s takes no argument", rows[id].name);
    if (!argument && kind && kind != '[') {
        if (*at + 1 >= argc)
            return FAIL(message, "%s needs an argument: %s", rows[id].name, rows[id].argument);
        argument = argv[++*at];
    }
    return apply(options, (OptionId)id, argument, message);
}

bool tool_options_parse(ToolOptions *options, int argc, char **argv, char *text, size_t size)
{
    Message message = {text, size};
    *options = (ToolOptions){.codegen = llvm_options_default()};
    int at = 1;
    for (; at < argc && argv[at][0] == '-' && argv[at][1]; at++)
        if (!parse_option(options, argc, argv, &at, &message))
            return false;
    options->files = argv + at;
    options->file_count = argc - at;
    bool asks = options->print_after || options->diff || options->count || options->time_runs || options->run ||
                options->replays || options->llvm || options->assembly;
    options->print |= !asks;
    return options->help || options->file_count || FAIL(&message, "no file given: irtool [OPTION…] FILE…");
}

void tool_options_help(FILE *out)
{
    fputs("usage: irtool [OPTION…] FILE…\n"
          "Reads traces as `monkey --dump=ir` writes them (FILE may be - for standard input), runs passes\n"
          "over each and shows what came of it. Options come before FILE; lines that begin with [ are log lines, "
          "passed over.\n\n",
          out);
    for (int i = 0; i < OPTION_COUNT; i++) {
        char usage[64];
        const char *argument = rows[i].argument;
        snprintf(usage, sizeof usage, "%s%s%s", rows[i].name, argument[0] && argument[0] != '[' ? " " : "", argument);
        fprintf(out, "  %-26s %s\n", usage, rows[i].meaning);
    }
    const char *name, *meaning;
    fputs("\nPasses, in the order of --passes=all:\n", out);
    for (int i = 0; i < PASS_COUNT; i++)
        fprintf(out, "  %-12s %s\n", pass_name((PassId)i), pass_what((PassId)i));
    fputs("\nLevels of --llvm and --asm:\n", out);
    for (int i = 0; (name = llvm_pipeline_name(i, &meaning)); i++)
        fprintf(out, "  %-12s %s\n", name, meaning);
    fputs("\nLevels of --codegen:\n", out);
    for (int i = 0; (name = llvm_codegen_name(i, &meaning)); i++)
        fprintf(out, "  %-12s %s\n", name, meaning);
}
