#include "command.h"

int main(int argc, char **argv) { return command_run(argc, argv); }

#ifdef MK_CHECKED
/* The collector finds references in the frames of the native stack: they must be there. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_stack_use_after_return=0"; }
#endif
