// A variable's value is taken when it is reached, though a later operand assigns it in a side path.
let x = 1;
let set = fn(v) { x = v; v };
let s = 0;
for (let i = 0; i < 500; i++) {
    s += x + (i % 10 == 5 ? set(i % 3) : 0) * 2 + x;
    let a = [x, x += 1, x];
    s += a[0] - a[2];
    x -= 1;
}
puts(s, x);
//> 611
//> 0
