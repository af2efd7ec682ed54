// Output from the main path, a side path, an inlined call and a callback, in order.
let say = fn(x) { print("(", x, ")"); };
for (let i = 0; i < 24; i++) {
    print(i);
    if (i % 6 == 4) { say(i * i); each([1, 2], fn(x) { print("-", x); }); }
    print(i % 12 == 11 ? "\n" : " ");
}
//> 0 1 2 3 4(16)-1-2 5 6 7 8 9 10(100)-1-2 11
//> 12 13 14 15 16(256)-1-2 17 18 19 20 21 22(484)-1-2 23
