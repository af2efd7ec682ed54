// The keys are those of the start: deleted ones come too (as null), new ones don't.
let total = 0;
let gone = 0;
for (r in 0..50) {
    let h = {"a": 1, "b": 2, 3: 3, true: 4};
    for (k in h) {
        let v = h[k];
        if (v == null) { gone++; } else { total += v; }
        if (k == "a") { delete(h, "b"); h["new"] = 1000; }
    }
}
puts(total, gone);
//> 400
//> 50
