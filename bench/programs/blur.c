/* Blurs a made-up grey image of n by n points and finds its edges: convolution with small matrices. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t *new_image(int64_t n) { return calloc((size_t)(n * n), sizeof(int64_t)); }

static int64_t *make_image(int64_t n)
{
    int64_t *image = new_image(n);
    double size = (double)n;
    for (int64_t y = 0; y < n; y++)
        for (int64_t x = 0; x < n; x++) {
            int inside = hypot((double)x - size * 0.4, (double)y - size * 0.5) < size * 0.25;
            image[y * n + x] = (inside ? 200 : 40) + (x * 7 + y * 13) % 32;
        }
    return image;
}

static int64_t clamp(int64_t x, int64_t low, int64_t high) { return x < low ? low : x > high ? high : x; }

/* Beyond the image's edge its outermost points go on. */
static int64_t *convolve(const int64_t *image, int64_t n, const int64_t *kernel, int64_t size, int64_t divisor)
{
    int64_t *result = new_image(n), reach = size / 2;
    for (int64_t y = 0; y < n; y++)
        for (int64_t x = 0; x < n; x++) {
            int64_t sum = 0;
            for (int64_t j = 0; j < size; j++) {
                const int64_t *source = image + clamp(y + j - reach, 0, n - 1) * n, *weights = kernel + j * size;
                for (int64_t i = 0; i < size; i++)
                    sum += weights[i] * source[clamp(x + i - reach, 0, n - 1)];
            }
            result[y * n + x] = sum / divisor;
        }
    return result;
}

int main(int argc, char **argv)
{
    static const int64_t gauss[] = {1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1};
    static const int64_t sobel_x[] = {-1, 0, 1, -2, 0, 2, -1, 0, 1}, sobel_y[] = {-1, -2, -1, 0, 0, 0, 1, 2, 1};
    int64_t n = argc > 1 ? atoll(argv[1]) : 400, edges = 0, sum = 0;
    int64_t *image = make_image(n), *once = convolve(image, n, gauss, 5, 256);
    int64_t *blurred = convolve(once, n, gauss, 5, 256);
    int64_t *across = convolve(blurred, n, sobel_x, 3, 1), *down = convolve(blurred, n, sobel_y, 3, 1);
    for (int64_t i = 0; i < n * n; i++) {
        int64_t strength = llabs(across[i]) + llabs(down[i]);
        if (strength > 150)
            edges++;
        sum += blurred[i] + strength;
    }
    printf("%" PRId64 " points of edges, sum %" PRId64 "\n", edges, sum);
    free(image);
    free(once);
    free(blurred);
    free(across);
    free(down);
}
