// A block's value is that of its last statement if it is an expression or an `if`; after `let`, a loop or nothing it is null.
let f = fn(n) {
    if (n == 0) { 1; 2 }
    else if (n == 1) { let x = 3; }
    else if (n == 2) { }
    else if (n == 3) { while (false) { } }
    else if (n == 4) { if (true) { "inner" } }
    else if (n == 5) { let y = 0; y = 7 }
    else if (n == 6) { const z = 1; z; }
};
for (i in 0..8) { print(f(i), " "); }
puts(if (false) { 1 } else { 2 } + 10, (if (true) { 1 }) + 1);
//> 2 null null null inner 7 1 null 12
//> 2
