// The fast Fourier transform of a signal of 2^n samples, there and back, and what it says about the signal.
let n = len(args()) > 0 ? int(args()[0]) : 18;

let reverse_bits = fn(i, bits) {
    let r = 0;
    for (k in 0..bits) {
        r = r << 1 | i & 1;
        i = i >> 1;
    }
    r
};

// In place, over the real and imaginary parts. `sign` is -1.0 there and 1.0 back.
let fft = fn(re, im, bits, sign) {
    let size = 1 << bits;
    for (i in 0..size) {
        let j = reverse_bits(i, bits);
        if (i < j) {
            let t = re[i];
            re[i] = re[j];
            re[j] = t;
            t = im[i];
            im[i] = im[j];
            im[j] = t;
        }
    }
    for (let half = 1; half < size; half *= 2) {
        let angle = sign * PI / half;
        for (k in 0..half) {
            let wr = cos(angle * k);
            let wi = sin(angle * k);
            for (let a = k; a < size; a += 2 * half) {
                let b = a + half;
                let tr = wr * re[b] - wi * im[b];
                let ti = wr * im[b] + wi * re[b];
                re[b] = re[a] - tr;
                im[b] = im[a] - ti;
                re[a] += tr;
                im[a] += ti;
            }
        }
    }
};

let size = 1 << n;
let signal = map(range(size), fn(i) { sin(2.0 * PI * 5.0 * i / size) + 0.5 * cos(2.0 * PI * 19.0 * i / size) });
let re = signal[:];
let im = array(size, 0.0);
fft(re, im, n, -1.0);
let peaks = [];
for (i in 0..size / 2) {
    let amplitude = 2.0 * sqrt(re[i] * re[i] + im[i] * im[i]) / size;
    if (amplitude > 0.25) { append(peaks, format("%d: %.6f", i, amplitude)); }
}
puts(join(peaks, ", "));
fft(re, im, n, 1.0);
let worst = 0.0;
for (i in 0..size) { worst = max(worst, abs(re[i] / size - signal[i])); }
puts(worst < 1e-12 ? "the same again" : "not the same");
