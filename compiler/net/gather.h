/* gather.h - the statements that count: includes in place, settings overridden, rows in order.
 *
 * A setting of a file overrides those of the files it includes, wherever the two stand; of two included files the
 * later one wins. `include ... backbone` leaves out the included file's first pool row, all rows after it, and its
 * output and weights; all its other settings count. */
#ifndef MNV3C_NET_GATHER_H
#define MNV3C_NET_GATHER_H

#include "net/context.h"

struct statements {
    const struct ast_statement *settings[KEYWORD_COUNT]; /* NULL where there is none */
    const struct ast_statement **rows;                   /* rows and heads */
    size_t row_count, row_capacity;
    bool overfull; /* there were more than NET_ROWS_MAX */
    uint32_t file; /* the one that was given, for what is not in it */
};

/* False when something was reported; what could be gathered is there all the same. */
bool statements_gather(const struct net_context *context, const struct ast_file *file, struct statements *out);

#endif
