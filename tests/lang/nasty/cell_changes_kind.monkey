// The captured variable is an INTEGER until the side path makes it a FLOAT, then a STRING.
let run = fn(n) {
    let c = 1;
    let set = fn(v) { c = v; };
    let get = fn() { c };
    let ints = 0;
    let floats = 0.0;
    let others = 0;
    for (let i = 0; i < n; i++) {
        if (i == 500) { set(0.25); }
        if (i == 900) { set("s"); }
        let v = get();
        if (type(v) == "INTEGER") { ints += v; } else if (type(v) == "FLOAT") { floats += v; } else { others++; }
    }
    [ints, floats, others]
};
puts(run(1000));
//> [500, 100.0, 100]
