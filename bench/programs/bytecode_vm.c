/* An interpreter of a small stack machine, which counts primes by trial division: a loop that goes another way each
 * round. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { PUSH, LOAD, STORE, ADD, MUL, MOD, LESS, JUMP, JZERO, HALT };
enum { N, P, D, COUNT };

/* for (p = 2; p < n; p++) { for (d = 2; ; d++) { if (p < d * d) { count++; break; } if (p % d == 0) { break; } } } */
/* clang-format off */
static const int64_t code[] = {
    PUSH, 2, STORE, P,                                     // 0
    LOAD, P, LOAD, N, LESS, 0, JZERO, 66,                  // 4
    PUSH, 2, STORE, D,                                     // 12
    LOAD, P, LOAD, D, LOAD, D, MUL, 0, LESS, 0, JZERO, 38, // 16
    LOAD, COUNT, PUSH, 1, ADD, 0, STORE, COUNT, JUMP, 56,  // 28
    LOAD, P, LOAD, D, MOD, 0, JZERO, 56,                   // 38
    LOAD, D, PUSH, 1, ADD, 0, STORE, D, JUMP, 16,          // 46
    LOAD, P, PUSH, 1, ADD, 0, STORE, P, JUMP, 4,           // 56
    HALT, 0                                                // 66
};
/* clang-format on */

int main(int argc, char **argv)
{
    int64_t stack[16] = {0}, memory[4] = {argc > 1 ? atoll(argv[1]) : 80000};
    int64_t top = 0, pc = 0, steps = 0;
    for (;;) {
        int64_t op = code[pc], operand = code[pc + 1];
        pc += 2;
        steps++;
        if (op == PUSH) {
            stack[top++] = operand;
        } else if (op == LOAD) {
            stack[top++] = memory[operand];
        } else if (op == STORE) {
            memory[operand] = stack[--top];
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
            if (stack[--top] == 0)
                pc = operand;
        } else {
            break;
        }
    }
    printf("%" PRId64 "\n%" PRId64 "\n", memory[COUNT], steps);
}
