// The sun and four planets, n steps: one array of floats per coordinate.
let n = len(args()) > 0 ? int(args()[0]) : 3000000;

let SOLAR_MASS = 4.0 * PI * PI;
let DAYS = 365.24;
let x = [0.0, 4.84143144246472090, 8.34336671824457987, 12.8943695621391310, 15.3796971148509165];
let y = [0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312, -25.9193146099879641];
let z = [0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734, 0.179258772950371181];
let vx = [0.0, 0.00166007664274403694 * DAYS, -0.00276742510726411 * DAYS, 0.00296460137564761618 * DAYS,
    0.00268067772490389322 * DAYS];
let vy = [0.0, 0.00769901118419740425 * DAYS, 0.00499852801234917238 * DAYS, 0.0023784717395948095 * DAYS,
    0.00162824170038242295 * DAYS];
let vz = [0.0, -0.0000690460016972063023 * DAYS, 0.0000230417297573763929 * DAYS, -0.0000296589568540237556 * DAYS,
    -0.000095159225451971587 * DAYS];
let m = [SOLAR_MASS, 0.000954791938424326609 * SOLAR_MASS, 0.000285885980666130812 * SOLAR_MASS,
    0.0000436624404335156298 * SOLAR_MASS, 0.0000515138902046611451 * SOLAR_MASS];

let energy = fn() {
    let e = 0.0;
    for (let i = 0; i < 5; i++) {
        e += 0.5 * m[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]);
        for (let j = i + 1; j < 5; j++) {
            let dx = x[i] - x[j];
            let dy = y[i] - y[j];
            let dz = z[i] - z[j];
            e -= m[i] * m[j] / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    e
};
let advance = fn(n, dt, x, y, z, vx, vy, vz, m) {
    for (let step = 0; step < n; step++) {
        for (let i = 0; i < 5; i++) {
            for (let j = i + 1; j < 5; j++) {
                let dx = x[i] - x[j];
                let dy = y[i] - y[j];
                let dz = z[i] - z[j];
                let d2 = dx * dx + dy * dy + dz * dz;
                let mag = dt / (d2 * sqrt(d2));
                let mi = m[i] * mag;
                let mj = m[j] * mag;
                vx[i] -= dx * mj;
                vy[i] -= dy * mj;
                vz[i] -= dz * mj;
                vx[j] += dx * mi;
                vy[j] += dy * mi;
                vz[j] += dz * mi;
            }
        }
        for (let i = 0; i < 5; i++) {
            x[i] += dt * vx[i];
            y[i] += dt * vy[i];
            z[i] += dt * vz[i];
        }
    }
};
let px = 0.0;
let py = 0.0;
let pz = 0.0;
for (let i = 0; i < 5; i++) {
    px += vx[i] * m[i];
    py += vy[i] * m[i];
    pz += vz[i] * m[i];
}
vx[0] = -px / SOLAR_MASS;
vy[0] = -py / SOLAR_MASS;
vz[0] = -pz / SOLAR_MASS;
puts(format("%.9f", energy()));
advance(n, 0.01, x, y, z, vx, vy, vz, m);
puts(format("%.9f", energy()));
