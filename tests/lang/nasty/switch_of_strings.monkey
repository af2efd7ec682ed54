// A small stack machine, dispatched by strings: many side paths, errors none.
let prog = ["push", 10, "push", 0, "swap", "dup", "jz", 17, "dup", "rot", "add", "swap", "push", 1, "sub", "jmp", 5, "halt"];
let run = fn(start) {
    let st = [];
    let pc = 0;
    let n = 0;
    prog[1] = start;
    while (true) {
        n++;
        let op = prog[pc];
        pc++;
        if (op == "push") { append(st, prog[pc]); pc++; }
        else if (op == "dup") { append(st, st[-1]); }
        else if (op == "swap") { let t = st[-1]; st[-1] = st[-2]; st[-2] = t; }
        else if (op == "rot") { let t = st[-3]; st[-3] = st[-2]; st[-2] = st[-1]; st[-1] = t; }
        else if (op == "add") { let t = pop(st); st[-1] += t; }
        else if (op == "sub") { let t = pop(st); st[-1] -= t; }
        else if (op == "jz") { if (pop(st) == 0) { pc = prog[pc]; } else { pc++; } }
        else if (op == "jmp") { pc = prog[pc]; }
        else if (op == "halt") { return [st, n]; }
        if (n > 2000) { return ["lost", st]; }
    }
};
puts(run(10), run(0), run(100), run(2.0));
//> [[55, 0], 96]
//> [[0, 0], 6]
//> [[5050, 0], 906]
//> [[3.0, 0.0], 24]
