// A NaN anywhere gives NaN, whatever the others; bounds that are equal are in order.
puts(clamp(1, NAN, 2), clamp(1, 0, NAN), clamp(NAN, 2, 1.5), clamp(3, 2, 2), clamp(3, 2.0, 2));
//> nan
//> nan
//> nan
//> 2
//> 2.0
