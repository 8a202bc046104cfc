/* option_list.c - arguments that are lists, part of options.h: values separated by commas, ranges FIRST..LAST:STEP of
 * numbers. A list has at most OPTION_LIST_MAX values, so that a slip of the hand is no long wait. */
#include "tool/options.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct list {
    struct arena *arena;
    const struct option_info *info;
    int32_t count;
    int32_t *integers;
    double *reals;
    struct option_size *sizes;
    struct str *words;
    struct str why; /* the first thing that is wrong */
};

__attribute__((format(printf, 2, 3))) static bool fault(struct list *list, const char *format, ...);

/* Says what is wrong with an item; returns false. */
static bool fault(struct list *list, const char *format, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    list->why = str_copy(list->arena, str_of(text));
    return false;
}

static bool has_room(struct list *list)
{
    return list->count < OPTION_LIST_MAX || fault(list, "there are more than %d values", OPTION_LIST_MAX);
}

static bool add_number(struct list *list, double number)
{
    if (!has_room(list)) return false;
    if (list->integers) list->integers[list->count] = (int32_t)number;
    if (list->sizes) list->sizes[list->count] = (struct option_size){(int32_t)number, (int32_t)number};
    if (list->reals) list->reals[list->count] = number;
    list->count++;
    return true;
}

/* The decimal that a reader of FIRST + i * STEP means: 0.3, and not the double next to it. */
static double decimal(double number)
{
    char text[32];
    snprintf(text, sizeof text, "%.12g", number);
    return strtod(text, NULL);
}

static bool add_range(struct list *list, struct str item, double first, double last, double step)
{
    if (last < first) return fault(list, "the range '%.*s' ends before it begins", STR_ARG(item));
    double steps = floor((last - first) / step + 1e-9);
    if (!(steps < OPTION_LIST_MAX))
        return fault(list, "the range '%.*s' has more than %d values", STR_ARG(item), OPTION_LIST_MAX);
    for (double i = 0; i <= steps; i++) {
        double number = first + i * step;
        if (!add_number(list, list->reals ? decimal(number) : number)) return false;
    }
    return true;
}

/* A number above 0, as the list has them. */
static bool take_number(const struct list *list, const char **text, double *number)
{
    int32_t integer = 0;
    if (list->reals) return option_real_parse(*text, text, number);
    if (!option_int_parse(*text, text, &integer)) return false;
    *number = integer;
    return true;
}

static bool malformed(struct list *list, struct str item)
{
    const char *wanted = list->reals ? "decimal number above 0" : "whole number from 1 to 2147483647";
    if (list->sizes) wanted = "size";
    return fault(list, "'%.*s' is no %s, and no range of such", STR_ARG(item), wanted);
}

/* One item: a number, a range, or (of sizes) HxW. `text` is NUL-terminated and holds the item alone. */
static bool add_item(struct list *list, const char *text)
{
    struct str item = str_of(text);
    double first, last, step = 1;
    if (!take_number(list, &text, &first)) return malformed(list, item);
    if (*text == '\0') return add_number(list, first);
    if (*text == 'x' && list->sizes) {
        int32_t width;
        if (!option_int_parse(text + 1, &text, &width) || *text) return malformed(list, item);
        if (!add_number(list, first)) return false;
        list->sizes[list->count - 1].width = width;
        return true;
    }
    if (text[0] != '.' || text[1] != '.') return malformed(list, item);
    text += 2;
    if (!take_number(list, &text, &last)) return malformed(list, item);
    if (*text == '\0' && !list->integers)
        return fault(list, "the range '%.*s' has no step, as in %.*s:%s", STR_ARG(item), STR_ARG(item),
                     list->reals ? "0.25" : "32");
    if (*text == ':' && text[1]) {
        text++;
        if (!take_number(list, &text, &step)) return malformed(list, item);
    }
    return *text ? malformed(list, item) : add_range(list, item, first, last, step);
}

/* One word, of the choices if there are some. */
static bool add_word(struct list *list, const char *text)
{
    const char *names[64], *rest = list->info->choices;
    struct str word;
    size_t count = 0;
    bool known = !rest[0];
    while (option_next_choice(&rest, &word)) {
        if (str_is(word, text)) known = true;
        if (count < sizeof names / sizeof *names) names[count++] = str_copy(list->arena, word).ptr;
    }
    if (!known) {
        const char *nearest = diag_nearest(str_of(text), names, count);
        return fault(list, nearest ? "'%s' is unknown, did you mean '%s'?" : "'%s' is unknown", text, nearest);
    }
    if (!has_room(list)) return false;
    list->words[list->count++] = str_of(text);
    return true;
}

static void take_arrays(struct list *list, enum argument_kind kind)
{
    if (kind == ARGUMENT_INTS) list->integers = ARENA_ARRAY(list->arena, OPTION_LIST_MAX, int32_t);
    if (kind == ARGUMENT_REALS) list->reals = ARENA_ARRAY(list->arena, OPTION_LIST_MAX, double);
    if (kind == ARGUMENT_SIZES) list->sizes = ARENA_ARRAY(list->arena, OPTION_LIST_MAX, struct option_size);
    if (kind == ARGUMENT_WORDS) list->words = ARENA_ARRAY(list->arena, OPTION_LIST_MAX, struct str);
}

bool option_list_parse(struct arena *arena, const struct option_info *info, const char *text,
                       struct option_value *value, struct str *why)
{
    struct list list = {.arena = arena, .info = info};
    take_arrays(&list, info->kind);
    for (int32_t i = 0; i < value->count && list.words; i++) list.words[list.count++] = value->words[i];
    bool ok = true, more = true;
    while (ok && more) {
        size_t len = strcspn(text, ",");
        const char *item = str_copy(arena, (struct str){text, len}).ptr;
        more = text[len] == ',';
        text += len + more;
        if (len == 0) ok = fault(&list, "a value is missing");
        else ok = list.words ? add_word(&list, item) : add_item(&list, item);
    }
    *why = list.why;
    value->count = list.count;
    value->integers = list.integers;
    value->reals = list.reals;
    value->sizes = list.sizes;
    value->words = list.words;
    return ok;
}
