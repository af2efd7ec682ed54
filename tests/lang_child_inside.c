/* Under an emulator a process that compiles a trace takes two seconds, nearly
 * all of them to translate LLVM for the host. So this program holds monkey, has
 * it compile something once, and each child, a copy, finds all that translated. */
#include "lang_child.h"

#include "cli/command.h"

#include <stdio.h>
#include <stdlib.h>

const char child_emulator[] = MK_EMULATOR " ";

/* Touches most of what traces are made of: both kinds of numbers, arrays, calls, strings, exits. */
static const char warm_up[] = "let f = fn(x) { x > 3 ? x / 2 : x + 1 };"
                              "let a = array(9, 0); let b = [0.5, 1.5]; let s = \"\"; let h = {};"
                              "for (let i = 0; i < 60; i++) {"
                              "  a[i % 9] += f(i) * 3 ^ i; b[i & 1] = sqrt(b[1] + i) * sin(i) / 2.0;"
                              "  s = s + \"x\"; h[i % 7] = len(s); a = push(a, i); if (i % 3 == 0) { s = s[1:] }"
                              "} for (x in a) { s = [x, b] }";

static int run(char **argv)
{
    int argc = 0;
    while (argv[argc] != NULL)
        argc++;
    return command_run(argc, argv);
}

void child_prepare(void)
{
    char *hot[] = {"monkey", "--jit-param", "hotloop=1,hotexit=1,hotfunc=1", "-e", (char *)warm_up, NULL};
    if (run(hot) != 0) {
        fprintf(stderr, "lang_runner: the first script does not run\n");
        exit(2);
    }
}

_Noreturn void child_become_monkey(char **argv) { exit(run(argv)); }
