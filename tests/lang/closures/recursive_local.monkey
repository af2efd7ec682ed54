// A local function that calls itself, and two that call each other.
let run = fn(n) {
    let fact = fn(k) { k < 2 ? 1 : k * fact(k - 1) };
    let ping = fn(k) { k == 0 ? "ping" : pong(k - 1) };
    let pong = fn(k) { k == 0 ? "pong" : ping(k - 1) };
    [fact(n), ping(n), ping(n + 1)]
};
puts(run(10), run(21));
//> [3628800, ping, pong]
//> [-4249290049419214848, pong, ping]
