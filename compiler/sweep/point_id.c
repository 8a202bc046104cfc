/* point_id.c - names of points: short, unique, and fit for the name of a folder. */
#include <stdlib.h>
#include <string.h>

#include "sweep/name_set.h"
#include "sweep/point.h"

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("._+-", c));
}

bool sweep_id_valid(struct str id)
{
    bool valid = id.len > 0 && id.len <= SWEEP_ID_MAX && id.ptr[0] != '.';
    for (size_t i = 0; i < id.len && valid; i++) valid = is_plain(id.ptr[i]);
    return valid;
}

/* Which of the other axes vary. */
struct varying {
    bool target, dtype, threads, compiler, schedule, runner;
};

static struct varying varying_of(const struct sweep_table *table)
{
    struct varying varying = {0};
    for (size_t i = 1; i < table->point_count; i++) {
        const struct sweep_point *a = &table->points[0], *b = &table->points[i];
        varying.target |= !str_eq(a->target, b->target);
        varying.dtype |= !str_eq(a->dtype, b->dtype);
        varying.threads |= a->threads != b->threads;
        varying.compiler |= !str_eq(a->compiler, b->compiler);
        varying.schedule |= !str_eq(a->schedule, b->schedule);
        varying.runner |= !str_eq(a->runner, b->runner);
    }
    return varying;
}

/* Adds "-part"; what is not plain becomes '_'. */
static void add_part(struct strbuf *id, struct str part)
{
    if (id->len) strbuf_puts(id, "-");
    for (size_t i = 0; i < part.len; i++) strbuf_add(id, is_plain(part.ptr[i]) ? part.ptr + i : "_", 1);
}

/* Network names may be the same in several files; their base names tell variants of a network apart. */
static bool network_is_unique(const struct sweep_table *table, const struct sweep_point *point)
{
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *other = &table->points[i];
        if (str_eq(other->network, point->network) && !str_eq(other->arch_path, point->arch_path)) return false;
    }
    return true;
}

static void build_id(const struct sweep_point *point, bool by_network, struct varying varying, struct strbuf *id)
{
    id->len = 0;
    add_part(id, by_network && point->network.len ? point->network : point->arch_name);
    if (id->ptr[0] == '.') id->ptr[0] = '_';
    if (point->multiplier > 0) strbuf_printf(id, "-%.6g", point->multiplier);
    if (point->height > 0) strbuf_printf(id, "-%dx%d", point->height, point->width);
    if (varying.target) add_part(id, point->target.len ? point->target : STR("all"));
    if (varying.dtype) add_part(id, point->dtype);
    if (varying.threads) strbuf_printf(id, "-t%d", point->threads);
    if (varying.compiler) add_part(id, point->compiler);
    if (varying.schedule) add_part(id, point->schedule);
    if (varying.runner) add_part(id, point->runner);
    enum { SUFFIX_ROOM = 8 };
    if (id->len > SWEEP_ID_MAX - SUFFIX_ROOM) id->ptr[id->len = SWEEP_ID_MAX - SUFFIX_ROOM] = '\0';
}

const struct str *sweep_repeated_id(struct arena *arena, const struct sweep_table *table)
{
    struct name_set set = {0};
    for (size_t i = 0; i < table->point_count; i++)
        if (table->points[i].id.len && !name_set_add(arena, &set, table->points[i].id)) return &table->points[i].id;
    return NULL;
}

void sweep_name_points(struct arena *arena, struct sweep_table *table)
{
    struct arena scratch = {0};
    struct strbuf id = {0};
    struct varying varying = varying_of(table);
    struct name_set set = {0};
    bool by_network = true;
    for (size_t i = 0; i < table->point_count; i++) {
        struct sweep_point *point = &table->points[i];
        if (i == 0 || !str_eq(point->arch_path, table->points[i - 1].arch_path))
            by_network = network_is_unique(table, point);
        build_id(point, by_network, varying, &id);
        point->id = str_copy(arena, (struct str){id.ptr, id.len});
        for (int again = 2; !name_set_add(&scratch, &set, point->id); again++)
            point->id = str_printf(arena, "%s-%d", id.ptr, again);
    }
    strbuf_free(&id);
    arena_free(&scratch);
}
