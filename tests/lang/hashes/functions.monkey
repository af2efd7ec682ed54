// keys values has delete merge contains; deleted keys lose their place.
let h = {"a": 1, "b": 2, "c": 3};
puts(keys(h), values(h), has(h, "b"), has(h, "z"), contains(h, "a"), delete(h, "b"), delete(h, "b"), h);
h.b = 9;
puts(h, merge(h, {"a": 5, "d": 6}), h, merge({}, {}));
//> [a, b, c]
//> [1, 2, 3]
//> true
//> false
//> true
//> true
//> false
//> {a: 1, c: 3}
//> {a: 1, c: 3, b: 9}
//> {a: 5, c: 3, b: 9, d: 6}
//> {a: 1, c: 3, b: 9}
//> {}
