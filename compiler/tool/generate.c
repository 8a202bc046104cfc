/* generate.c - see generate.h. */
#include "tool/generate.h"

void generate_print(int64_t document, struct strbuf *out)
{
    static void (*const generators[])(struct strbuf *out) = {
#define GENERATOR(name, function) function,
#include "tool/generate.def"
#undef GENERATOR
    };
    generators[document](out);
}
