// A captured accumulator that changes from INTEGER to FLOAT late.
let run = fn() {
    let acc = 0;
    let add = fn(x) { acc += x; acc };
    for (let i = 0; i < 150; i++) { add(i < 120 ? i : 0.5); }
    acc
};
puts(run());
//> 7155.0
