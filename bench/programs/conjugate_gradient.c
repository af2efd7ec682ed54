/* Solves the Poisson equation on a grid of n by n points: conjugate gradients over a sparse matrix in rows. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Row i's entries are those from starts[i] to starts[i + 1]. */
typedef struct {
    int64_t *starts, *columns, count;
    double *values;
} Matrix;

static double *new_vector(int64_t size) { return calloc((size_t)size, sizeof(double)); }

static void entry(Matrix *matrix, int64_t column, double value)
{
    matrix->columns[matrix->count] = column;
    matrix->values[matrix->count++] = value;
}

/* The five-point stencil. */
static Matrix laplacian(int64_t n)
{
    size_t rows = (size_t)(n * n);
    Matrix matrix = {calloc(rows + 1, sizeof(int64_t)), calloc(5 * rows, sizeof(int64_t)), 0, new_vector(5 * n * n)};
    for (int64_t y = 0; y < n; y++)
        for (int64_t x = 0; x < n; x++) {
            int64_t i = y * n + x;
            if (y > 0)
                entry(&matrix, i - n, -1.0);
            if (x > 0)
                entry(&matrix, i - 1, -1.0);
            entry(&matrix, i, 4.0);
            if (x < n - 1)
                entry(&matrix, i + 1, -1.0);
            if (y < n - 1)
                entry(&matrix, i + n, -1.0);
            matrix.starts[i + 1] = matrix.count;
        }
    return matrix;
}

static void multiply(const Matrix *matrix, const double *v, double *result, int64_t size)
{
    for (int64_t i = 0; i < size; i++) {
        double s = 0.0;
        for (int64_t k = matrix->starts[i]; k < matrix->starts[i + 1]; k++)
            s += matrix->values[k] * v[matrix->columns[k]];
        result[i] = s;
    }
}

static double dot(const double *a, const double *b, int64_t size)
{
    double s = 0.0;
    for (int64_t i = 0; i < size; i++)
        s += a[i] * b[i];
    return s;
}

static double *solve(const Matrix *matrix, const double *b, int64_t size, double tolerance)
{
    double *x = new_vector(size), *r = new_vector(size), *p = new_vector(size), *ap = new_vector(size);
    for (int64_t i = 0; i < size; i++)
        r[i] = p[i] = b[i];
    double rr = dot(r, r, size);
    int64_t rounds = 0;
    while (sqrt(rr) > tolerance) {
        multiply(matrix, p, ap, size);
        double alpha = rr / dot(p, ap, size);
        for (int64_t i = 0; i < size; i++) {
            x[i] += alpha * p[i];
            r[i] -= alpha * ap[i];
        }
        double next = dot(r, r, size), beta = next / rr;
        for (int64_t i = 0; i < size; i++)
            p[i] = r[i] + beta * p[i];
        rr = next;
        rounds++;
    }
    printf("%" PRId64 " rounds\n", rounds);
    free(r);
    free(p);
    free(ap);
    return x;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 140, size = n * n;
    Matrix matrix = laplacian(n);
    double *b = new_vector(size), *ax = new_vector(size), worst = 0.0;
    for (int64_t i = 0; i < size; i++)
        b[i] = sin((double)i * 0.01) + 0.5;
    double *x = solve(&matrix, b, size, 1e-8);
    multiply(&matrix, x, ax, size);
    for (int64_t i = 0; i < size; i++)
        worst = fmax(worst, fabs(ax[i] - b[i]));
    puts(worst < 1e-7 ? "solved" : "not solved");
    printf("in the middle %.6f\n", x[n / 2 * n + n / 2]);
    free(b);
    free(x);
    free(ax);
    free(matrix.starts);
    free(matrix.columns);
    free(matrix.values);
}
