// A very deep array prints without trouble.
let a = [];
for (i in 0..20000) { a = [a]; }
let s = str(a);
puts(len(s), s[0], s[-1], s[19999:20003]);
//> 40002
//> [
//> ]
//> [[]]
