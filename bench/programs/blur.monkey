// Blurs a made-up grey image of n by n points and finds its edges: convolution with small matrices, rows as arrays.
let n = len(args()) > 0 ? int(args()[0]) : 400;

let make_image = fn(width, height) {
    let image = [];
    for (y in 0..height) {
        let row = [];
        for (x in 0..width) {
            let disc = hypot(x - width * 0.4, y - height * 0.5) < width * 0.25;
            append(row, (disc ? 200 : 40) + (x * 7 + y * 13) % 32);
        }
        append(image, row);
    }
    image
};

// Beyond the image's edge its outermost points go on.
let convolve = fn(image, kernel, divisor) {
    let height = len(image);
    let width = len(image[0]);
    let reach = len(kernel) / 2;
    let result = [];
    for (y in 0..height) {
        let row = array(width, 0);
        for (x in 0..width) {
            let sum = 0;
            for (j in 0..len(kernel)) {
                let source = image[clamp(y + j - reach, 0, height - 1)];
                let weights = kernel[j];
                for (i in 0..len(weights)) {
                    sum += weights[i] * source[clamp(x + i - reach, 0, width - 1)];
                }
            }
            row[x] = sum / divisor;
        }
        append(result, row);
    }
    result
};

let gauss = [
    [1, 4, 6, 4, 1],
    [4, 16, 24, 16, 4],
    [6, 24, 36, 24, 6],
    [4, 16, 24, 16, 4],
    [1, 4, 6, 4, 1]
];
let sobel_x = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]];
let sobel_y = [[-1, -2, -1], [0, 0, 0], [1, 2, 1]];

let blurred = convolve(convolve(make_image(n, n), gauss, 256), gauss, 256);
let across = convolve(blurred, sobel_x, 1);
let down = convolve(blurred, sobel_y, 1);
let edges = 0;
let sum = 0;
for (y in 0..n) {
    for (x in 0..n) {
        let strength = abs(across[y][x]) + abs(down[y][x]);
        if (strength > 150) { edges++; }
        sum += blurred[y][x] + strength;
    }
}
puts(`${edges} points of edges, sum ${sum}`);
