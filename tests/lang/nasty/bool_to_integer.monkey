// A flag that is true, then 1, then null, then 0: only null and false are falsy.
let flag = true;
let taken = 0;
for (let i = 0; i < 1000; i++) {
    if (i == 250) { flag = 1; }
    if (i == 500) { flag = null; }
    if (i == 750) { flag = 0; }
    if (flag) { taken++; }
}
puts(taken, flag);
//> 750
//> 0
