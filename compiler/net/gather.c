/* gather.c - see gather.h. */
#include "net/gather.h"

#include <string.h>

#include "net/values.h"

/* How far the `backbone` of an include reaches. */
struct scope {
    bool backbone; /* this file or one that includes it is a backbone */
    bool ended;    /* its pool row was met: further rows are left out, settings still count */
};

static bool add_row(const struct net_context *context, struct statements *out, const struct ast_statement *statement)
{
    if (out->row_count == NET_ROWS_MAX) {
        if (!out->overfull) diag_report(context->diag, MESSAGE_ROWS_MANY, statement->span, NET_ROWS_MAX);
        out->overfull = true;
        return false;
    }
    if (out->row_count == out->row_capacity) {
        size_t capacity = out->row_capacity ? out->row_capacity * 2 : 64;
        const struct ast_statement **rows = ARENA_ARRAY(context->arena, capacity, const struct ast_statement *);
        if (out->row_count) memcpy(rows, out->rows, out->row_count * sizeof *rows);
        out->rows = rows;
        out->row_capacity = capacity;
    }
    out->rows[out->row_count++] = statement;
    return true;
}

static bool gather(const struct net_context *context, const struct ast_file *file, struct scope *scope,
                   struct statements *out);

static bool gather_include(const struct net_context *context, const struct ast_statement *include, struct scope *scope,
                           struct statements *out)
{
    bool ok = values_count(context, include, 1, 2);
    struct scope inner = {.backbone = true};
    bool backbone = ok && include->value_count == 2;
    int chosen;
    if (backbone) ok = value_choice(context, include->values->next, "way to include", "backbone", &chosen);
    if (!include->included) return ok;
    return gather(context, include->included, backbone ? &inner : scope, out) && ok;
}

static bool add_setting(const struct net_context *context, const struct ast_statement *own[],
                        const struct ast_statement *statement)
{
    const struct ast_statement **place = &own[statement->keyword];
    if (*place) {
        diag_report(context->diag, MESSAGE_SETTING_DOUBLED, statement->span, keyword_table[statement->keyword].word);
        diag_note(context->diag, (*place)->span, "the first one is here");
        return false;
    }
    *place = statement;
    return true;
}

static bool gather(const struct net_context *context, const struct ast_file *file, struct scope *scope,
                   struct statements *out)
{
    const struct ast_statement *own[KEYWORD_COUNT] = {0};
    bool ok = true;
    for (const struct ast_statement *statement = file->statements; statement; statement = statement->next) {
        enum keyword keyword = statement->keyword;
        if (keyword == KEYWORD_INCLUDE) {
            ok &= gather_include(context, statement, scope, out);
        } else if (keyword_table[keyword].kind == KEYWORD_KIND_SETTING) {
            bool dropped = scope->backbone && (keyword == KEYWORD_OUTPUT || keyword == KEYWORD_WEIGHTS);
            if (!dropped) ok &= add_setting(context, own, statement);
        } else if (scope->ended || (scope->backbone && keyword == KEYWORD_POOL)) {
            scope->ended = true;
        } else if (!add_row(context, out, statement)) {
            return false;
        }
    }
    for (int keyword = 0; keyword < KEYWORD_COUNT; keyword++)
        if (own[keyword]) out->settings[keyword] = own[keyword];
    return ok;
}

bool statements_gather(const struct net_context *context, const struct ast_file *file, struct statements *out)
{
    struct scope scope = {0};
    memset(out, 0, sizeof *out);
    out->file = file->file;
    return gather(context, file, &scope, out);
}
