// Callbacks that make garbage while the prelude holds what it has so far.
let made = map(range(60), fn(i) { let t = []; for (j in 0..i % 5) { append(t, str(j) + "-" + str(i)); } t });
puts(len(made), made[59], sum(map(made, len)));
let s = sort(map(made, fn(t) { join(t, "+") }), fn(x, y) { let both = [x + "!", y + "!"]; len(both[0]) - len(both[1]) });
puts(s[0] == "", s[59], len(sort(s)), sort(s)[59]);
//> 60
//> [0-59, 1-59, 2-59, 3-59]
//> 120
//> true
//> 0-59+1-59+2-59+3-59
//> 60
//> 0-9+1-9+2-9+3-9
