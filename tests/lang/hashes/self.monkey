// A hash that contains itself, and one beside an array.
let h = {"n": 1};
h.me = h;
let a = [h];
h.list = a;
puts(h, a);
puts(h == h, h.me.me.n);
//> {n: 1, me: {...}, list: [{...}]}
//> [{n: 1, me: {...}, list: [...]}]
//> true
//> 1
