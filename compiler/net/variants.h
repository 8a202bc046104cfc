/* variants.h - settings that change the rows themselves: the halved last stage and the output stride. */
#ifndef MNV3C_NET_VARIANTS_H
#define MNV3C_NET_VARIANTS_H

#include "net/rows.h"
#include "net/settings.h"

/* Marks the stem and Conv_1, halves the tail, turns strides into dilation. False when something was reported. */
bool variants_apply(const struct net_context *context, const struct settings *settings, struct row_spec *rows,
                    size_t count);

#endif
