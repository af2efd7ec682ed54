// Every keyword may be a member's name, read and written.
let h = {};
h.fn = 1; h.let = 2; h.const = 3; h.if = 4; h.else = 5; h.true = 6; h.false = 7; h.null = 8;
h.return = 9; h.while = 10; h.for = 11; h.in = 12; h.break = 13; h.continue = 14;
puts(h.fn + h.let + h.const + h.if + h.else + h.true + h.false + h.null + h.return + h.while + h.for + h.in + h.break + h.continue);
puts(len(h), h["while"], h.while++, {"true": 5}.true);
//> 105
//> 14
//> 10
//> 11
//> 5
