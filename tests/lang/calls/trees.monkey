// Arrays made and walked by recursion: leaves are null, so arguments and results are of two types.
let tree = fn(d) { if (d == 0) { return null; } return [tree(d - 1), d, tree(d - 1)]; };
let sum_of = fn(t) { if (t == null) { return 0; } return sum_of(t[0]) + t[1] + sum_of(t[2]); };
let depth = fn(t) { t == null ? 0 : 1 + max(depth(t[0]), depth(t[2])) };
// Of depth d there are 2^(k-1) nodes that hold d-k+1: for 10 their sum is 2036.
puts(sum_of(tree(10)), depth(tree(10)));
let insert = fn(t, k) {
    if (t == null) { return [null, k, null]; }
    if (k < t[1]) { t[0] = insert(t[0], k); } else { t[2] = insert(t[2], k); }
    return t;
};
let walk = fn(t, out) { if (t == null) { return out; } walk(t[0], out); append(out, t[1]); return walk(t[2], out); };
let root = null;
for (i in 0..200) { root = insert(root, i * 73 % 200); }
let all_of = walk(root, []);
puts(len(all_of), all_of[0], all_of[73], all_of[199]);
//> 2036
//> 10
//> 200
//> 0
//> 73
//> 199
