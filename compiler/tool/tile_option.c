/* tile_option.c - the argument of --tile: [TARGET:]STEP=[KERNEL/]PIXELSxPANELS[xVECTOR][:ORDER], or STEP=KERNEL. What
 * the names mean is for the plan to say. */
#include "tool/options.h"

#include <string.h>

enum { NUMBER_MAX = 999 };

/* Takes a name off the text; also with * if it may be a pattern. */
static struct str take_name(const char **text, bool pattern)
{
    const char *begin = *text;
    while ((**text >= 'a' && **text <= 'z') || (**text >= 'A' && **text <= 'Z') || (**text >= '0' && **text <= '9') ||
           (**text && strchr(pattern ? "_.-*" : "_", **text)))
        (*text)++;
    return (struct str){begin, (size_t)(*text - begin)};
}

static bool take_number(const char **text, int32_t *value)
{
    const char *begin = *text;
    for (*value = 0; **text >= '0' && **text <= '9' && *value <= NUMBER_MAX; (*text)++)
        *value = *value * 10 + (**text - '0');
    return *text > begin && *value > 0 && *value <= NUMBER_MAX;
}

static bool take_char(const char **text, char c)
{
    if (**text != c) return false;
    (*text)++;
    return true;
}

static bool is_vector(int32_t vector)
{
    return vector == 4 || vector == 8 || vector == 16;
}

static bool take_word(const char **text, const char *word)
{
    size_t len = strlen(word);
    if (strncmp(*text, word, len) != 0) return false;
    *text += len;
    return true;
}

static void take_order(const char **text, enum loop_order *order)
{
    if (take_word(text, ":pixels-first")) *order = LOOP_PIXELS_FIRST;
    else if (take_word(text, ":panels-first")) *order = LOOP_PANELS_FIRST;
}

/* :pieces=0 asks for all inputs at once. */
static bool take_pieces(const char **text, int32_t *piece_channels)
{
    if (!take_word(text, ":pieces=")) return true;
    if (strcmp(*text, "0") != 0) return take_number(text, piece_channels);
    *piece_channels = 0;
    (*text)++;
    return true;
}

static bool take_tile(const char *text, struct forced_choice *forced)
{
    if (!take_number(&text, &forced->pixels) || !take_char(&text, 'x') || !take_number(&text, &forced->panels))
        return false;
    if (take_char(&text, 'x') && !(take_number(&text, &forced->vector) && is_vector(forced->vector))) return false;
    take_order(&text, &forced->order);
    return take_pieces(&text, &forced->piece_channels) && *text == '\0';
}

bool tile_option_parse(const char *text, struct forced_choice *forced)
{
    *forced = (struct forced_choice){.text = text, .piece_channels = -1};
    forced->step = take_name(&text, true);
    if (take_char(&text, ':')) {
        forced->target = forced->step;
        forced->step = take_name(&text, true);
        if (forced->target.len == 0) return false;
    }
    if (forced->step.len == 0 || !take_char(&text, '=')) return false;
    if (*text >= '0' && *text <= '9') return take_tile(text, forced);
    forced->kernel = take_name(&text, false);
    return forced->kernel.len > 0 && (*text == '\0' || (take_char(&text, '/') && take_tile(text, forced)));
}
