// Slices clamp after negative bounds were counted from the end; a bound below the start is the start.
let a = [0, 1, 2, 3, 4];
puts(a[:], a[2:], a[:2], a[-2:], a[:-2], a[-100:2], a[3:100], a[4:1], a[5:], a[-1:0], [][0:1]);
puts(slice(a, 1, -1), slice(a, -3, 100), slice("hello", 1, 3), "hello"[-3:-1], "hello"[9:], ""[:], "héllo"[1:3]);
puts(a[:] == a, a[9223372036854775807:], len(a[-9223372036854775808:9223372036854775807]));
//> [0, 1, 2, 3, 4]
//> [2, 3, 4]
//> [0, 1]
//> [3, 4]
//> [0, 1, 2]
//> [0, 1]
//> [3, 4]
//> []
//> []
//> []
//> []
//> [1, 2, 3]
//> [2, 3, 4]
//> el
//> ll
//>
//>
//> é
//> false
//> []
//> 5
