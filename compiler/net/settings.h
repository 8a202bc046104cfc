/* settings.h - the header of a network as values: what the files say, the command line's overrides, the policy's
 * defaults. */
#ifndef MNV3C_NET_SETTINGS_H
#define MNV3C_NET_SETTINGS_H

#include "net/gather.h"
#include "net/widths.h"

enum tail { TAIL_FULL, TAIL_HALVED, TAIL_HALVED_ALL };

struct settings {
    struct str name;
    struct span name_span;
    struct shape input;
    struct input_format format;
    double multiplier;
    const struct policy *policy;
    int32_t classes; /* 0 when not given */
    int32_t divisor;
    enum padding_mode padding;
    double epsilon;
    enum act gate;
    int32_t output_stride; /* 0 when not given */
    struct span output_stride_span;
    enum rates_rule rates;
    enum tail tail;
    struct span tail_span;
    struct str weights_path;
    struct span weights_span;
    const struct ast_statement *output; /* NULL when not given */
};

bool settings_read(const struct net_context *context, const struct statements *statements, struct settings *out);

/* The input line's size and attributes; the --resolution override is applied. */
bool input_read(const struct net_context *context, const struct ast_statement *statement, struct settings *out);

#endif
