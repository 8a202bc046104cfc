/* point.c - see point.h. */
#include "sweep/point.h"

#include <math.h>

#include "base/io.h"
#include "base/size.h"
#include "front/parse.h"

struct builder {
    struct arena *arena;
    struct sources *sources;
    const struct sweep_axes *axes;
    struct sweep_table *table;
    struct sweep_point point; /* of the loops that are running */
    const struct ast_file *ast;
    const struct sweep_point *known; /* of the file, multiplier and size: what was planned last */
};

static const struct str default_all = {"all", 3}, default_auto = {"auto", 4}, default_dtype = {"f32", 3};
static const struct str default_compiler = {"cc", 2}, default_runner = {"local", 5};

static struct sweep_words with_default(struct sweep_words words, const struct str *word)
{
    return words.count ? words : (struct sweep_words){word, 1};
}

static bool is_repeated(struct sweep_words words, int index)
{
    for (int i = 0; i < index; i++)
        if (str_eq(words.items[i], words.items[index])) return true;
    return false;
}

/* Points that differ in compiler or runner alone are the same network with the same plan. */
static bool has_known_facts(const struct builder *builder)
{
    const struct sweep_point *a = builder->known, *b = &builder->point;
    return a && str_eq(a->target, b->target) && a->threads == b->threads && str_eq(a->schedule, b->schedule);
}

static void add_point(struct builder *builder)
{
    struct sweep_table *table = builder->table;
    struct sweep_point *point = &table->points[table->point_count];
    *point = builder->point;
    bool local = str_eq(point->runner, default_runner);
    struct str cflags = local ? STR("-O3 -march=native") : STR("-O3");
    point->cflags = builder->axes->has_cflags ? builder->axes->cflags : cflags;
    if (has_known_facts(builder)) {
        const struct sweep_point *known = builder->known;
        struct str compiler = point->compiler, runner = point->runner, dtype = point->dtype, flags = point->cflags;
        *point = *known;
        point->compiler = compiler, point->runner = runner, point->dtype = dtype, point->cflags = flags;
    } else {
        sweep_point_facts(builder->arena, builder->sources, builder->ast, builder->axes, point);
        struct sweep_point *known = ARENA_NEW(builder->arena, struct sweep_point);
        *known = *point;
        builder->known = known;
    }
    if (!sweep_filter_holds(&builder->axes->filters, point)) return;
    table->point_count++;
}

static void add_runners(struct builder *builder)
{
    struct sweep_words schedules = with_default(builder->axes->schedules, &default_auto);
    struct sweep_words runners = with_default(builder->axes->runners, &default_runner);
    for (int s = 0; s < schedules.count; s++) {
        for (int r = 0; r < runners.count; r++) {
            if (is_repeated(schedules, s) || is_repeated(runners, r)) continue;
            builder->point.schedule = schedules.items[s];
            builder->point.runner = runners.items[r];
            add_point(builder);
        }
    }
}

static void add_threads(struct builder *builder)
{
    static const int32_t one = 1;
    const int32_t *threads = builder->axes->thread_count ? builder->axes->threads : &one;
    int count = builder->axes->thread_count ? builder->axes->thread_count : 1;
    struct sweep_words compilers = with_default(builder->axes->compilers, &default_compiler);
    for (int t = 0; t < count; t++) {
        bool repeated = false;
        for (int i = 0; i < t; i++) repeated |= threads[i] == threads[t];
        for (int c = 0; c < compilers.count && !repeated; c++) {
            if (is_repeated(compilers, c)) continue;
            builder->point.threads = threads[t];
            builder->point.compiler = compilers.items[c];
            add_runners(builder);
        }
    }
}

static void add_targets(struct builder *builder)
{
    struct sweep_words targets = with_default(builder->axes->targets, &default_all);
    struct sweep_words dtypes = with_default(builder->axes->dtypes, &default_dtype);
    builder->known = NULL;
    for (int t = 0; t < targets.count; t++) {
        for (int d = 0; d < dtypes.count; d++) {
            if (is_repeated(targets, t) || is_repeated(dtypes, d)) continue;
            bool all = str_eq(targets.items[t], default_all);
            builder->point.target = all ? STR("") : targets.items[t];
            builder->point.dtype = dtypes.items[d];
            add_threads(builder);
        }
    }
}

