// The bound is an element of an array that an alias writes in the loop.
let box = [10];
let same = box;
let s = 0;
for (let i = 0; i < box[0]; i++) {
    if (i % 9 == 8 && i < 900) { same[0] = box[0] + 10; }
    s += box[0] - i;
}
puts(s, box);
//> 57055
//> [1010]
