// Overwriting keeps a key's place; deleting and inserting again moves it to the end.
let h = {"c": 1, "a": 2, "b": 3};
h.a = 20;
delete(h, "c");
h.c = 10;
puts(h, keys(h), values(h));
let g = merge({"x": 1, "y": 2}, {"y": 3, "x": 4, "z": 5});
puts(g, merge(g, g) == g, len(merge({}, {})), h.d, len(h), delete(h, "a"), len(h));
//> {a: 20, b: 3, c: 10}
//> [a, b, c]
//> [20, 3, 10]
//> {x: 4, y: 3, z: 5}
//> false
//> 0
//> null
//> 3
//> true
//> 2
