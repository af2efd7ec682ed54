// Literals, reading, missing keys, writing, order of insertion, members.
let h = {"one": 1, 2: "two", true: [3], "one" + "!": 4,};
puts(h, h["one"], h[2], h[true], h["one!"], h["none"], h.one, h.none, len(h), {});
h.one = 11;
h["new"] = 5;
h.one += 1;
puts(h, h.if, {"if": 1}.if);
//> {one: 1, 2: two, true: [3], one!: 4}
//> 1
//> two
//> [3]
//> 4
//> null
//> 1
//> null
//> 4
//> {}
//> {one: 12, 2: two, true: [3], one!: 4, new: 5}
//> null
//> 1
