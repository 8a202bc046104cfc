/* space_value.c - values of choices: words to numbers, and numbers to channels. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "adapt/space.h"
#include "net/context.h"

const char *const space_kind_words[SPACE_KIND_COUNT] = {
#define SPACE_KIND(id, word, rows) word,
#include "adapt/space_kind.def"
#undef SPACE_KIND
};

/* Digits with a point: nothing else that strtod reads. */
static bool read_number(struct str word, double *number)
{
    char text[32];
    if (word.len == 0 || word.len >= sizeof text) return false;
    memcpy(text, word.ptr, word.len);
    text[word.len] = '\0';
    char *end;
    *number = strtod(text, &end);
    return strspn(text, "0123456789.") == word.len && *end == '\0' && isfinite(*number);
}

static bool read_kernel(struct str word, struct space_value *value, struct str *why)
{
    *why = STR("no odd number from 1 to 15");
    return read_number(word, &value->number) && value->number >= 1 && value->number <= KERNEL_MAX &&
           fmod(value->number, 2) == 1;
}

static bool read_width(struct str word, bool with_times, struct space_value *value, struct str *why)
{
    *why = with_times ? STR("no factor below 8 (0.75), number of channels from 8 on in steps of 8 (96), or multiple of "
                            "the input (x6)")
                      : STR("no factor below 8 (0.75) and no number of channels from 8 on in steps of 8 (96)");
    bool times = with_times && word.len > 0 && word.ptr[0] == 'x';
    struct str digits = times ? (struct str){word.ptr + 1, word.len - 1} : word;
    if (!read_number(digits, &value->number) || value->number <= 0) return false;
    value->unit = times ? SPACE_TIMES : value->number < SPACE_WIDTH_STEP ? SPACE_FACTOR : SPACE_CHANNELS;
    if (value->unit != SPACE_CHANNELS) return value->number <= CHANNELS_MAX;
    return value->number <= CHANNELS_MAX && fmod(value->number, SPACE_WIDTH_STEP) == 0;
}

static bool read_nonlinearity(struct str word, struct space_value *value, struct str *why)
{
    static const enum act allowed[] = {ACT_RELU, ACT_RELU6, ACT_HSWISH};
    *why = STR("none of RE, R6, HS");
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
        value->act = allowed[i];
        if (str_is(word, act_words[allowed[i]])) return true;
    }
    return false;
}

bool space_value_read(struct arena *arena, enum space_kind kind, struct str word, struct space_value *value,
                      struct str *why)
{
    *value = (struct space_value){.text = str_copy(arena, word)};
    *why = STR("");
    switch (kind) {
    case SPACE_KERNEL: return read_kernel(word, value, why);
    case SPACE_EXPANSION: return read_width(word, true, value, why);
    case SPACE_WIDTH: return read_width(word, false, value, why);
    case SPACE_NL: return read_nonlinearity(word, value, why);
    default:
        *why = STR("neither on nor off");
        value->on = str_is(word, "on");
        return value->on || str_is(word, "off");
    }
}

int32_t space_value_channels(const struct space_value *value, int32_t own, int32_t in)
{
    if (value->unit == SPACE_CHANNELS) return (int32_t)value->number;
    if (value->unit == SPACE_FACTOR && value->number == 1) return own; /* whatever it is a multiple of */
    double channels = value->number * (value->unit == SPACE_TIMES ? in : own);
    double rounded = floor(channels / SPACE_WIDTH_STEP + 0.5) * SPACE_WIDTH_STEP;
    if (rounded < SPACE_WIDTH_STEP) return SPACE_WIDTH_STEP;
    return rounded < CHANNELS_MAX ? (int32_t)rounded : CHANNELS_MAX;
}
