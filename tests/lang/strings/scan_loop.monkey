// Counting bytes of a string by index and by for-in.
let text = "the quick brown fox jumps over the lazy dog" * 5;
let n = 0;
for (let i = 0; i < len(text); i++) { if (text[i] == "o") { n++; } }
let m = 0;
for (c in text) { if (c == "o") { m++; } }
let sum = 0;
for (let i = 0; i < len(text); i++) { sum += ord(text, i); }
puts(n, m, sum, ord(text), ord(text, -1), ord(text, 1000));
//> 20
//> 20
//> 20445
//> 116
//> 103
//> null
