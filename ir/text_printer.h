/* The parts of the printer of the text form that its two files share. */
#ifndef MK_IR_TEXT_PRINTER_H
#define MK_IR_TEXT_PRINTER_H

#include "text.h"

void text_print_bytes(const char *bytes, size_t length, FILE *out); /* in quotes */
void text_print_const(const IrConst *constant, FILE *out);
/* The section `inputs`, if there is something in it: text_inputs.c. */
void text_print_inputs(const Trace *trace, FILE *out);

#endif
