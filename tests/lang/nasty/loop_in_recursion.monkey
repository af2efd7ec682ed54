// A loop in each level of a recursion, whose count falls with the level.
let walk = fn(n) {
    let s = 0;
    for (let i = 0; i < n; i++) { s += i; if (i == n - 1) { s += walk(n - 1) * 2; } }
    s
};
puts(walk(0), walk(1), walk(12), walk(40));
//> 0
//> 0
//> 8100
//> 2199023254690
