// A loop makes no fresh variable per iteration: all closures see the last value.
let run = fn() {
    let fs = [];
    for (let i = 0; i < 3; i++) { append(fs, fn() { i }); }
    for (x in [10, 20]) { append(fs, fn() { x }); }
    map(fs, fn(f) { f() })
};
puts(run());
//> [3, 3, 3, 20, 20]
