/* Finds the centres of n points in the plane that lie in heaps: k-means. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { GROUPS = 5 };

typedef struct {
    double x, y;
    int64_t group; /* of a sum: how many */
} Point;

static int64_t x = 12345;

static double next_random(void)
{
    x = x * 16807 % 2147483647;
    return (double)x / 2147483647.0;
}

static double distance2(const Point *a, const Point *b)
{
    double dx = a->x - b->x, dy = a->y - b->y;
    return dx * dx + dy * dy;
}

static int64_t nearest(const Point *point, const Point *centres)
{
    int64_t best = 0;
    double least = INFINITY;
    for (int64_t k = 0; k < GROUPS; k++) {
        double d = distance2(point, &centres[k]);
        if (d < least) {
            least = d;
            best = k;
        }
    }
    return best;
}

int main(int argc, char **argv)
{
    static const Point heaps[GROUPS] = {{1.0, 1.0, 0}, {8.0, 2.0, 0}, {4.0, 7.0, 0}, {9.0, 9.0, 0}, {0.5, 9.5, 0}};
    int64_t n = argc > 1 ? atoll(argv[1]) : 30000, rounds = 0, changed = 1;
    Point *points = calloc((size_t)n, sizeof *points), centres[GROUPS];
    for (int64_t i = 0; i < n; i++) {
        const Point *heap = &heaps[i % GROUPS];
        points[i].x = heap->x + next_random();
        points[i].x = points[i].x + next_random() - 1.0;
        points[i].y = heap->y + next_random();
        points[i].y = points[i].y + next_random() - 1.0;
        points[i].group = -1;
    }
    for (int64_t k = 0; k < GROUPS; k++)
        centres[k] = (Point){points[k * 5].x, points[k * 5].y, 0};
    while (changed > 0 && rounds < 50) {
        changed = 0;
        Point sums[GROUPS] = {0};
        for (int64_t i = 0; i < n; i++) {
            int64_t group = nearest(&points[i], centres);
            if (group != points[i].group) {
                points[i].group = group;
                changed++;
            }
            sums[group].x += points[i].x;
            sums[group].y += points[i].y;
            sums[group].group++;
        }
        for (int64_t k = 0; k < GROUPS; k++)
            if (sums[k].group > 0)
                centres[k] = (Point){sums[k].x / (double)sums[k].group, sums[k].y / (double)sums[k].group, 0};
        rounds++;
    }
    printf("%" PRId64 " rounds\n", rounds);
    for (int64_t k = 0; k < GROUPS; k++)
        printf("(%.6f, %.6f)\n", centres[k].x, centres[k].y);
    free(points);
}
