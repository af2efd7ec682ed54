// int() truncates numbers; float() of INTEGERs.
puts(int(2.9), int(-2.9), int(0.0), int(-0.5), int(1e15), int(true), int(false), int(7));
puts(float(3), float(9007199254740993), float(1.5));
let s = 0;
for (let i = 0; i < 200; i++) { s += int(i * 0.7) - int(-i * 0.3); }
puts(s);
//> 2
//> -2
//> 0
//> 0
//> 1000000000000000
//> 1
//> 0
//> 7
//> 3.0
//> 9007199254740992.0
//> 1.5
//> 19717
