/* Counts the words of n lines of made-up text: splitting strings, and a hash table that is looked up and written. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *word;
    int64_t count;
} Entry;

/* Entries in order of insertion, and an index of them by hash. */
enum { SLOTS = 1 << 16 };
static Entry entries[SLOTS];
static int32_t slots[SLOTS]; /* number of the entry + 1 */
static int64_t entry_count;

static const char *const syllables[] = {"ba", "de", "fi", "go", "hu", "ka", "le", "mi",
                                        "no", "pu", "ra", "se", "ti", "vo", "wu", "zy"};
static int64_t x = 1;

static int64_t next_random(int64_t limit)
{
    x = x * 16807 % 2147483647;
    return x % limit;
}

static void make_line(char *line)
{
    *line = '\0';
    for (int k = 0; k < 10; k++) {
        char word[16] = "";
        int64_t length = next_random(3) + 1;
        for (int64_t s = 0; s < length; s++)
            strcat(word, syllables[next_random(16)]);
        if (k)
            strcat(line, " ");
        strcat(line, word);
    }
}

static void count_word(const char *word)
{
    uint32_t hash = 2166136261u;
    for (const char *c = word; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 16777619u;
    uint32_t slot = hash % SLOTS;
    while (slots[slot] && strcmp(entries[slots[slot] - 1].word, word) != 0)
        slot = (slot + 1) % SLOTS;
    if (!slots[slot]) {
        entries[entry_count].word = strdup(word);
        slots[slot] = (int32_t)++entry_count;
    }
    entries[slots[slot] - 1].count++;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 100000;
    char line[256];
    for (int64_t i = 0; i < n; i++) {
        make_line(line);
        for (char *word = strtok(line, " "); word; word = strtok(NULL, " "))
            count_word(word);
    }
    int64_t total = 0;
    const Entry *best = entries;
    for (int64_t i = 0; i < entry_count; i++) {
        total += entries[i].count * (int64_t)strlen(entries[i].word);
        if (entries[i].count > best->count)
            best = &entries[i];
    }
    printf("%" PRId64 "\n%" PRId64 "\n%s\n%" PRId64 "\n", entry_count, total, best->word, best->count);
    for (int64_t i = 0; i < entry_count; i++)
        free(entries[i].word);
}
