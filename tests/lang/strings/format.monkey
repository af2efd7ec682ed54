// format: flags, widths and precisions as in C.
puts(format("%d|%5d|%-5d|%05d|%+d", 42, 42, 42, 42, 42));
puts(format("%x %o %c %s %%", 255, 8, 65, "str"));
puts(format("%f %.2f %8.3f %e %g %g", 1.5, 3.14159, 2.5, 12345.678, 0.0001, 1e20));
puts(format("%s %s %s %s", 1, 2.5, [1, "a"], null), format("%.1f", 3), format("%5s|%-5s|%.2s", "ab", "ab", "abc"));
puts(format("%f %f %+f", INF, -INF, NAN), format("no arguments"));
//> 42|   42|42   |00042|+42
//> ff 10 A str %
//> 1.500000 3.14    2.500 1.234568e+04 0.0001 1e+20
//> 1 2.5 [1, a] null
//> 3.0
//>    ab|ab   |ab
//> inf -inf nan
//> no arguments
