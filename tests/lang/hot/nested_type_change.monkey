// The inner loop's variable changes its type in one outer iteration only.
let s = 0;
for (let i = 0; i < 30; i++) {
    let x = i == 20 ? 0.5 : 1;
    let acc = x;
    for (let j = 0; j < 30; j++) { acc = acc + x; }
    s = s + acc;
}
puts(s);
//> 914.5
