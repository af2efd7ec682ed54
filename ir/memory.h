/* Memory for ir/: the one place where it running out is handled, by a message
 * and the end of the process, so that nobody else has to look at a NULL. */
#ifndef MK_IR_MEMORY_H
#define MK_IR_MEMORY_H

#include <stddef.h>
#include <stdint.h>

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
