// A loop counter that a closure captures and changes: the loop must see it.
let run = fn() {
    let i = 0;
    let steps = 0;
    let skip = fn() { i += 2; };
    while (i < 300) {
        if (i % 5 == 0) { skip(); }
        i++;
        steps++;
    }
    [i, steps]
};
puts(run());
//> [300, 180]
