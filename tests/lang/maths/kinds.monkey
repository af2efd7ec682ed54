// Which functions keep INTEGERs: abs min max sign clamp, if all are; the others always give FLOATs.
puts(type(abs(-1)), type(min(1, 2)), type(max(1, 2.0)), type(sign(5)), type(sign(5.0)), type(clamp(1, 0, 2)), type(clamp(1, 0, 2.0)), type(floor(1)), type(round(1)), type(pow(1, 1)));
puts(min(1, 2.0), max(1, 2.0, 3), clamp(5, 0.0, 10), sign(-7), sign(0), sign(0.0), sign(-INF), abs(-9223372036854775808), max(9007199254740993, 1.0), clamp(NAN, 0, 1), clamp(-1, 0, 1));
puts(min(9223372036854775807, 9223372036854775806), max(-9223372036854775808, -9223372036854775807), min(1, 1.0), max(-0.0, 0), min(3, 1, 2), max(1, 3, 2, 3));
//> INTEGER
//> INTEGER
//> FLOAT
//> INTEGER
//> FLOAT
//> INTEGER
//> FLOAT
//> FLOAT
//> FLOAT
//> FLOAT
//> 1.0
//> 3.0
//> 5.0
//> -1
//> 0
//> 0.0
//> -1.0
//> -9223372036854775808
//> 9007199254740992.0
//> nan
//> 0
//> 9223372036854775806
//> -9223372036854775807
//> 1.0
//> -0.0
//> 1
//> 3
