// The ends of 64 bits: literals, wrapping addition, subtraction, multiplication, negation.
let max = 9223372036854775807;
let min = -9223372036854775808;
puts(max, min);
puts(max + 1, min - 1, max * 2, min * 2, -min, max * max, min * min);
puts(min == -max - 1, max + max, min + min);
//> 9223372036854775807
//> -9223372036854775808
//> -9223372036854775808
//> 9223372036854775807
//> -2
//> 0
//> -9223372036854775808
//> 1
//> 0
//> true
//> -2
//> 0
