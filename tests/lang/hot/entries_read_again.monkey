// What a hash or an array was given at a key is read again in a hot loop: through another
// name, behind a delete, with a key that is equal but of another kind.
let h = {};
let same = h;
let other = {"k": 0};
let sum = 0;
for (i in 0..100) {
    h["k"] = i;
    sum += h["k"];
    other["k"] = 1;
    sum += h["k"];
    same["k"] = i + 1000;
    sum += h["k"];
}
//> 114850
puts(sum);

let missing = 0;
for (i in 0..100) {
    h["k"] = i;
    delete(h, "k");
    if (h["k"] == null) { missing += 1; }
}
//> 100
puts(missing);

let keyed = {};
let total = 0.0;
for (i in 0..100) {
    keyed[2.0] = i;
    total += keyed[2];
    keyed[2] = 0.5;
    total += keyed[2.0];
}
//> 5000.0
puts(total);

let a = [1.5, 2.5, 3.5];
let last = 0;
for (i in 0..100) {
    a[-1] = i;
    last = a[2];
    a[2] = "s";
    if (a[-1] == "s") { last += 1; }
}
//> 100
puts(last);

let s = "abc";
let letters = 0;
for (i in 0..100) {
    if (s[1] == s[1] && s[1] == "b") { letters += 1; }
}
//> 100
puts(letters);

let grown = [];
for (i in 0..40) {
    grown = grown + [i];
    if (i == 39) { grown[i + 1] = 7; }
    grown[i] = grown[i] * 2;
}
//! entries_read_again.monkey:60:25: error: index out of range: 40 (length 40)
//!   at <file> (entries_read_again.monkey:60)
//= 1
