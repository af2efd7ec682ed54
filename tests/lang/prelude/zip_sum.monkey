// zip goes to the shorter and makes pairs; sum begins with the INTEGER 0.
let a = [1, 2, 3];
let z = zip(a, ["x", "y"]);
puts(z, zip([1], a), zip([], a), zip(a, []), zip(a, a), type(z[0]), z[0] == z[0], zip(a, a)[0] == z[0]);
puts(sum([]), sum(a), sum([0.5]), sum([1, 0.5, 2]), sum([9223372036854775807, 1]), sum([-0.0]), sum([INF, -INF]));
puts(type(sum([])), type(sum([1.0, 2])));
//> [[1, x], [2, y]]
//> [[1, 1]]
//> []
//> []
//> [[1, 1], [2, 2], [3, 3]]
//> ARRAY
//> true
//> false
//> 0
//> 6
//> 0.5
//> 3.5
//> -9223372036854775808
//> 0.0
//> nan
//> INTEGER
//> FLOAT
