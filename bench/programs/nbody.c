/* The sun and four planets, n steps: one array of doubles per coordinate. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define BODIES     5
#define PI         3.141592653589793
#define SOLAR_MASS (4.0 * PI * PI)
#define DAYS       365.24

static double x[BODIES] = {0.0, 4.84143144246472090, 8.34336671824457987, 12.8943695621391310, 15.3796971148509165};
static double y[BODIES] = {0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312, -25.9193146099879641};
static double z[BODIES] = {0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734,
                           0.179258772950371181};
static double vx[BODIES] = {0.0, 0.00166007664274403694 * DAYS, -0.00276742510726411 * DAYS,
                            0.00296460137564761618 * DAYS, 0.00268067772490389322 * DAYS};
static double vy[BODIES] = {0.0, 0.00769901118419740425 * DAYS, 0.00499852801234917238 * DAYS,
                            0.0023784717395948095 * DAYS, 0.00162824170038242295 * DAYS};
static double vz[BODIES] = {0.0, -0.0000690460016972063023 * DAYS, 0.0000230417297573763929 * DAYS,
                            -0.0000296589568540237556 * DAYS, -0.000095159225451971587 * DAYS};
static double m[BODIES] = {SOLAR_MASS, 0.000954791938424326609 * SOLAR_MASS, 0.000285885980666130812 * SOLAR_MASS,
                           0.0000436624404335156298 * SOLAR_MASS, 0.0000515138902046611451 * SOLAR_MASS};

static double energy(void)
{
    double e = 0.0;
    for (int i = 0; i < BODIES; i++) {
        e += 0.5 * m[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]);
        for (int j = i + 1; j < BODIES; j++) {
            double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
            e -= m[i] * m[j] / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

static void advance(int64_t n, double dt)
{
    for (int64_t step = 0; step < n; step++) {
        for (int i = 0; i < BODIES; i++) {
            for (int j = i + 1; j < BODIES; j++) {
                double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
                double d2 = dx * dx + dy * dy + dz * dz;
                double mag = dt / (d2 * sqrt(d2));
                double mi = m[i] * mag, mj = m[j] * mag;
                vx[i] -= dx * mj;
                vy[i] -= dy * mj;
                vz[i] -= dz * mj;
                vx[j] += dx * mi;
                vy[j] += dy * mi;
                vz[j] += dz * mi;
            }
        }
        for (int i = 0; i < BODIES; i++) {
            x[i] += dt * vx[i];
            y[i] += dt * vy[i];
            z[i] += dt * vz[i];
        }
    }
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 3000000;
    double px = 0.0, py = 0.0, pz = 0.0;
    for (int i = 0; i < BODIES; i++) {
        px += vx[i] * m[i];
        py += vy[i] * m[i];
        pz += vz[i] * m[i];
    }
    vx[0] = -px / SOLAR_MASS;
    vy[0] = -py / SOLAR_MASS;
    vz[0] = -pz / SOLAR_MASS;
    printf("%.9f\n", energy());
    advance(n, 0.01);
    printf("%.9f\n", energy());
}
