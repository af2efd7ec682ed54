// An array of mixed kinds read in a hot loop: each element keeps its own type.
let a = [1, 2.5, "x", true, null, [7], {"k": 8}];
let ints = 0;
let floats = 0.0;
let strings = "";
let others = 0;
for (let i = 0; i < 210; i++) {
    let v = a[i % 7];
    let t = type(v);
    if (t == "INTEGER") { ints += v; }
    else if (t == "FLOAT") { floats += v; }
    else if (t == "STRING") { strings = strings + v; }
    else { others++; }
}
puts(ints, floats, len(strings), others);
//> 30
//> 75.0
//> 30
//> 120
