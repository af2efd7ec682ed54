/* Balls over a floor, with light, shadow and reflection. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    double x, y, z;
} Vector;

typedef struct {
    Vector centre;
    double radius, colour, reflects;
} Sphere;

static Vector add(Vector a, Vector b) { return (Vector){a.x + b.x, a.y + b.y, a.z + b.z}; }
static Vector sub(Vector a, Vector b) { return (Vector){a.x - b.x, a.y - b.y, a.z - b.z}; }
static Vector scale(Vector a, double k) { return (Vector){a.x * k, a.y * k, a.z * k}; }
static double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static Vector unit(Vector a) { return scale(a, 1.0 / sqrt(dot(a, a))); }

enum { SPHERES = 5 };
static const Sphere spheres[SPHERES] = {
    {{0.0, -1000.0, 0.0}, 1000.0, 0.5, 0.1}, {{0.0, 1.0, 0.0}, 1.0, 0.9, 0.5}, {{-2.2, 0.8, 0.6}, 0.8, 0.6, 0.3},
    {{2.1, 0.7, -0.4}, 0.7, 0.7, 0.2},       {{0.8, 0.4, 2.0}, 0.4, 0.8, 0.4},
};
static Vector light;

/* The distance to the sphere along the ray, INFINITY if it is missed. */
static double hit(const Sphere *sphere, Vector from, Vector ray)
{
    Vector away = sub(from, sphere->centre);
    double b = dot(away, ray);
    double d = b * b - dot(away, away) + sphere->radius * sphere->radius;
    if (d < 0.0)
        return INFINITY;
    double root = sqrt(d);
    if (-b - root > 0.0001)
        return -b - root;
    if (-b + root > 0.0001)
        return -b + root;
    return INFINITY;
}

static double not_negative(double x) { return x > 0.0 ? x : 0.0; }

static double trace(Vector from, Vector ray, int depth)
{
    double nearest = INFINITY;
    const Sphere *found = NULL;
    for (int i = 0; i < SPHERES; i++) {
        double distance = hit(&spheres[i], from, ray);
        if (distance < nearest) {
            nearest = distance;
            found = &spheres[i];
        }
    }
    if (!found)
        return 0.3 + 0.5 * not_negative(ray.y);
    Vector point = add(from, scale(ray, nearest));
    Vector normal = unit(sub(point, found->centre));
    double lit = not_negative(dot(normal, light));
    for (int i = 0; i < SPHERES; i++)
        if (hit(&spheres[i], point, light) < INFINITY) {
            lit = 0.0;
            break;
        }
    double shade = found->colour * (0.2 + 0.8 * lit);
    if (depth == 0)
        return shade;
    Vector mirrored = sub(ray, scale(normal, 2.0 * dot(normal, ray)));
    return shade * (1.0 - found->reflects) + trace(point, mirrored, depth - 1) * found->reflects;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 300;
    light = unit((Vector){0.6, 1.0, 0.5});
    Vector eye = {0.0, 1.5, 6.0};
    double total = 0.0, size = (double)n;
    for (int64_t y = 0; y < n; y++)
        for (int64_t x = 0; x < n; x++) {
            Vector ray = unit((Vector){((double)x - size * 0.5) / size, (size * 0.5 - (double)y) / size - 0.1, -1.0});
            total += trace(eye, ray, 3);
        }
    printf("%.9f\n", total / (size * size));
}
