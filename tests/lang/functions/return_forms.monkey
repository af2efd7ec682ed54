// `return;` gives null, `return e;` e, from file level ends the script well, also within a loop.
let f = fn(x) { if (x) { return; } return x == null ? "null" : "false"; };
puts(f(true), f(false), f(null), fn() { return 1; 2 }(), fn() { return }());
for (i in 0..5) {
    if (i == 3) { return 7; }
    puts(i);
}
puts("never");
//> null
//> false
//> null
//> 1
//> null
//> 0
//> 1
//> 2
