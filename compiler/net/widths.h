/* widths.h - channel counts under a width multiplier and a framework's policy (policy.def). */
#ifndef MNV3C_NET_WIDTHS_H
#define MNV3C_NET_WIDTHS_H

#include "net/context.h"
#include "net/shape.h"

enum width_rule {
    WIDTH_SCALED,         /* round8(multiplier * nominal) */
    WIDTH_FIXED,          /* nominal */
    WIDTH_GROW,           /* nominal up to multiplier 1, scaled above */
    WIDTH_FIXED_BELOW_75, /* nominal below multiplier 0.75, scaled from there on */
    WIDTH_RATIO,          /* input * nominal output / nominal input */
    WIDTH_RATIO_ROUNDED   /* the same, rounded to the divisor */
};
enum expansion_rule { EXPANSION_RATIO, EXPANSION_NOMINAL };
enum squeeze_rule { SQUEEZE_ROUND, SQUEEZE_FLOOR_ROUND, SQUEEZE_FLOOR };
enum rates_rule { RATES_SLIM, RATES_TORCHVISION };

struct policy {
    const char *word;
    enum width_rule stem;
    enum expansion_rule expansion;
    enum squeeze_rule squeeze;
    enum width_rule last_conv, hidden;
    int32_t hidden_width;
    bool always_expand;
    enum padding_mode padding;
    enum act gate;
    double epsilon;
    bool hidden_bias;
    double logits_factor;
    enum rates_rule rates;
};

enum policy_id {
#define POLICY(id, ...) POLICY_##id,
#include "net/policy.def"
#undef POLICY
    POLICY_COUNT
};
extern const struct policy policy_table[POLICY_COUNT];

/* The policy of that name; NULL after a message at span, or under subject if that is not empty. */
const struct policy *policy_find(const struct net_context *context, struct str word, struct span span,
                                 struct str subject);

/* The multiple of divisor nearest to v, at least divisor, and not below 0.9 v: _make_divisible of all the frameworks.
 * v must be finite and not negative; results beyond int32_t saturate. */
int32_t make_divisible(double v, int32_t divisor);

/* A width by a rule. in and nominal_in are the channels that feed the layer, with and without the multiplier. */
int64_t width_apply(enum width_rule rule, double multiplier, int32_t divisor, int32_t nominal, int32_t in,
                    int32_t nominal_in);

/* The inner channels of a block from its nominal expansion. */
int64_t width_expansion(enum expansion_rule rule, double multiplier, int32_t divisor, int32_t nominal, int32_t in,
                        int32_t nominal_in);

/* The squeeze width of an expansion that the row does not give. */
int64_t width_squeeze(enum squeeze_rule rule, int32_t divisor, int32_t expansion);

#endif
