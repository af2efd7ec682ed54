// Templates built in a hot loop, with INTEGER, FLOAT and STRING parts.
let n = 0;
let last = "";
for (let i = 0; i < 150; i++) {
    last = `${i}:${i * 0.5}:${i % 2 == 0 ? "even" : "odd"}`;
    n += len(last);
}
puts(last, n);
//> 149:74.5:odd
//> 1745
