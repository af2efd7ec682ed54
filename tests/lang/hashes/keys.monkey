// A FLOAT with an integral value is the INTEGER key; BOOLEANs, STRINGs and INTEGERs differ.
let h = {1: "int", true: "bool", "1": "string"};
puts(h[1], h[1.0], h[true], h["1"], h[false], h[0]);
h[2.0] = "two";
puts(h[2], keys(h), values(h));
h[-0.0] = "zero";
puts(h[0], type(keys(h)[4]));
//> int
//> int
//> bool
//> string
//> null
//> null
//> two
//> [1, true, 1, 2]
//> [int, bool, string, two]
//> zero
//> INTEGER
