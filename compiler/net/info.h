/* info.h - the resolved network as a table for people and as JSON for scripts (`mnv3c info`, `--json`).
 *
 * Figures of a row: learnable parameters; multiply-accumulates; the receptive field of its output in pixels of the
 * image (squeeze-and-excitation and other 1x1 gates, which see everything, are not followed); and the most
 * activation bytes alive at once while its layers run one after the other in float32 without fusion, which is what
 * a plain runtime needs there.
 *
 * JSON, schema "mnv3c.info/1" (members may be added, none changes its meaning):
 *   schema, network, policy, multiplier, classes
 *   input   { height, width, channels, type: "f32" | "u8", order, mean, scale: [numbers; none where the
 *             image is taken as it is] }
 *   parameters, macs, weight_bytes (float32, batch normalisation folded), peak_activation_bytes
 *   rows    [ { name, op, kernel [h, w], stride [h, w], dilation [h, w], input [h, w, c], output [h, w, c],
 *               expansion (0: none), has_expand, squeeze (0: none), nonlinearity, residual, parameters, macs,
 *               receptive_field [h, w], activation_bytes, layers: [ids] } ]
 *   layers  [ { id, name, op, role, inputs: [ids; -1 the image], input [h, w, c], output [h, w, c], kernel, stride,
 *               dilation, padding [top, left, bottom, right], activation, batch_norm, epsilon, bias, factor,
 *               align_corners (of resize), parameters, macs } ]
 *   taps    [ { name, layer } ]
 *   outputs [layer ids]
 *   memory  with --memory: the workspace, see plan/memory_map.h */
#ifndef MNV3C_NET_INFO_H
#define MNV3C_NET_INFO_H

#include "net/net.h"

struct row_figures {
    int64_t parameters, macs, activation_bytes;
    double receptive_height, receptive_width;
};

/* figures[net->row_count], from the heap; the caller frees it. */
struct row_figures *net_figures(const struct net *net);

/* Bytes of all weights and biases as float32 once batch normalisation is folded into them. */
int64_t net_weight_bytes(const struct net *net);

void net_info_text(const struct net *net, struct strbuf *out);

/* The JSON of a net, to which others may add members; whoever prints it frees it. */
struct cJSON;
struct cJSON *net_info_json(const struct net *net);

#endif
