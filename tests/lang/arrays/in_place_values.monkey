// append, extend and fill return the array itself; concat, reverse, rest and slices are new ones.
let a = [1, 2];
puts(append(a, 3) == a, extend(a, [4]) == a, fill(a, 0) == a, concat(a, []) == a, reverse(a) == a, rest(a) == a, a[:] == a, push(a, 1) == a);
let b = [];
puts(fill(b, 1), extend(b, []), pop(b), pop([null]), first([]), last([]), rest([1]), b);
for (i in 0..70) { extend(b, [i, 0.5]); append(append(b, "s"), null); pop(b); }
puts(len(b), b[-3], b[-2], b[-1]);
//> true
//> true
//> true
//> false
//> false
//> false
//> false
//> false
//> []
//> []
//> null
//> null
//> null
//> null
//> []
//> []
//> 210
//> 69
//> 0.5
//> s
