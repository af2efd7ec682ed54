// while with break and continue in a hot loop; a loop's value is null.
let i = 0;
let s = 0;
while (true) {
    i++;
    if (i > 150) { break; }
    if (i % 3 == 0) { continue; }
    s += i;
}
puts(i, s);
let f = fn() { while (false) { 1 } };
let g = fn() { for (x in [1, 2]) { x } };
puts(f(), g());
//> 151
//> 7500
//> null
//> null
