/* Object files to running code: LLVM's ORC, one JIT per back end. */
#ifndef MK_LLVM_ORC_H
#define MK_LLVM_ORC_H

#include "fatal.h"
#include "ir/backend.h"

#include <llvm-c/LLJIT.h>
#include <stdbool.h>

typedef struct Orc Orc;

/* A JIT that knows the layout's helpers as mk_call_NAME and mk_NAME, and the C
 * functions code generation may call; with `gdb`, it tells debuggers of all code. NULL and a message if ORC can't. */
Orc *orc_new(const Layout *layout, bool gdb, char message[LLVM_MESSAGE_SIZE]);
void orc_free(Orc *orc);

/* Whether `layout` has the helpers the JIT was made with. */
bool orc_serves(const Orc *orc, const Layout *layout);

/* Links an object file, which it owns from here on, and finds `symbol` in it. The
 * tracker stands for what was added. False and a message if it can't. */
bool orc_add(Orc *orc, LLVMMemoryBufferRef object, const char *symbol, void **address,
             LLVMOrcResourceTrackerRef *tracker, char message[LLVM_MESSAGE_SIZE]);
/* Finds another symbol of what was added. */
bool orc_find(const Orc *orc, const char *symbol, void **address, char message[LLVM_MESSAGE_SIZE]);
/* Takes away what a tracker stands for, memory and names, and the tracker. */
void orc_remove(Orc *orc, LLVMOrcResourceTrackerRef tracker);

/* Copies an error's text into `message`, with what was being done, and frees it. */
void orc_take_error(LLVMErrorRef error, const char *doing, char message[LLVM_MESSAGE_SIZE]);

#endif
