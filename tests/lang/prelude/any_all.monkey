// any and all go by truthiness, give a BOOLEAN, and stop at the element that decides.
puts(any([0], fn(x) { x }), any([null, false], fn(x) { x }), any([], fn(x) { true }));
puts(all([0, ""], fn(x) { x }), all([1, null], fn(x) { x }), all([], fn(x) { false }));
let calls = 0;
puts(any([1, 2, 3, 4], fn(x) { calls++; x == 2 }), calls);
calls = 0;
puts(all([1, 2, 3, 4], fn(x) { calls++; x < 3 }), calls);
puts(any([3], fn(x) { x }) == true, all([3], fn(x) { x }) == true);
//> true
//> false
//> false
//> true
//> false
//> true
//> true
//> 2
//> false
//> 3
//> true
//> true
