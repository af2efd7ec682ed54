/* Quicksort of n random integers, in place: recursion and two inner loops of unpredictable length. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void quicksort(int64_t *a, int64_t low, int64_t high)
{
    if (low >= high)
        return;
    int64_t pivot = a[(low + high) / 2], i = low, j = high;
    while (i <= j) {
        while (a[i] < pivot)
            i++;
        while (a[j] > pivot)
            j--;
        if (i <= j) {
            int64_t t = a[i];
            a[i++] = a[j];
            a[j--] = t;
        }
    }
    quicksort(a, low, j);
    quicksort(a, i, high);
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 1000000;
    int64_t *a = malloc((size_t)n * sizeof *a), x = 42;
    for (int64_t i = 0; i < n; i++)
        a[i] = x = x * 16807 % 2147483647;
    quicksort(a, 0, n - 1);
    int64_t sum = 0, unordered = 0;
    for (int64_t i = 0; i < n; i++) {
        sum = (sum * 31 + a[i]) % 1000003;
        if (i > 0 && a[i - 1] > a[i])
            unordered++;
    }
    printf("%" PRId64 "\n%" PRId64 "\n", sum, unordered);
    free(a);
}
