/* The fast Fourier transform of a signal of 2^n samples, there and back, and what it says about the signal. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define PI 3.141592653589793

static int64_t reverse_bits(int64_t i, int64_t bits)
{
    int64_t r = 0;
    for (int64_t k = 0; k < bits; k++) {
        r = r << 1 | (i & 1);
        i = i >> 1;
    }
    return r;
}

/* In place, over the real and imaginary parts. `sign` is -1.0 there and 1.0 back. */
static void fft(double *re, double *im, int64_t bits, double sign)
{
    int64_t size = INT64_C(1) << bits;
    for (int64_t i = 0; i < size; i++) {
        int64_t j = reverse_bits(i, bits);
        if (i < j) {
            double t = re[i];
            re[i] = re[j];
            re[j] = t;
            t = im[i];
            im[i] = im[j];
            im[j] = t;
        }
    }
    for (int64_t half = 1; half < size; half *= 2) {
        double angle = sign * PI / (double)half;
        for (int64_t k = 0; k < half; k++) {
            double wr = cos(angle * (double)k), wi = sin(angle * (double)k);
            for (int64_t a = k; a < size; a += 2 * half) {
                int64_t b = a + half;
                double tr = wr * re[b] - wi * im[b], ti = wr * im[b] + wi * re[b];
                re[b] = re[a] - tr;
                im[b] = im[a] - ti;
                re[a] += tr;
                im[a] += ti;
            }
        }
    }
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 18, size = INT64_C(1) << n;
    double *signal = calloc((size_t)size, sizeof *signal), *re = calloc((size_t)size, sizeof *re);
    double *im = calloc((size_t)size, sizeof *im), samples = (double)size, worst = 0.0;
    for (int64_t i = 0; i < size; i++)
        re[i] = signal[i] =
            sin(2.0 * PI * 5.0 * (double)i / samples) + 0.5 * cos(2.0 * PI * 19.0 * (double)i / samples);
    fft(re, im, n, -1.0);
    const char *between = "";
    for (int64_t i = 0; i < size / 2; i++) {
        double amplitude = 2.0 * sqrt(re[i] * re[i] + im[i] * im[i]) / samples;
        if (amplitude > 0.25) {
            printf("%s%" PRId64 ": %.6f", between, i, amplitude);
            between = ", ";
        }
    }
    puts("");
    fft(re, im, n, 1.0);
    for (int64_t i = 0; i < size; i++)
        worst = fmax(worst, fabs(re[i] / samples - signal[i]));
    puts(worst < 1e-12 ? "the same again" : "not the same");
    free(signal);
    free(re);
    free(im);
}
