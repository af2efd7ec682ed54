// first last rest concat reverse index_of contains range.
let a = [3, 1, 2];
puts(first(a), last(a), rest(a), first([]), last([]), rest([]), rest([1]));
puts(concat(a, [9]), reverse(a), a, index_of(a, 2), index_of(a, 7), index_of(a, 1.0), contains(a, 3), contains(a, "3"));
puts(range(3), range(2, 5), range(10, 0, -3), range(0, 10, 4), range(5, 2), range(0), array(2, "x"), array(0, 1));
//> 3
//> 2
//> [1, 2]
//> null
//> null
//> null
//> []
//> [3, 1, 2, 9]
//> [2, 1, 3]
//> [3, 1, 2]
//> 2
//> -1
//> 1
//> true
//> false
//> [0, 1, 2]
//> [2, 3, 4]
//> [10, 7, 4, 1]
//> [0, 4, 8]
//> []
//> []
//> [x, x]
//> []
