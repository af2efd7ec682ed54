// Reading: negative from the end, null out of range.
let a = [10, 20, 30];
puts(a[0], a[2], a[3], a[-1], a[-3], a[-4], a[100], [][0], [][-1]);
puts(a[9223372036854775807], a[-9223372036854775808]);
//> 10
//> 30
//> null
//> 30
//> 10
//> null
//> null
//> null
//> null
//> null
//> null
