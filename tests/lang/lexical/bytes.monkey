// Bytes of any kind in strings, templates and comments stand for themselves.
let s = "ÿş"; /* ÿ */
let t = `ÿ${1}ÿ`; // ÿ
puts(len(s), ord(s), ord(s, 1), len(t), ord(t, 0), ord(t, 2), s == "\xff\xfe");
//> 2
//> 255
//> 254
//> 3
//> 255
//> 255
//> true
