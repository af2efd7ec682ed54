/* A comet round the sun, integrated by the classical Runge-Kutta method; how far energy drifts tells how good it is. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const double GM = 1.0;

typedef struct {
    double at[4]; /* x, y, vx, vy */
} State;

static State derivative(const State *state)
{
    double x = state->at[0], y = state->at[1];
    double r = sqrt(x * x + y * y);
    double a = -GM / (r * r * r);
    return (State){{state->at[2], state->at[3], a * x, a * y}};
}

static State moved(const State *state, const State *slope, double h)
{
    State result;
    for (int i = 0; i < 4; i++)
        result.at[i] = state->at[i] + slope->at[i] * h;
    return result;
}

static State rk4(const State *state, double h)
{
    State k1 = derivative(state), between = moved(state, &k1, h / 2.0);
    State k2 = derivative(&between);
    between = moved(state, &k2, h / 2.0);
    State k3 = derivative(&between);
    between = moved(state, &k3, h);
    State k4 = derivative(&between), next;
    for (int i = 0; i < 4; i++)
        next.at[i] = state->at[i] + h / 6.0 * (k1.at[i] + 2.0 * k2.at[i] + 2.0 * k3.at[i] + k4.at[i]);
    return next;
}

static double energy(const State *state)
{
    double speed2 = state->at[2] * state->at[2] + state->at[3] * state->at[3];
    return speed2 / 2.0 - GM / hypot(state->at[0], state->at[1]);
}

int main(int argc, char **argv)
{
    int64_t steps = argc > 1 ? atoll(argv[1]) : 400000;
    State state = {{1.0, 0.0, 0.0, 1.2}};
    double start = energy(&state), farthest = 0.0;
    for (int64_t step = 0; step < steps; step++) {
        state = rk4(&state, 0.001);
        double r = sqrt(state.at[0] * state.at[0] + state.at[1] * state.at[1]);
        if (r > farthest)
            farthest = r;
    }
    printf("at (%.9f, %.9f)\n", state.at[0], state.at[1]);
    printf("farthest %.9f\n", farthest);
    printf("energy drifted by %.3e\n", fabs(energy(&state) - start));
}
