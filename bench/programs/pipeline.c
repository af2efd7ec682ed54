/* Map, filter and reduce over n numbers, several times: functions as values, arrays in between. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 1000000, sum = 0;
    int64_t *numbers = malloc((size_t)n * sizeof *numbers);
    for (int64_t i = 0; i < n; i++)
        numbers[i] = i;
    for (int64_t round = 0; round < 10; round++) {
        int64_t *squares = malloc((size_t)n * sizeof *squares), *odd = malloc((size_t)n * sizeof *odd), count = 0;
        for (int64_t i = 0; i < n; i++)
            squares[i] = (numbers[i] + round) * (numbers[i] + round) % 1000;
        for (int64_t i = 0; i < n; i++)
            if (squares[i] % 2 == 1)
                odd[count++] = squares[i];
        double *scaled = malloc((size_t)(count + 1) * sizeof *scaled), total = 0.0;
        for (int64_t i = 0; i < count; i++)
            scaled[i] = (double)odd[i] * 0.5;
        for (int64_t i = 0; i < count; i++)
            total += scaled[i];
        sum += (int64_t)total;
        free(squares);
        free(odd);
        free(scaled);
    }
    printf("%" PRId64 "\n", sum);
    free(numbers);
}
