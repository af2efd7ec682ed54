/* What the program does, so that a test can do it in its own process. */
#ifndef MK_CLI_COMMAND_H
#define MK_CLI_COMMAND_H

/* Runs what a command line asks for; the exit status. The words stay as they are. */
int command_run(int argc, char **argv);

#endif
