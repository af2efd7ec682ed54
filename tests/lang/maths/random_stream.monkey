// random() is in [0, 1) and the same for the same seed, from within hot loops too; the seed may be any INTEGER.
random_seed(7);
let a = [];
for (i in 0..100) { append(a, random()); }
random_seed(7);
let same = 0;
let inside = 0;
for (let i = 0; i < 100; i++) {
    let r = random();
    if (r == a[i]) { same++; }
    if (r >= 0.0 && r < 1) { inside++; }
}
puts(same, inside, random_seed(-9223372036854775808), type(random()));
//> 100
//> 100
//> null
//> FLOAT
