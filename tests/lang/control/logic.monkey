// && and || give the deciding operand and leave the other alone when it isn't needed.
let say = fn(x) { puts(x); x };
puts(1 && 2, null && say("never"), false || "x", 0 || say("never"), null || false, false && null);
puts(say(1) && say(null) && say(3), say(false) || say(null) || say(7));
puts(!true, !null, !0, !!"", true && false || true, true || false && false);
//> 2
//> null
//> x
//> 0
//> false
//> false
//> 1
//> null
//> false
//> null
//> 7
//> null
//> 7
//> false
//> true
//> false
//> true
//> true
//> true
