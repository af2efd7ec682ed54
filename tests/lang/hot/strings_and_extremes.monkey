// Bytes of strings, equality of strings and least and greatest of numbers, in a hot loop.
let text = "the quick brown fox";
let count = fn(s, letter) {
    let n = 0;
    for (i in 0..len(s)) { if (s[i] == letter) { n = n + 1; } }
    n
};
let total = 0;
for (k in 0..50) { total = total + count(text, "o") + count(text, "qu") + count(text, ""); }
puts(total);                       // two o, no element is "qu" or "": 50 * 2
let from_end = 0;
for (i in 1..len(text) + 3) {      // two past its beginning: null
    let c = text[-i];
    if (c == "x") { from_end = from_end * 10 + i; }
    if (c == null) { from_end = from_end * 10 + 7; }
}
puts(from_end);                    // x is the last: 1, then null twice: 177
let words = ["fox", "dog", "fox", "fo" + "x", "foxes"];
let same = 0;
for (k in 0..100) { if (words[k % 5] == words[0]) { same = same + 1; } if (words[k % 5] != "dog") { same = same + 100; } }
puts(same);                        // 3 of 5 are equal: 60; 4 of 5 differ from dog: 80 * 100
let letters = "";
for (c in "abc") { for (k in 0..20) { if (c != "b") { letters = letters + c; } } }
puts(letters == "a" * 20 + "c" * 20);
let low = 0; let high = 0; let float_low = 0.0; let kept = 0;
let values = [3, -2, 9, 0];
let floats = [0.0, -0.0, NAN, 2.5];
for (k in 0..80) {
    low = low + min(values[k % 4], 1);            // 1 + -2 + 1 + 0 = 0 a round
    high = high + max(values[k % 4], 1, k % 4);   // 3 + 1 + 9 + 3 = 16 a round
    let f = min(floats[k % 4], 1);
    if (f == f) { float_low = float_low + f; } else { kept = kept + 1; }
}
puts(low, high, float_low, kept);                 // 0, 320, 20 * 1.0, 20
puts(max(0.0, -0.0), max(-0.0, 0.0), min(1, 1.0), max(NAN, 1), max(1, NAN));
//> 100
//> 177
//> 8060
//> true
//> 0
//> 320
//> 20.0
//> 20
//> 0.0
//> -0.0
//> 1.0
//> nan
//> nan
