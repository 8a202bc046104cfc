/* generate.h - documents made from the tool's tables: manual, completions, list of messages. */
#ifndef MNV3C_TOOL_GENERATE_H
#define MNV3C_TOOL_GENERATE_H

#include "base/str.h"

/* Prints document number `document` of generate.def. */
void generate_print(int64_t document, struct strbuf *out);

#define GENERATOR(name, function) void function(struct strbuf *out);
#include "tool/generate.def"
#undef GENERATOR

#endif
