// Hashes as records: fields read and written in a hot loop, through a closure too.
let p = {"x": 0, "y": 0.0, "name": "p"};
let move = fn(dx) { p.x += dx; p.y = p.y + dx * 0.5; };
for (let i = 0; i < 150; i++) { move(i); }
puts(p.x, p.y, p.name, p);
//> 11175
//> 5587.5
//> p
//> {x: 11175, y: 5587.5, name: p}
