// An array of FLOATs gets an INTEGER in one slot: its kind is kept, the others' too.
let a = array(10, 1.5);
let s = 0.0;
for (let i = 0; i < 500; i++) {
    if (i == 250) { a[5] = 2; }
    s += a[i % 10];
}
puts(s, a[4:7], type(a[5]));
//> 762.5
//> [1.5, 2, 1.5]
//> INTEGER
