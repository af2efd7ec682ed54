/* The Mandelbrot set on a grid of n by n points: doubles in a loop that ends unpredictably. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 500;
    int64_t limit = 1000, inside = 0, total = 0;
    for (int64_t py = 0; py < n; py++) {
        double ci = 2.0 * (double)py / (double)n - 1.0;
        for (int64_t px = 0; px < n; px++) {
            double cr = 3.0 * (double)px / (double)n - 2.0;
            double zr = 0.0, zi = 0.0;
            int64_t k = 0;
            while (k < limit && zr * zr + zi * zi <= 4.0) {
                double t = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = t;
                k++;
            }
            total += k;
            if (k == limit)
                inside++;
        }
    }
    printf("%" PRId64 "\n%" PRId64 "\n", inside, total);
}
