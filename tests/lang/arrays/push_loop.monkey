// `a = push(a, v)` in a hot loop; an array kept from the middle is not touched by what follows.
let a = [];
let kept = null;
for (let i = 0; i < 200; i++) {
    a = push(a, i * 2);
    if (i == 99) { kept = a; }
}
puts(len(a), len(kept), a[150], kept[99], kept[100]);
kept[0] = -1;
a[1] = -2;
puts(a[0], kept[0], a[1], kept[1]);
kept = push(kept, "end");
puts(kept[100], a[100], len(kept));
//> 200
//> 100
//> 300
//> 198
//> null
//> 0
//> -1
//> -2
//> 2
//> end
//> 200
//> 101
