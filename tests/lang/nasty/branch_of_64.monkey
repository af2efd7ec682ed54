// A chain of 64 branches, each taken in turn; the value tells which was.
let weigh = fn(k) {
    if (k == 0) { 1 } else if (k == 1) { 3 } else if (k == 2) { 5 } else if (k == 3) { 7 } else if (k == 4) { 9 }
    else if (k == 5) { 11 } else if (k == 6) { 13 } else if (k == 7) { 15 } else if (k == 8) { 17 } else if (k == 9) { 19 }
    else if (k == 10) { 21 } else if (k == 11) { 23 } else if (k == 12) { 25 } else if (k == 13) { 27 } else if (k == 14) { 29 }
    else if (k == 15) { 31 } else if (k == 16) { 33 } else if (k == 17) { 35 } else if (k == 18) { 37 } else if (k == 19) { 39 }
    else if (k == 20) { 41 } else if (k == 21) { 43 } else if (k == 22) { 45 } else if (k == 23) { 47 } else if (k == 24) { 49 }
    else if (k == 25) { 51 } else if (k == 26) { 53 } else if (k == 27) { 55 } else if (k == 28) { 57 } else if (k == 29) { 59 }
    else if (k == 30) { 61 } else if (k == 31) { 63 } else if (k == 32) { 65 } else if (k == 33) { 67 } else if (k == 34) { 69 }
    else if (k == 35) { 71 } else if (k == 36) { 73 } else if (k == 37) { 75 } else if (k == 38) { 77 } else if (k == 39) { 79 }
    else if (k == 40) { 81 } else if (k == 41) { 83 } else if (k == 42) { 85 } else if (k == 43) { 87 } else if (k == 44) { 89 }
    else if (k == 45) { 91 } else if (k == 46) { 93 } else if (k == 47) { 95 } else if (k == 48) { 97 } else if (k == 49) { 99 }
    else if (k == 50) { 101 } else if (k == 51) { 103 } else if (k == 52) { 105 } else if (k == 53) { 107 } else if (k == 54) { 109 }
    else if (k == 55) { 111 } else if (k == 56) { 113 } else if (k == 57) { 115 } else if (k == 58) { 117 } else if (k == 59) { 119 }
    else if (k == 60) { 121 } else if (k == 61) { 123 } else if (k == 62) { 125 } else if (k == 63) { 127 } else { -1000000 }
};
let s = 0;
for (let i = 0; i < 640; i++) { s += weigh(i * 37 % 64); }
// Odd numbers 1 … 127 sum to 64 squared, 10 rounds.
puts(s);
//> 40960
