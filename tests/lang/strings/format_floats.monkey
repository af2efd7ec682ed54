// %f %e %g take FLOATs and INTEGERs; infinities and NaN have no sign of their own but a minus.
puts(format("[%f|%.0f|%.3f|%8.2f|%-8.2f|%08.2f|%+.1f]", 2.5, 2.5, 1, 3.14159, 3.14159, -3.14159, 7));
puts(format("[%e|%.2e|%g|%g|%g|%.3g|%#g]", 12345.678, 0, 100000, 1000000, 0.0001, 3.14159, 1));
puts(format("[%f|%e|%g|%5.1f|%+f|%-6g|% f]", INF, -INF, NAN, NAN, INF, NAN, NAN), format("%.0f %.0f %.0f", 0.5, 1.5, 3.5), format("%.20f", 0.1));
//> [2.500000|2|1.000|    3.14|3.14    |-0003.14|+7.0]
//> [1.234568e+04|0.00e+00|100000|1e+06|0.0001|3.14|1.00000]
//> [inf|-inf|nan|  nan|+inf|nan   |nan]
//> 0 2 4
//> 0.10000000000000000555
