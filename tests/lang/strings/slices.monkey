// Slices of strings: either bound may be missing, negative counts from the end, then clamps.
let s = "hello";
puts(s[0], s[4], s[5], s[-1], s[-5], s[-6], type(s[0]));
puts(s[1:3], s[:2], s[3:], s[:], s[-3:], s[:-1]);
puts(len(s[2:2]), len(s[4:1]), s[-100:100], s[3:100], len(s[7:9]), s[-2:-1]);
puts(slice(s, 1, 3), slice(s, -3, 5));
//> h
//> o
//> null
//> o
//> h
//> null
//> STRING
//> el
//> he
//> lo
//> hello
//> llo
//> hell
//> 0
//> 0
//> hello
//> lo
//> 0
//> l
//> el
//> llo
