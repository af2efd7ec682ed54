/* A language program and what it is expected to do, which it says itself in
 * comments at the start of a line:
 *
 *   //> text    a line of standard output
 *   //! text    a line of standard error; `...` at its end stands for any rest of
 *               the line, a line of `...` alone for any lines (none too)
 *   //= N       the exit status; 0 unless told
 *   //args: a b       the script's arguments
 *   //stdin: text     a line of standard input
 *   //no-newline      the last line of standard output has no newline
 *
 * One space after the mark belongs to the mark. Without `//>` the program is
 * expected to write nothing, without `//!` to report nothing. */
#ifndef MK_TESTS_LANG_CASE_H
#define MK_TESTS_LANG_CASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Bytes that grow; a NUL always stands behind them. */
typedef struct {
    char *data;
    size_t length, capacity;
} Bytes;

void bytes_add(Bytes *bytes, const char *data, size_t length);
void bytes_fini(Bytes *bytes);

#define CASE_MAX_ARGS 16

typedef struct {
    char *folder;   /* where it runs */
    char *file;     /* bare name, inside folder */
    char *title;    /* path below the root of the suite, without `.monkey` */
    Bytes out, err; /* err: lines that may hold the wildcards */
    Bytes input;
    char *args[CASE_MAX_ARGS];
    int arg_count;
    int status;
} LangCase;

/* What a run did. `status` is the exit status, or minus the signal's number. */
typedef struct {
    Bytes out, err;
    int status;
    bool timed_out;
} LangResult;

/* Reads the program at `path`, which lies below `root`; false if it can't be read (said on stderr). */
bool lang_case_read(LangCase *c, const char *root, const char *path);
void lang_case_fini(LangCase *c);

/* Compares; writes what differs, indented, to `report`. True if nothing does. */
bool lang_case_check(const LangCase *c, const LangResult *result, FILE *report);

#endif
