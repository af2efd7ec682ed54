/* The product of two square matrices in flat arrays of doubles. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static double *make(int64_t n, double seed)
{
    double *m = malloc((size_t)(n * n) * sizeof *m);
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++)
            m[i * n + j] = seed * (double)(i - j) * (double)(i + j) / (double)n;
    return m;
}

static double *multiply(const double *a, const double *b, int64_t n)
{
    double *c = malloc((size_t)(n * n) * sizeof *c);
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++) {
            double s = 0.0;
            for (int64_t k = 0; k < n; k++)
                s += a[i * n + k] * b[k * n + j];
            c[i * n + j] = s;
        }
    return c;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 600;
    double *a = make(n, 1.0), *b = make(n, 2.0), *c = multiply(a, b, n);
    double trace = 0.0;
    for (int64_t i = 0; i < n; i++)
        trace += c[i * n + i];
    printf("%.9f %.9f\n", trace, c[n / 2 * n + n / 3]);
    free(a);
    free(b);
    free(c);
}
