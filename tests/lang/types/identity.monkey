// Arrays, hashes and functions are equal to themselves alone; copies are others; == never converts.
let a = [1];
let h = {"k": 1};
let make = fn() { fn() { 1 } };
let f = make();
puts(a == a, a == a[:], a == [1], h == h, h == merge(h, {}), f == f, make() == make(), puts == puts, puts == print, map == map);
puts("1" == 1, 1 == true, 0 == false, null == false, null == 0, "" == null, [] == [], 1.0 == 1, "a" != "a", [] != []);
//> true
//> false
//> false
//> true
//> false
//> true
//> false
//> true
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
//> false
//> true
