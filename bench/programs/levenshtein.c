/* The edit distance of two strings of n letters, row by row: comparing bytes, and the least of three. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t x = 3;

static char *make(int64_t n)
{
    char *s = malloc((size_t)n + 1);
    for (int64_t i = 0; i < n; i++) {
        x = x * 16807 % 2147483647;
        s[i] = "acgt"[x % 4];
    }
    return s;
}

static int64_t least(int64_t a, int64_t b) { return b < a ? b : a; }

static int64_t distance(const char *a, const char *b, int64_t n)
{
    int64_t *previous = malloc(((size_t)n + 1) * sizeof *previous),
            *current = malloc(((size_t)n + 1) * sizeof *current);
    for (int64_t j = 0; j <= n; j++)
        previous[j] = j;
    for (int64_t i = 0; i < n; i++) {
        current[0] = i + 1;
        for (int64_t j = 0; j < n; j++) {
            int64_t cost = a[i] == b[j] ? 0 : 1;
            current[j + 1] = least(least(previous[j] + cost, previous[j + 1] + 1), current[j] + 1);
        }
        int64_t *swap = previous;
        previous = current;
        current = swap;
    }
    int64_t result = previous[n];
    free(previous);
    free(current);
    return result;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 8000;
    char *a = make(n), *b = make(n);
    printf("%" PRId64 "\n", distance(a, b, n));
    free(a);
    free(b);
}
