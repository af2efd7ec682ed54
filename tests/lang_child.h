/* How the process of a language program becomes monkey. Two files offer it:
 * lang_child_exec.c by exec, lang_child_inside.c as part of this program. */
#ifndef MK_TESTS_LANG_CHILD_H
#define MK_TESTS_LANG_CHILD_H

/* What stands before the program's name where a user runs it; "" for nothing. */
extern const char child_emulator[];

/* Once, before the first child. */
void child_prepare(void);
/* The calling process is monkey from here on, with argv[0] its file. */
_Noreturn void child_become_monkey(char **argv);

#endif
