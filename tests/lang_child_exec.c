#include "lang_child.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char child_emulator[] = "";

void child_prepare(void) {}

_Noreturn void child_become_monkey(char **argv)
{
    execv(argv[0], argv);
    fprintf(stderr, "%s: %s\n", argv[0], strerror(errno));
    _exit(127);
}
