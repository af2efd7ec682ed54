// An inlined callee lengthens the array the loop goes over, up to a limit.
let a = [1];
let grow = fn(v) { if (len(a) < 500) { append(a, v % 10 + 1); } v };
let s = 0;
let i = 0;
while (i < len(a)) {
    s += grow(a[i]);
    i++;
}
// 1 then 2 … 10, 1, 2 …: 500 values of mean 5.5.
puts(s, i);
//> 2750
//> 500
