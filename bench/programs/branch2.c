/* A loop whose branch goes either way half of the time, at random. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 30000000;
    int64_t x = 1, a = 0, b = 0;
    for (int64_t i = 0; i < n; i++) {
        x = x * 16807 % 2147483647;
        if (x < 1073741824)
            a += x % 256;
        else
            b = b ^ x;
    }
    printf("%" PRId64 "\n%" PRId64 "\n", a, b);
}
