// A function that replaces itself while it runs goes on as it was.
let f = fn(n) {
    let before = n * 2;
    f = fn(n) { n * 1000 };
    before
};
puts(f(1), f(1), f(2));
//> 2
//> 1000
//> 2000
