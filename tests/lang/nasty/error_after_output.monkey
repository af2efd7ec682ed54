// Output from before the error is kept, in order, from the main path and a side path.
let out = fn(x) { print(x, ";"); x };
for (let i = 0; i < 60; i++) {
    if (i % 20 == 7) { print("<", i, ">"); }
    if (i % 10 == 0) { out(100 / (50 - i)); }
}
//> 2;<7>2;3;<27>5;10;<47>
//no-newline
//! error_after_output.monkey:5:32: error: division by zero
//!   at <file> (error_after_output.monkey:5)
//= 1
