// Counts the words of n lines of made-up text: splitting strings, and a hash that is looked up and written.
let n = len(args()) > 0 ? int(args()[0]) : 100000;

let SYLLABLES = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "zy"];
let x = 1;
let random = fn(limit) {
    x = x * 16807 % 2147483647;
    x % limit
};
let make_line = fn() {
    let words = [];
    for (k in 0..10) {
        let word = "";
        for (s in 0..random(3) + 1) { word += SYLLABLES[random(16)]; }
        append(words, word);
    }
    join(words, " ")
};
let counts = {};
for (line in 0..n) {
    for (word in split(make_line(), " ")) {
        counts[word] = has(counts, word) ? counts[word] + 1 : 1;
    }
}
let total = 0;
let best = "";
let most = 0;
for (word in counts) {
    total += counts[word] * len(word);
    if (counts[word] > most) {
        most = counts[word];
        best = word;
    }
}
puts(len(counts), total, best, most);
