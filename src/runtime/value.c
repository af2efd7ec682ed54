#include "value.h"

const char *tag_name(uint64_t tag)
{
    static const char *const names[] = {
#define TAG(name, text, ir) text,
#include "tags.def"
#undef TAG
    };
    return tag < TAG_COUNT ? names[tag] : "?";
}
