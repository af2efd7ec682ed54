// The bit operators and their precedence among each other.
puts(12 & 10, 12 | 10, 12 ^ 10, ~0, ~5, ~-1);
puts(1 | 2 ^ 3 & 4, (1 | 2) ^ 3 & 4, 1 | 6 & 3);
puts(-1 & 0xff, -8 | 3, -1 ^ 0x0f);
//> 8
//> 14
//> 6
//> -1
//> -6
//> 0
//> 3
//> 3
//> 3
//> 255
//> -5
//> -16
