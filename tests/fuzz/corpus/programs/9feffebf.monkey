let n = 500;
let a = map(range(n), fn(i) { i * 271 % n });
let down = sort(a, fn(x, y) { y - x });
let floats = sort(map(a, fn(x) { x / 1.0 }), fn(x, y) { x - y });
let names = sort(map(a, fn(x) { "n" + str(x) }), fn(x, y) { len(x) - len(y) });
