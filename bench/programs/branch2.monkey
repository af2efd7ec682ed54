// A loop whose branch goes either way half of the time, at random.
let n = len(args()) > 0 ? int(args()[0]) : 30000000;

let run = fn(n) {
    let x = 1;
    let a = 0;
    let b = 0;
    for (i in 0..n) {
        x = x * 16807 % 2147483647;
        if (x < 1073741824) { a += x % 256; } else { b = b ^ x; }
    }
    puts(a, b);
};
run(n);
