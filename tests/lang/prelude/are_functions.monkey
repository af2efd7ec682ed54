// Functions of the prelude are FUNCTIONs, equal to themselves alone, printed with their parameters' names.
puts(type(map), type(sort), type(sum), type(len));
puts(map, filter, reduce, each, any, all, zip, sum, sort);
puts(map == map, map == filter, [zip][0] == zip, sort != sort);
let f = map;
let g = fn() { map };
puts(f == map, g() == f, str(sum) + "!", `${any}`);
puts({"m": map}, [sort]);
//> FUNCTION
//> FUNCTION
//> FUNCTION
//> BUILTIN
//> fn(a, f)
//> fn(a, f)
//> fn(a, init, f)
//> fn(a, f)
//> fn(a, f)
//> fn(a, f)
//> fn(a, b)
//> fn(a)
//> fn(a, f)
//> true
//> false
//> true
//> false
//> true
//> true
//> fn(a)!
//> fn(a, f)
//> {m: fn(a, f)}
//> [fn(a, f)]
