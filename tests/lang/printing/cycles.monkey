// What contains itself prints `[...]` or `{...}` there, by way of others too; what is only shared is printed again.
let a = [1];
let h = {"a": a};
append(a, h);
puts(a, h, [a], len(str(a)));
let s = [2];
puts([s, s, {"s": s}], [[], []], {"e": {}, "f": []});
let d = [];
append(d, d);
append(d, [d]);
puts(d, str(d) == `${d}`);
//> [1, {a: [...]}]
//> {a: [1, {...}]}
//> [[1, {a: [...]}]]
//> 15
//> [[2], [2], {s: [2]}]
//> [[], []]
//> {e: {}, f: []}
//> [[...], [[...]]]
//> true
