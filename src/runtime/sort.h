/* Sorting by the natural order. */
#ifndef MK_RUNTIME_SORT_H
#define MK_RUNTIME_SORT_H

#include "runtime.h"

/* A sorted copy, stable: of numbers, NaN last, or of strings. */
bool array_sorted(Runtime *rt, const Array *array, Value *result);

#endif
