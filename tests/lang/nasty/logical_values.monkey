// && and || give the deciding operand, of whatever kind, and leave the rest alone.
let calls = 0;
let tick = fn(v) { calls++; v };
let n = 0;
let t = 0;
let vals = [0, null, false, "x", 1.5];
for (let i = 0; i < 500; i++) {
    let v = vals[i % 5] && tick(7) || tick(0.5);
    t += v;
    let w = vals[(i + 1) % 5] || tick(3) && null;
    if (w == null) { n++; }
}
// Of five: 0, "x", 1.5 are truthy: 7 each; null and false: 0.5 each. tick: 3 + 2 + 2 per five.
puts(t, calls, n);
//> 2200.0
//> 700
//> 200
