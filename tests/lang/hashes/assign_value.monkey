// Every assignment to an entry has what was stored as its value; `op=` on members of members.
let h = {"n": {"m": [1, 2]}};
puts(h.n.m[1] += 5, h["k"] = "v", h.n["x"] = h.n.y = 3, h.n.m[0]--, h.n.m[-1] <<= 2);
puts(h);
//> 7
//> v
//> 3
//> 0
//> 28
//> {n: {m: [0, 28], y: 3, x: 3}, k: v}
