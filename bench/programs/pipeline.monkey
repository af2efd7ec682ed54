// Map, filter and reduce over n numbers, several times: functions as values, arrays in between.
let n = len(args()) > 0 ? int(args()[0]) : 1000000;

let numbers = range(n);
let sum = 0;
for (round in 0..10) {
    let squares = map(numbers, fn(x) { (x + round) * (x + round) % 1000 });
    let odd = filter(squares, fn(x) { x % 2 == 1 });
    let scaled = map(odd, fn(x) { x * 0.5 });
    sum += int(reduce(scaled, 0.0, fn(total, x) { total + x }));
}
puts(sum);
