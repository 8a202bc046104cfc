/* widths.c - see widths.h. Products stay integers as long as they can, so that ties fall as they do in the
 * frameworks. */
#include "net/widths.h"

#include <math.h>

#include "net/values.h"

const struct policy policy_table[POLICY_COUNT] = {
#define POLICY(id, word, stem, expansion, squeeze, last_conv, hidden, hidden_width, always_expand, padding, gate,      \
               epsilon, hidden_bias, logits_factor, rates)                                                             \
    {word,           WIDTH_##stem, EXPANSION_##expansion, SQUEEZE_##squeeze, WIDTH_##last_conv,                        \
     WIDTH_##hidden, hidden_width, always_expand,         PADDING_##padding, ACT_##gate,                               \
     epsilon,        hidden_bias,  logits_factor,         RATES_##rates},
#include "net/policy.def"
#undef POLICY
};

const struct policy *policy_find(const struct net_context *context, struct str word, struct span span,
                                 struct str subject)
{
    const char *words[POLICY_COUNT];
    for (int i = 0; i < POLICY_COUNT; i++) {
        words[i] = policy_table[i].word;
        if (str_is(word, words[i])) return &policy_table[i];
    }
    value_unknown(context, span, subject, word, "policy", words, POLICY_COUNT);
    return NULL;
}

int32_t make_divisible(double v, int32_t divisor)
{
    double rounded = floor((v + divisor / 2.0) / divisor) * divisor;
    if (rounded < divisor) rounded = divisor;
    if (rounded < 0.9 * v) rounded += divisor;
    return rounded > INT32_MAX ? INT32_MAX : (int32_t)rounded;
}

int64_t width_apply(enum width_rule rule, double multiplier, int32_t divisor, int32_t nominal, int32_t in,
                    int32_t nominal_in)
{
    bool fixed = rule == WIDTH_FIXED || (rule == WIDTH_GROW && multiplier <= 1) ||
                 (rule == WIDTH_FIXED_BELOW_75 && multiplier < 0.75);
    if (fixed) return nominal;
    int64_t product = (int64_t)in * nominal;
    if (rule == WIDTH_RATIO) return product / nominal_in;
    if (rule == WIDTH_RATIO_ROUNDED) return make_divisible((double)product / nominal_in, divisor);
    return make_divisible(multiplier * nominal, divisor);
}

int64_t width_expansion(enum expansion_rule rule, double multiplier, int32_t divisor, int32_t nominal, int32_t in,
                        int32_t nominal_in)
{
    if (rule == EXPANSION_NOMINAL) return make_divisible(multiplier * nominal, divisor);
    if (nominal == nominal_in) return in;
    return make_divisible((double)((int64_t)in * nominal) / nominal_in, divisor);
}

int64_t width_squeeze(enum squeeze_rule rule, int32_t divisor, int32_t expansion)
{
    if (rule == SQUEEZE_FLOOR) return expansion / 4;
    return make_divisible(rule == SQUEEZE_FLOOR_ROUND ? expansion / 4 : expansion / 4.0, divisor);
}
