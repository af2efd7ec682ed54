// Recursion through the prelude: a tree's depth and sum, and quicksort.
let tree = fn(d) { d == 0 ? [1] : map(range(3), fn(i) { tree(d - 1) }) };
let weigh = fn(t) { type(t) == "INTEGER" ? t : sum(map(t, weigh)) };
let depth = fn(t) { type(t) == "INTEGER" ? 0 : 1 + reduce(map(t, depth), 0, max) };
let t = tree(4);
puts(weigh(t), depth(t));
let quick = fn(a) {
    if (len(a) < 2) { return a; }
    let p = a[0];
    let others = rest(a);
    quick(filter(others, fn(x) { x < p })) + [p] + quick(filter(others, fn(x) { x >= p }))
};
puts(quick([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]));
//> 81
//> 5
//> [1, 1, 2, 3, 3, 4, 5, 5, 5, 6, 9]
