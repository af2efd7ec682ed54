// A bubble sort of strings by `<`.
let words = split("pear apple fig kiwi banana cherry date elder grape lemon", " ");
let n = len(words);
let swaps = 0;
for (let i = 0; i < n; i++) {
    for (let j = 0; j + 1 < n - i; j++) {
        if (words[j] > words[j + 1]) {
            let t = words[j];
            words[j] = words[j + 1];
            words[j + 1] = t;
            swaps++;
        }
    }
}
puts(join(words, " "), swaps);
//> apple banana cherry date elder fig grape kiwi lemon pear
//> 18
