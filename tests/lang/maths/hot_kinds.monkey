// The same functions in a hot loop whose arguments change their kind at its middle, NaN and -0.0 at its end.
let s = 0;
let last = [];
for (let i = 0; i < 120; i++) {
    let x = i < 60 ? i - 30 : i < 118 ? i * 0.5 - 45 : i == 118 ? NAN : -0.0;
    last = [abs(x), min(x, 5), max(x, 5), sign(x), clamp(x, -3, 3), floor(x), round(x), trunc(x), sqrt(x)];
    if (i < 118) { s += abs(x) + min(x, 5) + max(x, 5) + sign(x) + clamp(x, -3, 3) + floor(x); }
    if (i == 59 || i == 118) { puts(last); }
}
puts(last, s);
//> [29, 5, 29, 1, 3, 29.0, 29.0, 29.0, 5.385164807134504]
//> [nan, nan, nan, nan, nan, nan, nan, nan, nan]
//> [0.0, -0.0, 5.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]
//> 1734.0
