/* The number of ways to put n queens on a board so that none attacks another: recursion that backtracks. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t place(int64_t row, int64_t n, bool *columns, bool *up, bool *down)
{
    if (row == n)
        return 1;
    int64_t ways = 0;
    for (int64_t c = 0; c < n; c++) {
        if (!columns[c] && !up[row + c] && !down[row - c + n - 1]) {
            columns[c] = up[row + c] = down[row - c + n - 1] = true;
            ways += place(row + 1, n, columns, up, down);
            columns[c] = up[row + c] = down[row - c + n - 1] = false;
        }
    }
    return ways;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 12;
    bool *columns = calloc((size_t)n, 1), *up = calloc(2 * (size_t)n, 1), *down = calloc(2 * (size_t)n, 1);
    printf("%" PRId64 "\n", place(0, n, columns, up, down));
    free(columns);
    free(up);
    free(down);
}
