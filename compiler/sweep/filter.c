/* filter.c - see filter.h. */
#include "sweep/filter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const fact_names[FILTER_FACT_COUNT] = {
#define FILTER_FACT(id, name, meaning) name,
#include "sweep/filter.def"
#undef FILTER_FACT
};

/* The longer ones first: "<=" begins with "<". */
static const struct {
    const char *text;
    enum filter_relation relation;
} relations[] = {{"<=", RELATION_LE}, {">=", RELATION_GE}, {"==", RELATION_EQ}, {"!=", RELATION_NE},
                 {"<", RELATION_LT},  {">", RELATION_GT},  {"=", RELATION_EQ}};

static struct str trim(struct str text)
{
    while (text.len && (text.ptr[0] == ' ' || text.ptr[0] == '\t')) text.ptr++, text.len--;
    while (text.len && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t')) text.len--;
    return text;
}

/* The span of a part of a text that begins at span.begin. */
static struct span part_span(struct str text, struct span span, struct str part)
{
    uint32_t begin = span.begin + (uint32_t)(part.ptr - text.ptr);
    return (struct span){span.file, begin, begin + (uint32_t)part.len};
}

static bool find_relation(struct str condition, size_t *at, size_t *length, enum filter_relation *relation)
{
    for (*at = 0; *at < condition.len; ++*at) {
        for (size_t i = 0; i < sizeof relations / sizeof *relations; i++) {
            *length = strlen(relations[i].text);
            *relation = relations[i].relation;
            if (*at + *length <= condition.len && memcmp(condition.ptr + *at, relations[i].text, *length) == 0)
                return true;
        }
    }
    return false;
}

static bool parse_number(struct str text, double *value)
{
    char copy[64], *end;
    if (text.len == 0 || text.len >= sizeof copy) return false;
    memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    if (strspn(copy, "0123456789.eE+-") != text.len) return false; /* no hex, no "inf" */
    *value = strtod(copy, &end);
    return *end == '\0' && isfinite(*value);
}

static bool parse_fact(struct diag *diag, struct str name, struct span span, enum filter_fact *fact)
{
    for (int i = 0; i < FILTER_FACT_COUNT; i++) {
        *fact = (enum filter_fact)i;
        if (str_is(name, fact_names[i])) return true;
    }
    diag_report(diag, MESSAGE_FILTER_NAME, span, STR_ARG(name));
    const char *nearest = diag_nearest(name, fact_names, FILTER_FACT_COUNT);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
    return false;
}

static void parse_condition(struct diag *diag, struct str text, struct span span, struct str condition,
                            struct sweep_filters *filters)
{
    size_t at, length;
    struct sweep_filter filter = {0};
    struct span whole = part_span(text, span, condition);
    if (!find_relation(condition, &at, &length, &filter.relation)) {
        diag_report(diag, MESSAGE_FILTER_FORM, whole, STR_ARG(condition));
        return;
    }
    struct str name = trim((struct str){condition.ptr, at});
    struct str number = trim((struct str){condition.ptr + at + length, condition.len - at - length});
    bool known = parse_fact(diag, name, part_span(text, span, name), &filter.fact);
    if (!parse_number(number, &filter.limit))
        diag_report(diag, MESSAGE_FILTER_NUMBER, part_span(text, span, number), STR_ARG(number));
    else if (known && filters->count == SWEEP_FILTERS_MAX)
        diag_report(diag, MESSAGE_FILTER_COUNT, whole, (int)SWEEP_FILTERS_MAX);
    else if (known) filters->items[filters->count++] = filter;
}

bool sweep_filter_parse(struct diag *diag, struct str text, struct span span, struct sweep_filters *filters)
{
    size_t errors_before = diag->error_count;
    for (size_t begin = 0; begin <= text.len;) {
        const char *comma = begin < text.len ? memchr(text.ptr + begin, ',', text.len - begin) : NULL;
        size_t end = comma ? (size_t)(comma - text.ptr) : text.len;
        parse_condition(diag, text, span, trim((struct str){text.ptr + begin, end - begin}), filters);
        begin = end + 1;
    }
    return diag->error_count == errors_before;
}

static bool relation_holds(double value, enum filter_relation relation, double limit)
{
    switch (relation) {
    case RELATION_LE: return value <= limit;
    case RELATION_LT: return value < limit;
    case RELATION_GE: return value >= limit;
    case RELATION_GT: return value > limit;
    case RELATION_EQ: return value >= limit && value <= limit;
    case RELATION_NE: break;
    }
    return value < limit || value > limit;
}

/* 0: not known. */
static double fact_value(const struct sweep_point *point, enum filter_fact fact)
{
    switch (fact) {
    case FILTER_MULTIPLIER: return point->multiplier;
    case FILTER_WIDTH: return point->width;
    case FILTER_THREADS: return point->threads;
    case FILTER_PARAMETERS: return (double)point->parameters;
    case FILTER_MACS: return (double)point->macs;
    case FILTER_WORKSPACE_BYTES: return (double)point->workspace_bytes;
    case FILTER_WEIGHT_BYTES: return (double)point->weight_bytes;
    case FILTER_HEIGHT:
    case FILTER_RESOLUTION:
    case FILTER_FACT_COUNT: break;
    }
    return point->height;
}

bool sweep_filter_holds(const struct sweep_filters *filters, const struct sweep_point *point)
{
    for (int i = 0; i < filters->count; i++) {
        const struct sweep_filter *filter = &filters->items[i];
        double value = fact_value(point, filter->fact);
        if (value > 0 && !relation_holds(value, filter->relation, filter->limit)) return false;
        bool both = filter->fact == FILTER_RESOLUTION && point->width > 0;
        if (both && !relation_holds(point->width, filter->relation, filter->limit)) return false;
    }
    return true;
}
