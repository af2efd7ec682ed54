// A FLOAT array in hot loops: fill, scale, dot product.
let n = 150;
let a = array(n, 0.0);
let b = array(n, 0.0);
for (i in 0..n) {
    a[i] = i * 0.5;
    b[i] = 1.0 / (i + 1);
}
let dot = 0.0;
for (i in 0..n) { dot += a[i] * b[i]; }
puts(dot, a[n - 1], b[9]);
for (i in 0..n) { a[i] *= 2; }
puts(a[n - 1], type(a[0]));
//> 72.20440970567803
//> 74.5
//> 0.1
//> 149.0
//> FLOAT
