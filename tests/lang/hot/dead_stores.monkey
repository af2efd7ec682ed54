// A variable stored in each iteration and read only after an exit.
let last = 0;
let seen = 0;
let f = fn(n) {
    let x = 0;
    let y = 0;
    for (let i = 0; i < n; i++) {
        x = i * 2;
        y = x + 1;
        last = y;
        if (i == 149) { seen = last * 1000 + x; }
    }
    [x, y]
};
puts(f(160), last, seen);
//> [318, 319]
//> 319
//> 299298
