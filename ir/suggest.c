#include "suggest.h"

#include <string.h>

enum { LONGEST = 32, TOO_FAR = 4 };

/* How many letters must be put in, left out or exchanged to make one word of the other. */
static int edit_distance(const char *from, size_t from_length, const char *to)
{
    size_t to_length = strlen(to);
    if (from_length > LONGEST || to_length > LONGEST)
        return TOO_FAR;
    int row[LONGEST + 1];
    for (size_t j = 0; j <= to_length; j++)
        row[j] = (int)j;
    for (size_t i = 1; i <= from_length; i++) {
        int diagonal = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= to_length; j++) {
            int change = diagonal + (from[i - 1] != to[j - 1]);
            int shorter = row[j] < row[j - 1] ? row[j] : row[j - 1];
            diagonal = row[j];
            row[j] = change <= shorter ? change : shorter + 1;
        }
    }
    return row[to_length];
}

int suggest_name(const char *wrong, size_t length, const char *(*name)(int index), int count)
{
    int best = -1, best_distance = TOO_FAR;
    for (int i = 0; i < count; i++) {
        int distance = edit_distance(wrong, length, name(i));
        if (distance < best_distance) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}
