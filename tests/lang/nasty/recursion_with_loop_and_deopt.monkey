// Each level of the recursion loops over its children; at one leaf the kind changes.
let tree = fn(d, v) { if (d == 0) { v } else { [tree(d - 1, v), v, tree(d - 1, v + 1)] } };
let total = fn(t) {
    if (type(t) != "ARRAY") { return t; }
    let s = 0;
    for (x in t) { s += total(x); }
    s
};
let t = tree(6, 1);
let a = total(t);
t[0][0][2][0][2][0] = 0.25;
puts(a, total(t), total([t, t, 1]));
//> 448
//> 445.25
//> 891.5
