// NaN is unordered and unequal to all, itself too, in a hot loop as well.
puts(NAN == NAN, NAN != NAN, NAN < 1.0, NAN > 1.0, NAN <= NAN, NAN >= NAN);
puts(1 < NAN, 1 > NAN, NAN == 1, NAN != 1, !(NAN < 1), !(NAN >= 1));
let lt = 0;
let nlt = 0;
let x = 0.0;
for (let i = 0; i < 200; i++) {
    if (i == 150) { x = NAN; }
    if (x < 1.0) { lt++; } else { nlt++; }
    if (!(x >= 1.0)) { lt += 1000; }
    if (x != x) { nlt += 1000; }
}
puts(lt, nlt);
//> false
//> true
//> false
//> false
//> false
//> false
//> false
//> false
//> false
//> true
//> true
//> true
//> 200150
//> 50050
