// Mentioning a function of the prelude without calling it; members and keys are no mentions.
let h = {"map": 1, "sort": sort};
h.sum = 2;
puts(h.map + h.sum, h.sort([2, 1]), h["each"]);
let choose = fn(up) { up ? sort : reverse };
puts(choose(true)([3, 1, 2]), choose(false)([3, 1, 2]), (sum)([1, 2]), fn(f) { f([4, 5]) }(sum));
//> 3
//> [1, 2]
//> null
//> [1, 2, 3]
//> [2, 1, 3]
//> 3
//> 9
