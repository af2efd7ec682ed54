// The price of an Asian option by Monte Carlo: the mean of n random walks, each of 50 days.
let n = len(args()) > 0 ? int(args()[0]) : 100000;

let option = {"spot": 100.0, "strike": 105.0, "rate": 0.03, "volatility": 0.25, "years": 1.0, "days": 50};

// A generator of one's own, so that the same walks come out every time.
let generator = fn(seed) {
    let x = seed;
    fn() {
        x = x * 16807 % 2147483647;
        x / 2147483647.0
    }
};

// Normally distributed numbers, two at a time, by Box and Muller.
let normal = fn(uniform) {
    let spare = null;
    fn() {
        if (spare != null) {
            let z = spare;
            spare = null;
            return z;
        }
        let r = sqrt(-2.0 * log(uniform()));
        let angle = 2.0 * PI * uniform();
        spare = r * sin(angle);
        r * cos(angle)
    }
};

let payoff = fn(option, draw) {
    let dt = option.years / option.days;
    let drift = (option.rate - 0.5 * option.volatility * option.volatility) * dt;
    let spread = option.volatility * sqrt(dt);
    let price = option.spot;
    let sum = 0.0;
    for (day in 0..option.days) {
        price *= exp(drift + spread * draw());
        sum += price;
    }
    max(sum / option.days - option.strike, 0.0)
};

let draw = normal(generator(20240229));
let sum = 0.0;
let squares = 0.0;
for (walk in 0..n) {
    let p = payoff(option, draw);
    sum += p;
    squares += p * p;
}
let mean = sum / n;
let error = sqrt((squares / n - mean * mean) / n);
let discount = exp(-option.rate * option.years);
puts(format("price %.6f, give or take %.6f", discount * mean, discount * error));
