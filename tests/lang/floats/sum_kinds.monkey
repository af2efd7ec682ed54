// A variable that gathers INTEGERs and FLOATs in turn: exact while INTEGER, FLOAT from the first FLOAT on.
let s = 9007199254740993;
for (let i = 0; i < 100; i++) { s += i == 60 ? 0.0 : 0; if (i == 59) { puts(s, type(s)); } }
puts(s, type(s));
//> 9007199254740993
//> INTEGER
//> 9007199254740992.0
//> FLOAT
