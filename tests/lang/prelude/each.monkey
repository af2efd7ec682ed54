// each: calls the function for every element and gives null.
let seen = "";
puts(each(["a", "b"], fn(x) { seen += x; return 7; }), seen, each([], fn(x) { 1 }));
each([1, [2]], puts);
//> null
//> ab
//> null
//> 1
//> [2]
