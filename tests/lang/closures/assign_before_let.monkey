// Assigning a variable of the function before its `let` has run sets it.
let f = fn() {
    x = 3;
    let y = x;
    let x = 4;
    [y, x]
};
puts(f());
//> [3, 4]
