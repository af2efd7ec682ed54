/* Native memory for sources, trees and errors: the one place where the syntax part runs out of it. */
#ifndef MK_SYNTAX_MEMORY_H
#define MK_SYNTAX_MEMORY_H

#include <stddef.h>

/* Like malloc and realloc, but never NULL: without memory the process ends with a message and status 1. */
void *memory_alloc(size_t size);
void *memory_resize(void *block, size_t size);

#endif
