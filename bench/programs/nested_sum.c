/* Nested loops with a product and a mask: integer code and nothing else. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 25000;
    int64_t s = 0;
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++)
            s += (i * j) & 7;
    printf("%" PRId64 "\n", s);
}
