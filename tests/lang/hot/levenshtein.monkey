// Edit distance by rows of INTEGER arrays.
let distance = fn(a, b) {
    let prev = range(len(b) + 1);
    for (let i = 1; i <= len(a); i++) {
        let row = [i];
        for (let j = 1; j <= len(b); j++) {
            let cost = a[i - 1] == b[j - 1] ? 0 : 1;
            append(row, min(prev[j] + 1, row[j - 1] + 1, prev[j - 1] + cost));
        }
        prev = row;
    }
    prev[-1]
};
puts(distance("kitten", "sitting"), distance("", "abc"), distance("intention", "execution"));
puts(distance("abcdefghij" * 3, "acegikmo" * 3));
//> 3
//> 3
//> 5
//> 21
