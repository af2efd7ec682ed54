// A comet round the sun, integrated by the classical Runge-Kutta method; how far energy drifts tells how good it is.
let steps = len(args()) > 0 ? int(args()[0]) : 400000;

let GM = 1.0;

// The derivative of [x, y, vx, vy].
let derivative = fn(state) {
    let x = state[0];
    let y = state[1];
    let r = sqrt(x * x + y * y);
    let a = -GM / (r * r * r);
    [state[2], state[3], a * x, a * y]
};

let moved = fn(state, slope, h) {
    let result = [];
    for (i in 0..len(state)) { append(result, state[i] + slope[i] * h); }
    result
};

let rk4 = fn(state, h) {
    let k1 = derivative(state);
    let k2 = derivative(moved(state, k1, h / 2.0));
    let k3 = derivative(moved(state, k2, h / 2.0));
    let k4 = derivative(moved(state, k3, h));
    let next = [];
    for (i in 0..4) {
        append(next, state[i] + h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]));
    }
    next
};

let energy = fn(state) {
    let speed2 = state[2] * state[2] + state[3] * state[3];
    speed2 / 2.0 - GM / hypot(state[0], state[1])
};

let state = [1.0, 0.0, 0.0, 1.2];
let start = energy(state);
let farthest = 0.0;
for (step in 0..steps) {
    state = rk4(state, 0.001);
    let r = sqrt(state[0] * state[0] + state[1] * state[1]);
    if (r > farthest) { farthest = r; }
}
puts(format("at (%.9f, %.9f)", state[0], state[1]));
puts(format("farthest %.9f", farthest));
puts(format("energy drifted by %.3e", abs(energy(state) - start)));
