// Values that are exact in any good library.
puts(sqrt(16), sqrt(2.25), sqrt(-1), pow(2, 10), pow(2.0, -1), exp(0), log(1), log2(8), log10(1000));
puts(sin(0), cos(0), tan(0), asin(0), acos(1), atan(0), atan2(0, 1), sinh(0), cosh(0), tanh(0), hypot(3, 4));
puts(PI, E, floor(PI), type(sqrt(4)), pow(0, 0), sqrt(0.0), log(0));
//> 4.0
//> 1.5
//> nan
//> 1024.0
//> 0.5
//> 1.0
//> 0.0
//> 3.0
//> 3.0
//> 0.0
//> 1.0
//> 0.0
//> 0.0
//> 0.0
//> 0.0
//> 0.0
//> 0.0
//> 1.0
//> 0.0
//> 5.0
//> 3.141592653589793
//> 2.718281828459045
//> 3.0
//> FLOAT
//> 1.0
//> 0.0
//> -inf
