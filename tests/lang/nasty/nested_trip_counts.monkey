// An inner loop that runs 0, 1, 3 or n times, as the outer counter says.
let trips = [0, 1, 3, 0, 0, 1, 50, 3, 1, 0];
let total = 0;
let last = -1;
for (let i = 0; i < 300; i++) {
    let n = trips[i % 10];
    for (let j = 0; j < n; j++) { total += j + 1; last = j; }
}
// Per ten: 0, 1, 6, 0, 0, 1, 1275, 6, 1, 0.
puts(total, last);
//> 38700
//> 0
