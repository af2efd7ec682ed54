// args() is a new array of STRINGs at each call.
//args: 1 2.5 -x --jit=off a=b
let a = args();
append(a, "more");
puts(len(args()), args(), args() == args(), type(args()[0]), int(args()[0]) + float(args()[1]));
//> 5
//> [1, 2.5, -x, --jit=off, a=b]
//> false
//> STRING
//> 3.5
