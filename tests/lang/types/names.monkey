// type() names every type; functions of the prelude are FUNCTIONs, native ones BUILTINs.
puts(type(1), type(1.0), type(true), type(null), type(""), type([]), type({"a": 1}), type(fn() { 1 }), type(len), type(map), type(type), type(PI));
puts(type({}), type(1..2), type(type(1)), type(if (false) { 1 }), type(1 / 2), type(1 / 2.0), type(1 < 2));
//> INTEGER
//> FLOAT
//> BOOLEAN
//> NULL
//> STRING
//> ARRAY
//> HASH
//> FUNCTION
//> BUILTIN
//> FUNCTION
//> BUILTIN
//> FLOAT
//> HASH
//> ARRAY
//> STRING
//> NULL
//> INTEGER
//> FLOAT
//> BOOLEAN
