/* The price of an Asian option by Monte Carlo: the mean of n random walks, each of 50 days. */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define PI 3.141592653589793

typedef struct {
    double spot, strike, rate, volatility, years;
    int64_t days;
} Option;

typedef struct {
    int64_t x;
    bool has_spare;
    double spare;
} Generator;

static double uniform(Generator *generator)
{
    generator->x = generator->x * 16807 % 2147483647;
    return (double)generator->x / 2147483647.0;
}

/* Normally distributed numbers, two at a time, by Box and Muller. */
static double draw(Generator *generator)
{
    if (generator->has_spare) {
        generator->has_spare = false;
        return generator->spare;
    }
    double r = sqrt(-2.0 * log(uniform(generator)));
    double angle = 2.0 * PI * uniform(generator);
    generator->spare = r * sin(angle);
    generator->has_spare = true;
    return r * cos(angle);
}

static double payoff(const Option *option, Generator *generator)
{
    double dt = option->years / (double)option->days;
    double drift = (option->rate - 0.5 * option->volatility * option->volatility) * dt;
    double spread = option->volatility * sqrt(dt);
    double price = option->spot, sum = 0.0;
    for (int64_t day = 0; day < option->days; day++) {
        price *= exp(drift + spread * draw(generator));
        sum += price;
    }
    return fmax(sum / (double)option->days - option->strike, 0.0);
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 100000;
    Option option = {100.0, 105.0, 0.03, 0.25, 1.0, 50};
    Generator generator = {.x = 20240229};
    double sum = 0.0, squares = 0.0;
    for (int64_t walk = 0; walk < n; walk++) {
        double p = payoff(&option, &generator);
        sum += p;
        squares += p * p;
    }
    double mean = sum / (double)n;
    double error = sqrt((squares / (double)n - mean * mean) / (double)n);
    double discount = exp(-option.rate * option.years);
    printf("price %.6f, give or take %.6f\n", discount * mean, discount * error);
}
