// An interpreter of a small stack machine, which counts primes by trial division: a loop that goes another way each round.
let n = len(args()) > 0 ? int(args()[0]) : 80000;

let PUSH = 0;
let LOAD = 1;
let STORE = 2;
let ADD = 3;
let MUL = 4;
let MOD = 5;
let LESS = 6;
let JUMP = 7;
let JZERO = 8;
let HALT = 9;

// for (p = 2; p < n; p++) { for (d = 2; ; d++) { if (p < d * d) { count++; break; } if (p % d == 0) { break; } } }
let N = 0;
let P = 1;
let D = 2;
let COUNT = 3;
let code = [
    PUSH, 2, STORE, P,                                     // 0
    LOAD, P, LOAD, N, LESS, 0, JZERO, 66,                  // 4
    PUSH, 2, STORE, D,                                     // 12
    LOAD, P, LOAD, D, LOAD, D, MUL, 0, LESS, 0, JZERO, 38, // 16
    LOAD, COUNT, PUSH, 1, ADD, 0, STORE, COUNT, JUMP, 56,  // 28
    LOAD, P, LOAD, D, MOD, 0, JZERO, 56,                   // 38
    LOAD, D, PUSH, 1, ADD, 0, STORE, D, JUMP, 16,          // 46
    LOAD, P, PUSH, 1, ADD, 0, STORE, P, JUMP, 4,           // 56
    HALT, 0                                                // 66
];

let execute = fn(code, n) {
    let stack = array(16, 0);
    let memory = array(4, 0);
    memory[N] = n;
    let top = 0;
    let pc = 0;
    let steps = 0;
    while (true) {
        let op = code[pc];
        let operand = code[pc + 1];
        pc += 2;
        steps++;
        if (op == PUSH) {
            stack[top] = operand;
            top++;
        } else if (op == LOAD) {
            stack[top] = memory[operand];
            top++;
        } else if (op == STORE) {
            top--;
            memory[operand] = stack[top];
        } else if (op == ADD) {
            top--;
            stack[top - 1] = stack[top - 1] + stack[top];
        } else if (op == MUL) {
            top--;
            stack[top - 1] = stack[top - 1] * stack[top];
        } else if (op == MOD) {
            top--;
            stack[top - 1] = stack[top - 1] % stack[top];
        } else if (op == LESS) {
            top--;
            stack[top - 1] = stack[top - 1] < stack[top] ? 1 : 0;
        } else if (op == JUMP) {
            pc = operand;
        } else if (op == JZERO) {
            top--;
            if (stack[top] == 0) { pc = operand; }
        } else {
            return [memory[COUNT], steps];
        }
    }
};
let result = execute(code, n);
puts(result[0], result[1]);
