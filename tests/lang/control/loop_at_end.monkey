// A loop as the last thing of a function, after its values were used.
let run = fn(n) {
    let s = 0;
    for (i in 0..n) { s += i; }
};
puts(run(150), run(0));
//> null
//> null
