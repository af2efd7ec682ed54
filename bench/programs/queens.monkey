// The number of ways to put n queens on a board so that none attacks another: recursion that backtracks.
let n = len(args()) > 0 ? int(args()[0]) : 12;

let place = fn(row, n, columns, up, down) {
    if (row == n) { return 1; }
    let ways = 0;
    for (let c = 0; c < n; c++) {
        if (!columns[c] && !up[row + c] && !down[row - c + n - 1]) {
            columns[c] = true;
            up[row + c] = true;
            down[row - c + n - 1] = true;
            ways += place(row + 1, n, columns, up, down);
            columns[c] = false;
            up[row + c] = false;
            down[row - c + n - 1] = false;
        }
    }
    ways
};
puts(place(0, n, array(n, false), array(2 * n, false), array(2 * n, false)));
