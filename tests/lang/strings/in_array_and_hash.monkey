// Strings are raw inside arrays and hashes; keys by content.
let k = "ke";
let h = {"key": "v", "a b": ["x", 1]};
puts(h, h[k + "y"], h["a b"][0], [h, "q"]);
//> {key: v, a b: [x, 1]}
//> v
//> x
//> [{key: v, a b: [x, 1]}, q]
