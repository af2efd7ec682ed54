// A sum that passes the top of 64 bits late in a hot loop wraps and stays INTEGER.
let s = 9223372036854775000;
for (let i = 0; i < 200; i++) { s += 10; }
puts(s, type(s));
let p = 1;
for (i in 0..200) { p = p * 3; }
puts(p);
let d = -9223372036854775000;
for (i in 0..200) { d -= 10; }
puts(d);
//> -9223372036854774616
//> INTEGER
//> 6627890308811632801
//> 9223372036854774616
