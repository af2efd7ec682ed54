// Eight queens by recursion over arrays: all solutions.
let count = 0;
let solve = fn(n, row, cols, d1, d2) {
    if (row == n) { count++; return; }
    for (let c = 0; c < n; c++) {
        if (!cols[c] && !d1[row + c] && !d2[row - c + n]) {
            cols[c] = true;
            d1[row + c] = true;
            d2[row - c + n] = true;
            solve(n, row + 1, cols, d1, d2);
            cols[c] = false;
            d1[row + c] = false;
            d2[row - c + n] = false;
        }
    }
};
let n = 6;
solve(n, 0, array(n, false), array(2 * n, false), array(2 * n, false));
puts(count);
n = 7;
count = 0;
solve(n, 0, array(n, false), array(2 * n, false), array(2 * n, false));
puts(count);
//> 4
//> 40
