// A loop with ten ways through it, each taken a tenth of the time, at random.
let n = len(args()) > 0 ? int(args()[0]) : 12000000;

let run = fn(n) {
    let x = 1;
    let a = 0;
    let b = 1;
    for (i in 0..n) {
        x = x * 16807 % 2147483647;
        let way = x % 10;
        if (way == 0) { a += x; }
        else if (way == 1) { b = b * 3 % 1000003; }
        else if (way == 2) { a -= i; }
        else if (way == 3) { b += a % 7; }
        else if (way == 4) { a = a * 5 % 1000003; }
        else if (way == 5) { b += i % 11; }
        else if (way == 6) { a += b; }
        else if (way == 7) { b = (b + x) % 1000003; }
        else if (way == 8) { a = a % 65536; }
        else { b += 1; }
    }
    puts(a, b);
};
run(n);
