// A very deep array prints without trouble.
let a = [];
for (i in 0..5000) { a = [a]; }
let s = str(a);
puts(len(s), s[0], s[-1], s[4999:5003]);
//> 10002
//> [
//> ]
//> [[]]
