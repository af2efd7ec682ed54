/* A loop with ten ways through it, each taken a tenth of the time, at random. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 12000000;
    int64_t x = 1, a = 0, b = 1;
    for (int64_t i = 0; i < n; i++) {
        x = x * 16807 % 2147483647;
        int64_t way = x % 10;
        if (way == 0)
            a += x;
        else if (way == 1)
            b = b * 3 % 1000003;
        else if (way == 2)
            a -= i;
        else if (way == 3)
            b += a % 7;
        else if (way == 4)
            a = a * 5 % 1000003;
        else if (way == 5)
            b += i % 11;
        else if (way == 6)
            a += b;
        else if (way == 7)
            b = (b + x) % 1000003;
        else if (way == 8)
            a = a % 65536;
        else
            b += 1;
    }
    printf("%" PRId64 "\n%" PRId64 "\n", a, b);
}
