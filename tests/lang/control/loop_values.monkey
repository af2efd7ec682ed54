// A loop's value is null, of a loop left by break too, as a body's last statement.
let f = fn() { while (true) { 5; break; } };
let g = fn() { for (i in 0..3) { i } };
let h = fn() { for (let i = 0; i < 3; i++) { i } };
puts(f(), g(), h());
puts(if (true) { for (x in [1]) { x } });
//> null
//> null
//> null
//> null
