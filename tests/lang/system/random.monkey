// The generator gives the same sequence everywhere, for a seed and again for the same one.
random_seed(42);
let a = [];
for (i in 0..120) { append(a, random()); }
random_seed(42);
let same = 0;
let inside = 0;
for (i in 0..120) {
    let r = random();
    if (r == a[i]) { same++; }
    if (r >= 0 && r < 1) { inside++; }
}
puts(same, inside, type(a[0]), a[0] != a[1]);
puts(a[0], a[119]);
//> 120
//> 120
//> FLOAT
//> true
//> 0.08386297105988216
//> 0.8332515781944644
