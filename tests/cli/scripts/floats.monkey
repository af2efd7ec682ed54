let values = [0.5, 1.5, 2.5, 3.5];
let mixed = [1, 2.5, "three", null];
let count = 0;
let add = fn(n) { count = count + n; count };
let total = 0.0;
let text = "";
for (i in range(80)) {
    total = total + values[i % 4] * 2.0;
    if (mixed[i % 2] == 1) { text = text + "x"; }
    add(i);
}
puts(total, len(text), count);
