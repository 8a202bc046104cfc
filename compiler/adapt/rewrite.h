/* rewrite.h - a resolved network written down again as one .arch text, with some of its rows changed.
 *
 * The text stands alone: no includes, multiplier 1, and every width a number that no policy rounds again. Without
 * changes it resolves to the same network. The weights line is left out, since its path is relative to another file. */
#ifndef MNV3C_ADAPT_REWRITE_H
#define MNV3C_ADAPT_REWRITE_H

#include "net/net.h"

enum row_change_member {
    CHANGE_KERNEL = 1,
    CHANGE_EXPANSION = 2,
    CHANGE_OUTPUT = 4,
    CHANGE_SQUEEZE = 8,
    CHANGE_ACT = 16,
    CHANGE_NO_RESIDUAL = 32 /* residual=off, if new widths would let the row have a residual that it has not */
};

/* What of one row is to be different; of several changes of one row the later ones win. Members of a row that has no
 * such column are left alone. */
struct row_change {
    int row;          /* index in net.rows: conv, bneck, fused or hidden */
    unsigned members; /* set of enum row_change_member */
    int32_t kernel_height, kernel_width;
    int32_t expansion; /* inner channels; 0 is '-', the input's channels without an expansion convolution */
    int32_t channels_out;
    int32_t squeeze; /* SE width; 0 is none */
    enum act act;
};

/* Appends the text to out. net must be what ast resolved to.
 *
 * What follows a change: a block without an expansion convolution stays one when its input changes; one that has it
 * keeps it, even when its new expansion equals its input (expand=on); an SE width that was left to the policy or was
 * written as SE:in/N or SE:exp/N is computed anew by that rule. A residual exists where the new shapes allow it, as
 * everywhere, unless CHANGE_NO_RESIDUAL says otherwise.
 *
 * One thing the language cannot say: odd `extras` of the TF form of head ssdlite under a multiplier, whose inner widths
 * may differ by one; whoever needs to be sure resolves the text and compares. */
void arch_rewrite(struct arena *arena, const struct net *net, const struct ast_file *ast,
                  const struct row_change *changes, int count, struct strbuf *out);

/* Channels of every layer's output under the changes: [net.layer_count]. */
int32_t *arch_rewrite_widths(struct arena *arena, const struct net *net, const struct row_change *changes, int count);

#endif
