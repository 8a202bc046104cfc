/* identifier.h - names that generated code may begin with. */
#ifndef MNV3C_TOOL_IDENTIFIER_H
#define MNV3C_TOOL_IDENTIFIER_H

#include "base/str.h"

/* ASCII letters, digits and underscores, a letter first (a leading underscore is the implementation's), and no keyword
 * of C or C++. */
bool identifier_valid(struct str name);

/* The name as such an identifier: other bytes become underscores, and "net_" stands in front where that is not enough.
 * */
struct str identifier_from(struct arena *arena, struct str name);

#endif
