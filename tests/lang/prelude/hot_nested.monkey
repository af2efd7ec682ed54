// map within map, and a counter that the inner callback keeps in the outer function.
let count = 0;
let table = map(range(30), fn(i) { map(range(30), fn(j) { count++; i * j }) });
puts(count, sum(map(table, sum)), table[3][4], all(range(30), fn(i) { table[i][i] == i * i }));
let transposed = map(range(30), fn(j) { map(table, fn(row) { row[j] + j }) });
puts(sum(map(transposed, fn(column) { reduce(column, 0, fn(s, x) { s + x }) })));
let divisors = fn(n) { sum(filter(range(1, n), fn(d) { n % d == 0 })) };
puts(filter(range(1, 100), fn(n) { divisors(n) == n }));
//> 900
//> 189225
//> 12
//> true
//> 202275
//> [6, 28]
