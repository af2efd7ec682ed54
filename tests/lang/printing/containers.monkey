// Containers inside each other, functions inside them, strings raw.
let a = [1, [2, [3, []]], {"k": [4], 5: {}}];
puts(a, [fn(x, y) { x }, len], {"f": fn() { 1 }, "s": "raw \"q\""}, [null, true, "", " "]);
let b = [0];
b[0] = [b, 1];
puts(b, [b, b]);
let shared = [7];
puts([shared, shared]);
//> [1, [2, [3, []]], {k: [4], 5: {}}]
//> [fn(x, y), builtin len]
//> {f: fn(), s: raw "q"}
//> [null, true, ,  ]
//> [[[...], 1]]
//> [[[[...], 1]], [[[...], 1]]]
//> [[7], [7]]
