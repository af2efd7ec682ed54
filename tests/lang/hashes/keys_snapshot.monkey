// keys and values are new arrays; for-in over a hash keeps its keys when they are deleted and does not see new ones.
let h = {1: "a", 2: "b", 3: "c"};
let k = keys(h);
k[0] = 99;
append(values(h), "z");
for (x in h) { delete(h, x); delete(h, 3); h[x + 10] = h[x]; print(x, h[x] == null ? " " : "!"); }
puts(h, len(h), k);
//> 1 2 3 {11: null, 12: null, 13: null}
//> 3
//> [99, 2, 3]
