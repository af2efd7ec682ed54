// A block is no scope: `let` in an `if` or loop binds in the function.
let f = fn(c) {
    if (c) { let y = 5; } else { let y = 6; }
    y
};
puts(f(true), f(false));
for (let i = 0; i < 3; i++) { let z = i; }
puts(z, i);
let z = 10;
puts(z);
//> 5
//> 6
//> 2
//> 3
//> 10
