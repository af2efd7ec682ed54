/* What libFuzzer calls, and replay.c for the inputs that are kept: one target a program. */
#ifndef MK_FUZZ_TARGET_H
#define MK_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
