// A mixed comparison past 2^53 as the condition of a hot loop.
let n = 9007199254740892;
let limit = 9007199254740994.0;
let steps = 0;
while (n < limit) {
    n++;
    steps++;
}
puts(steps, n);
let equal = 0;
for (let i = 0; i < 150; i++) {
    if (9007199254740900 + i == 9007199254740900.0 + i) { equal++; }
}
puts(equal);
//> 102
//> 9007199254740994
//> 121
