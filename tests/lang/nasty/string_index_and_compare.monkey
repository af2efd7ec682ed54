// Bytes of a string by index, compared in branches; an index past the end gives null.
let text = "the quick brown fox jumps over the lazy dog";
let vowels = 0;
let spaces = 0;
let ends = 0;
for (let r = 0; r < 12; r++) {
    for (let i = 0; i < 50; i++) {
        let c = text[i];
        if (c == null) { ends++; continue; }
        if (c == " ") { spaces++; }
        else if (c == "a" || c == "e" || c == "i" || c == "o" || c == "u") { vowels++; }
    }
}
// 43 bytes, 8 spaces, 11 vowels.
puts(vowels, spaces, ends);
//> 132
//> 96
//> 84
