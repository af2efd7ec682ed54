/* Memory for traces: the one place where it running out is handled, so that nobody
 * else has to look at a NULL. What can't be had otherwise comes out of a reserve,
 * and who began the work, a recording or a compilation, asks at its next step
 * whether it has to give up. Without a reserve, or where that too is used up, the
 * process ends with a message. */
#ifndef MK_IR_MEMORY_H
#define MK_IR_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sets the reserve aside, for all threads, if it is not there. */
void ir_memory_reserve(void);
/* Whether memory ran out on this thread since the question was last put; if so, the reserve is set aside anew. */
bool ir_memory_ran_out(void);

void *ir_alloc(size_t size); /* zeroed; free() frees it */
void *ir_copy(const void *bytes, size_t size);
char *ir_copy_string(const char *text);
void *ir_own(void *memory); /* what libc allocated: never NULL from here on */

/* The array `items` with room for `wanted` items of `size` bytes, at least
 * doubled when it has to grow; *capacity follows. */
void *ir_list_room(void *items, uint32_t *capacity, uint32_t wanted, size_t size);

/* Appends to an IR_LIST. */
#define ir_list_push(list, item)                                                                                       \
    ((list)->items = ir_list_room((list)->items, &(list)->capacity, (list)->count + 1, sizeof *(list)->items),         \
     (list)->items[(list)->count++] = (item))

#endif
