// for-in walks the keys as they were at the start, deleted ones too.
let h = {"a": 1, "b": 2, "c": 3};
for (k in h) {
    puts(k);
    delete(h, "b");
    h[k + k] = 0;
}
puts(h);
//> a
//> b
//> c
//> {a: 1, c: 3, aa: 0, bb: 0, cc: 0}
