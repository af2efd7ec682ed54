// min and max: first of equal arguments, NaN, kinds.
puts(min(0.0, -0.0), min(-0.0, 0.0), max(0.0, -0.0), max(-0.0, 0.0), min(1, NAN), max(NAN, 1), min(3, 2.0, 1));
puts(max(1, 2, 3), max(1, 2, 3.0), abs(-0.0), abs(-2.5), sign(-2.5), sign(-0.0), sign(NAN), sign(3));
puts(clamp(5, 1, 3), clamp(5.0, 1, 3), clamp(-1, 0, 3), min(9007199254740993, 9007199254740992));
//> 0.0
//> -0.0
//> 0.0
//> -0.0
//> nan
//> nan
//> 1.0
//> 3
//> 3.0
//> 0.0
//> 2.5
//> -1.0
//> -0.0
//> nan
//> 1
//> 3
//> 3.0
//> 0
//> 9007199254740992
