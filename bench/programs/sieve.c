/* The sieve of Eratosthenes, five times over one array: stores at a stride. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t run(int64_t *flags, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        flags[i] = 1;
    int64_t count = 0, last = 0;
    for (int64_t i = 2; i < n; i++) {
        if (flags[i] == 1) {
            count++;
            last = i;
            for (int64_t j = i * i; j < n; j += i)
                flags[j] = 0;
        }
    }
    return count * 1000000007 + last;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 4000000;
    int64_t *flags = malloc((size_t)n * sizeof *flags);
    int64_t s = 0;
    for (int round = 0; round < 5; round++)
        s = (s + run(flags, n)) & 0xffffffffffff;
    printf("%" PRId64 "\n", s);
    free(flags);
}
