// INTEGER keys in a hot loop: insertion, growth, lookup, deletion, order.
let h = {};
for (let i = 0; i < 300; i++) { h[i * 7919 % 1009] = i; }
let s = 0;
for (let i = 0; i < 1009; i++) {
    let v = h[i];
    if (v != null) { s += v * i; }
}
puts(len(h), s);
for (let i = 0; i < 300; i += 2) { delete(h, i * 7919 % 1009); }
puts(len(h), keys(h)[0], keys(h)[149], values(h)[149]);
//> 300
//> 22640410
//> 150
//> 856
//> 667
//> 299
