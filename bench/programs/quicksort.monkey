// Quicksort of n random integers, in place: recursion and two inner loops of unpredictable length.
let n = len(args()) > 0 ? int(args()[0]) : 1000000;

let quicksort = fn(a, low, high) {
    if (low >= high) { return null; }
    let pivot = a[(low + high) / 2];
    let i = low;
    let j = high;
    while (i <= j) {
        while (a[i] < pivot) { i++; }
        while (a[j] > pivot) { j--; }
        if (i <= j) {
            let t = a[i];
            a[i] = a[j];
            a[j] = t;
            i++;
            j--;
        }
    }
    quicksort(a, low, j);
    quicksort(a, i, high);
};
let a = array(n, 0);
let x = 42;
for (i in 0..n) {
    x = x * 16807 % 2147483647;
    a[i] = x;
}
quicksort(a, 0, n - 1);
let sum = 0;
let unordered = 0;
for (i in 0..n) {
    sum = (sum * 31 + a[i]) % 1000003;
    if (i > 0 && a[i - 1] > a[i]) { unordered++; }
}
puts(sum, unordered);