static void add_sizes(struct builder *builder, double multiplier)
{
    const struct sweep_axes *axes = builder->axes;
    static const struct sweep_size of_file = {0, 0};
    const struct sweep_size *sizes = axes->size_count ? axes->sizes : &of_file;
    int count = axes->size_count ? axes->size_count : 1;
    for (int s = 0; s < count; s++) {
        bool repeated = false;
        for (int i = 0; i < s; i++) repeated |= sizes[i].height == sizes[s].height && sizes[i].width == sizes[s].width;
        builder->point.multiplier = multiplier;
        builder->point.height = sizes[s].height;
        builder->point.width = sizes[s].width;
        if (!repeated) add_targets(builder);
    }
}

static void add_multipliers(struct builder *builder)
{
    static const double of_file = 0;
    const double *multipliers = builder->axes->multiplier_count ? builder->axes->multipliers : &of_file;
    int count = builder->axes->multiplier_count ? builder->axes->multiplier_count : 1;
    for (int m = 0; m < count; m++) {
        bool repeated = false;
        for (int i = 0; i < m; i++) repeated |= !islessgreater(multipliers[i], multipliers[m]);
        if (!repeated) add_sizes(builder, multipliers[m]);
    }
}

/* The number of combinations, or more than SWEEP_POINTS_MAX. */
static int64_t combinations(const struct sweep_axes *axes)
{
    const int counts[] = {axes->arch_count,      axes->multiplier_count, axes->size_count,      axes->targets.count,
                          axes->dtypes.count,    axes->thread_count,     axes->compilers.count, axes->schedules.count,
                          axes->runners.count};
    int64_t product = 1;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (!size_mul(product, counts[i] > 1 ? counts[i] : 1, &product)) return SIZE_LIMIT;
    return product;
}

static struct str name_without_suffix(struct str path)
{
    struct str name = io_base_name(path);
    if (str_ends(name, ".arch") && name.len > 5) name.len -= 5;
    return name;
}

bool sweep_points(struct arena *arena, struct diag *diag, struct sources *sources, const struct sweep_axes *axes,
                  struct sweep_table *table)
{
    struct builder builder = {.arena = arena, .sources = sources, .axes = axes, .table = table};
    int64_t count = combinations(axes);
    if (count > SWEEP_POINTS_MAX) {
        diag_report_on(diag, MESSAGE_SWEEP_POINTS, STR(""), (long long)count, (int)SWEEP_POINTS_MAX);
        return false;
    }
    const struct ast_file **trees = ARENA_ARRAY(arena, (size_t)axes->arch_count, const struct ast_file *);
    for (int i = 0; i < axes->arch_count; i++) trees[i] = parse_arch(arena, sources, diag, axes->arch_paths[i]);
    if (diag->error_count) return false;
    table->points = ARENA_ARRAY(arena, (size_t)count, struct sweep_point);
    for (int i = 0; i < axes->arch_count; i++) {
        struct str path = str_of(axes->arch_paths[i]);
        bool repeated = false;
        for (int j = 0; j < i; j++) repeated |= str_is(path, axes->arch_paths[j]);
        builder.point = (struct sweep_point){.arch_path = path, .arch_name = name_without_suffix(path),
                                             .classes = axes->classes, .policy = axes->policy, .accuracy = NAN};
        builder.ast = trees[i];
        if (!repeated) add_multipliers(&builder);
    }
    if (table->point_count == 0) diag_report_on(diag, MESSAGE_SWEEP_EMPTY, STR(""));
    sweep_name_points(arena, table);
    return diag->error_count == 0;
}

void sweep_report_rejected(struct diag *diag, const struct sweep_table *table)
{
    const struct sweep_point *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        if (table->points[i].status != POINT_REJECTED) continue;
        if (!first) first = &table->points[i];
        count++;
    }
    if (!first) return;
    bool all = count == table->point_count;
    diag_report_on(diag, all ? MESSAGE_SWEEP_ALL_REJECTED : MESSAGE_SWEEP_REJECTED, first->arch_path, count,
                   table->point_count, STR_ARG(first->id), STR_ARG(first->reason));
}
