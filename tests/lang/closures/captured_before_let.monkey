// A closure made before the variable's `let` sees it once it is bound.
let run = fn() {
    let get = fn() { v };
    let v = 5;
    let a = get();
    v = 6;
    [a, get()]
};
puts(run());
//> [5, 6]
