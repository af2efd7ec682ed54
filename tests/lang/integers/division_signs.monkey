// Division truncates towards zero; the remainder has the sign of the left operand.
puts(7 / 2, -7 / 2, 7 / -2, -7 / -2);
puts(7 % 3, -7 % 3, 7 % -3, -7 % -3);
puts(-6 / 3, -6 % 3, 1 / 2, -1 / 2, -1 % 2);
//> 3
//> -3
//> -3
//> 3
//> 1
//> -1
//> 1
//> -1
//> -2
//> 0
//> 0
//> 0
//> -1
