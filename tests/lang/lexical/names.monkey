// Names, and keywords as parts of names.
let _ = 1;
let _a1 = 2;
let iffy = 3;
let Null = 4;
let fn_ = 5;
let lets = fn(trueish) { trueish };
puts(_ + _a1 + iffy + Null + fn_, lets(6));
//> 15
//> 6
