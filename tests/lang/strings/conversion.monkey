// int() and float() of strings; str() of anything.
puts(int("42"), int("-7"), int("+7"), int("0xff"), int("1_000"), int("0b11"), int("-0x10"));
puts(int(""), int("4x"), int(" 4"), int("1.5"), int("9223372036854775808"), int("-9223372036854775808"));
puts(float("1.5"), float("3"), float("-2e3"), float("inf"), float("-inf"), float("nan"), float("x"), float(""));
puts(str(12) + str(1.0) + str(true) + str(null) + str([1, "a"]) + str("s"), type(str(1)));
//> 42
//> -7
//> 7
//> 255
//> 1000
//> 3
//> -16
//> null
//> null
//> null
//> null
//> null
//> -9223372036854775808
//> 1.5
//> 3.0
//> -2000.0
//> inf
//> -inf
//> nan
//> null
//> null
//> 121.0truenull[1, a]s
//> STRING
