// Towers of Hanoi on arrays used as stacks: 2^9 - 1 moves; each move is checked.
let pegs = [reverse(range(9)), [], []];
let moves = 0;
let hanoi = fn(n, from, to, via) {
    if (n == 0) { return; }
    hanoi(n - 1, from, via, to);
    let disk = pop(pegs[from]);
    let under = last(pegs[to]);
    assert(under == null || under > disk, "too big");
    append(pegs[to], disk);
    moves++;
    hanoi(n - 1, via, to, from);
};
hanoi(9, 0, 2, 1);
puts(moves, pegs);
//> 511
//> [[], [], [8, 7, 6, 5, 4, 3, 2, 1, 0]]
