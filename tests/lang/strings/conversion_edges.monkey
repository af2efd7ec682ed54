// int() of strings at the limits; signs, prefixes and underscores as in source, nothing around them; float() of decimal literals only.
puts(int("9223372036854775807"), int("-9223372036854775808"), int("-9223372036854775809"), int("0x8000000000000000"), int("-0x8000000000000000"), int("1__0"), int("_1"), int("+0b1"), int("--1"), int("- 1"), int("0x"), int("1e3"), int("007"));
puts(float("1_0.5"), float("-0"), float("+1.5e-3"), float("1."), float(".5"), float("0x10"), float(" 1"), float("1e999"), float("+inf"), float("INF"), float("-nan"), float("1e"), float(true), float(7), int(true), int(false));
//> 9223372036854775807
//> -9223372036854775808
//> null
//> null
//> -9223372036854775808
//> null
//> null
//> 1
//> null
//> null
//> null
//> null
//> 7
//> 10.5
//> -0.0
//> 0.0015
//> null
//> null
//> null
//> null
//> inf
//> null
//> null
//> null
//> null
//> 1.0
//> 7.0
//> 1
//> 0
