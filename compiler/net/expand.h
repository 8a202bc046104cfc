/* expand.h - rows to layers. */
#ifndef MNV3C_NET_EXPAND_H
#define MNV3C_NET_EXPAND_H

#include "net/build.h"

/* Appends a row and its layers; builder->failed is set after a message that leaves its shape unknown. */
void expand_row(struct builder *builder, const struct row_spec *spec);

/* A row that is a head (heads.c). */
void expand_head(struct builder *builder, const struct row_spec *spec);

/* resize, add, mul, concat, softmax (graph.c). */
void expand_graph(struct builder *builder, const struct row_spec *spec);

#endif
