// Two inner loops, one behind the other, in one outer loop; the second begins where the first left off.
let s = 0;
for (let i = 0; i < 100; i++) {
    let j = 0;
    while (j < i) { s += 1; j += 2; }
    while (j > 0) { s += 100; j -= 3; }
}
puts(s);
//> 172500
