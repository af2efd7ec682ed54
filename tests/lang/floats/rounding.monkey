// floor, ceil, round (half away from zero) and trunc give FLOATs.
puts(floor(2.5), ceil(2.5), round(2.5), trunc(2.5));
puts(floor(-2.5), ceil(-2.5), round(-2.5), trunc(-2.5));
puts(round(0.5), round(-0.5), round(1.4999), floor(-0.5), ceil(-0.5), trunc(-0.9));
puts(floor(3), type(floor(3)), round(1e300), round(0.49999999999999994));
//> 2.0
//> 3.0
//> 3.0
//> 2.0
//> -3.0
//> -2.0
//> -3.0
//> -2.0
//> 1.0
//> -1.0
//> 1.0
//> -1.0
//> -0.0
//> -0.0
//> 3.0
//> FLOAT
//> 1e+300
//> 0.0
