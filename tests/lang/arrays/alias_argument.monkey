// A function that gets the same array twice.
let move = fn(from, to, n) {
    for (let i = 0; i < n; i++) { to[i + 1] = from[i] + 1; }
};
let a = array(130, 0);
move(a, a, 129);
let b = array(130, 5);
move(a, b, 129);
puts(a[129], a[1], b[0], b[129], b[1]);
//> 129
//> 1
//> 5
//> 129
//> 1
