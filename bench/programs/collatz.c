/* The longest Collatz chain below n: a while loop with an unpredictable branch. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 1500000;
    int64_t best = 0, best_at = 0;
    for (int64_t i = 1; i < n; i++) {
        int64_t m = i, steps = 0;
        while (m != 1) {
            if (m % 2 == 0)
                m = m / 2;
            else
                m = 3 * m + 1;
            steps++;
        }
        if (steps > best) {
            best = steps;
            best_at = i;
        }
    }
    printf("%" PRId64 "\n%" PRId64 "\n", best_at, best);
}
