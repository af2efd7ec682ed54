// abs of the minimum wraps; sign, min and max keep INTEGER.
puts(abs(-9223372036854775808), abs(-5), abs(5), sign(-7), sign(0), sign(9));
puts(min(3, 1, 2), max(3, 1, 2), clamp(15, 0, 10), clamp(-1, 0, 10));
puts(type(min(1, 2)), type(min(1, 2.0)), min(1, 2.0), max(1, 2.0));
//> -9223372036854775808
//> 5
//> 5
//> -1
//> 0
//> 1
//> 1
//> 3
//> 10
//> 0
//> INTEGER
//> FLOAT
//> 1.0
//> 2.0
