/* rows.h - a row of the table as typed values: columns and attributes, before multiplier and policy. */
#ifndef MNV3C_NET_ROWS_H
#define MNV3C_NET_ROWS_H

#include "net/attributes.h"
#include "net/widths.h"

enum expansion_kind { EXPANSION_NONE, EXPANSION_WIDTH, EXPANSION_TIMES };
enum squeeze_kind { SQUEEZE_NONE, SQUEEZE_BY_POLICY, SQUEEZE_WIDTH, SQUEEZE_OF_INPUT, SQUEEZE_OF_EXPANSION };

struct row_spec {
    const struct ast_statement *statement;
    enum keyword keyword;
    enum head_kind head; /* HEAD_COUNT for rows */

    int32_t kernel_height, kernel_width;
    struct span kernel_span;
    bool global; /* pool */
    enum expansion_kind expansion_kind;
    int32_t expansion;      /* EXPANSION_WIDTH: at multiplier 1 */
    double expansion_times; /* EXPANSION_TIMES: of the input's channels */
    int32_t channels_out;   /* at multiplier 1 */
    struct span channels_span;
    enum squeeze_kind squeeze_kind;
    int32_t squeeze; /* SQUEEZE_WIDTH, or the divisor */
    struct span squeeze_span;
    enum act act;
    int32_t stride_height, stride_width;
    int32_t dilation_height, dilation_width;
    int32_t height, width; /* resize to a size; 0 for like= */
    struct attribute_value attributes[ATTRIBUTE_COUNT];

    /* filled by variants.c */
    bool is_stem, is_last_conv;
    bool was_strided; /* output_stride took its stride away */
};

/* False when something was reported. */
bool row_read(const struct net_context *context, const struct ast_statement *statement, struct row_spec *out);

#endif
