// %d %i %x %o %c with flags, widths and precisions as in C; negative numbers under %x and %o as 64 bits.
puts(format("[%i|%5i|%-5i|%05i|%+i|% i]", -7, -7, -7, -7, 7, 7));
puts(format("[%x|%#x|%o|%#o|%08x|%-6x]", 255, 255, 8, 8, 48879, 15), format("[%x|%o]", -1, -1));
puts(format("[%.3d|%6.3d|%-6.3d|%+.2d]", 5, 5, 5, 5), format("[%c%c|%3c|%-3c]", 72, 105, 33, 33), format("%d%%", 50), format("%%"));
puts(format("%d %d", 9223372036854775807, -9223372036854775808), format("%s%s", "a", "b"), format(""));
//> [-7|   -7|-7   |-0007|+7| 7]
//> [ff|0xff|10|010|0000beef|f     ]
//> [ffffffffffffffff|1777777777777777777777]
//> [005|   005|005   |+05]
//> [Hi|  !|!  ]
//> 50%
//> %
//> 9223372036854775807 -9223372036854775808
//> ab
//>
