// A file-level variable changed by a function that a hot loop calls.
let total = 0;
let count = 0;
let add = fn(x) { total = total + x; count++; };
for (let i = 0; i < 200; i++) {
    add(i);
    if (total > 10000) { total = total - 10000; }
}
puts(total, count);
//> 9900
//> 200
