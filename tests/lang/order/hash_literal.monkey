// Keys and values of a literal alternate; the last of equal keys wins and keeps the first one's place.
let n = 0;
let next = fn() { n++ };
puts({next(): next(), next(): next()}, {"a": 1, "b": 2, "a": 3}, {1: "i", 1.0: "f"});
//> {1: 2, 3: 4}
//> {a: 3, b: 2}
//> {1: f}
