// sign: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = sign(i < 60 ? -5 : fn(x) { x });
    if (i % 59 == 0) { puts(r); }
}
//> -1
//> -1
//! sign_1.monkey:3:17: error: sign: argument 1 must be a number, got FUNCTION
//!   at <file> (sign_1.monkey:3)
//= 1
