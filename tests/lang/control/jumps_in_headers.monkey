// break and continue in a loop's header are the surrounding loop's: the header is no part of its loop.
for (i in 0..3) {
    puts(`condition ${i}`);
    while (if (i == 1) { break; true } else { false }) {
        puts("never");
    }
}
//> condition 0
//> condition 1
let steps = 0;
for (i in 0..120) {
    for (let j = 0; j < 3; if (i % 2 == 1) { continue; } else { j++ }) {
        steps++;
    }
    steps += 100;
}
puts(steps);
//> 6240
let seen = 0;
for (i in 0..150) {
    for (x in (if (i == 140) { break; [1] } else { [1, 2] })) {
        seen += x;
    }
}
puts(seen);
//> 420
