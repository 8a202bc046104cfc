/* lut_measure.c - see lut_measure.h. Probes are files in the work folder, named after what is in them, so that what an
 * earlier call compiled or measured is found again. */
#include "sweep/lut_measure.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "net/info.h"
#include "sweep/lut_outside.h"

struct campaign {
    struct arena *arena;
    struct diag *diag;
    const struct lut_measure_options *options;
    struct lut_probes probes;
    struct lut *lut;
};

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Sorts the values. */
static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, ascending);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

static double least_median(const struct sweep_point *point)
{
    double least = point->round_count ? point->rounds[0].median_ms : 0;
    for (int i = 1; i < point->round_count; i++)
        if (point->rounds[i].median_ms < least) least = point->rounds[i].median_ms;
    return least;
}

/* ---- points ---- */

static struct sweep_point point_of(const struct campaign *campaign, const struct net *net, struct str arch_path,
                                   const char *schedule)
{
    const struct lut_settings *settings = &campaign->options->settings;
    return (struct sweep_point){.arch_path = arch_path,
                                .arch_name = io_base_name(arch_path),
                                .network = net->name,
                                .policy = net->policy,
                                .multiplier = net->multiplier,
                                .height = net->input.height,
                                .width = net->input.width,
                                .classes = net->classes,
                                .threads = settings->threads,
                                .target = settings->target,
                                .dtype = settings->dtype,
                                .schedule = str_of(schedule),
                                .compiler = settings->compiler,
                                .cflags = settings->cflags,
                                .runner = settings->runner,
                                .status = POINT_PENDING,
                                .reason = STR(""),
                                .log_path = STR(""),
                                .accuracy = NAN};
}

static struct sweep_table *new_table(const struct campaign *campaign, size_t count)
{
    const struct sweep_execute_options *execute = &campaign->options->execute;
    struct sweep_table *table = ARENA_NEW(campaign->arena, struct sweep_table);
    *table = (struct sweep_table){.version = campaign->options->version,
                                  .machine = STR(""),
                                  .rounds = execute->rounds,
                                  .seconds = execute->seconds,
                                  .quiet_reason = STR(""),
                                  .points = ARENA_ARRAY(campaign->arena, count, struct sweep_point),
                                  .point_count = count};
    return table;
}

static bool cannot_write(struct campaign *campaign, struct str path, struct str why)
{
    diag_report_on(campaign->diag, MESSAGE_LUT_CANNOT_WRITE, path, str_copy(campaign->arena, why).ptr);
    campaign->diag->io_failed = true;
    return false;
}

/* WORK/probes/HASH.arch of every probe. */
static bool write_probes(struct campaign *campaign, struct sweep_table *table)
{
    struct arena *arena = campaign->arena;
    const char *work = campaign->options->execute.work;
    struct str folder = str_printf(arena, "%s/probes", work), why;
    if (!io_make_directory(arena, work, &why) || !io_make_directory(arena, folder.ptr, &why))
        return cannot_write(campaign, folder, why);
    for (size_t i = 0; i < campaign->probes.count; i++) {
        const struct lut_probe *probe = &campaign->probes.items[i];
        uint64_t hash = hash_bytes(HASH_START, probe->text.ptr, probe->text.len);
        struct str path = str_printf(arena, "%s/%016" PRIx64 ".arch", folder.ptr, hash);
        if (!io_write(arena, path.ptr, probe->text.ptr, probe->text.len, &why))
            return cannot_write(campaign, path, why);
        table->points[i] = point_of(campaign, probe->net, path, "layers");
        table->points[i].id = str_printf(arena, "probe%zu", i);
    }
    return true;
}

/* ---- times ---- */

/* The times that probes have for one sample. */
struct times {
    double *median_ms, *min_ms, *spread;
    size_t count;
};

static void take_times(const struct campaign *campaign, const struct sweep_table *table, struct times **times)
{
    const struct lut_probes *probes = &campaign->probes;
    for (size_t i = 0; i < probes->count; i++) {
        const struct lut_probe *probe = &probes->items[i];
        const struct sweep_point *point = &table->points[i];
        if (point->status != POINT_OK || point->step_count != probe->step_count) continue;
        for (int step = 0; step < probe->step_count; step++) {
            const struct lut_place *place = &probe->places[step];
            if (place->operation == LUT_NO_OPERATION) continue;
            const struct sweep_step *time = &point->steps[step];
            struct times *of_sample = &times[place->operation][place->sample];
            of_sample->median_ms[of_sample->count] = time->ms;
            of_sample->min_ms[of_sample->count] = time->min_ms;
            of_sample->spread[of_sample->count++] = time->ms > 0 ? (time->max_ms - time->min_ms) / time->ms : 0;
        }
    }
}

/* Room for the times of each sample: as many as there are probes with it. */
static struct times **times_make(const struct campaign *campaign)
{
    const struct lut_probes *probes = &campaign->probes;
    struct times **times = ARENA_ARRAY(campaign->arena, probes->operation_count, struct times *);
    for (size_t o = 0; o < probes->operation_count; o++)
        times[o] = ARENA_ARRAY(campaign->arena, probes->operations[o].sample_count, struct times);
    for (size_t i = 0; i < probes->count; i++) {
        for (int step = 0; step < probes->items[i].step_count; step++) {
            const struct lut_place *place = &probes->items[i].places[step];
            if (place->operation != LUT_NO_OPERATION) times[place->operation][place->sample].count++;
        }
    }
    for (size_t o = 0; o < probes->operation_count; o++) {
        for (size_t s = 0; s < probes->operations[o].sample_count; s++) {
            struct times *of_sample = &times[o][s];
            double *values = ARENA_ARRAY(campaign->arena, 3 * of_sample->count, double);
            *of_sample = (struct times){values, values + of_sample->count, values + 2 * of_sample->count, 0};
        }
    }
    return times;
}

/* ---- the table ---- */

/* The error of interpolation: at the samples held out, by the others. */
static void find_error(const struct campaign *campaign, struct lut_operation *operation, const bool *held_out)
{
    struct lut_operation knots = *operation;
    double *errors = ARENA_ARRAY(campaign->arena, operation->sample_count, double);
    size_t count = 0;
    knots.samples = ARENA_ARRAY(campaign->arena, operation->sample_count, struct lut_sample);
    knots.sample_count = 0;
    for (size_t i = 0; i < operation->sample_count; i++)
        if (!held_out[i]) knots.samples[knots.sample_count++] = operation->samples[i];
    lut_sort_samples(&knots);
    for (size_t i = 0; i < operation->sample_count; i++) {
        const struct lut_sample *sample = &operation->samples[i];
        if (!held_out[i] || sample->min_ms <= 0) continue;
        struct lut_time time = lut_interpolate(&knots, sample->channels_in, sample->channels_out);
        if (time.source == LUT_INTERPOLATED) errors[count++] = fabs(time.ms - sample->min_ms) / sample->min_ms;
    }
    operation->held_out = (int32_t)count;
    if (count == 0) return;
    operation->error_median = median(errors, count);
    operation->error = errors[count - 1];
}

/* The samples that have times, all of them in the table; an operation without any is none. */
static void fill_operations(struct campaign *campaign, struct times **times)
{
    const struct lut_probes *probes = &campaign->probes;
    struct lut *lut = campaign->lut;
    lut->operations = ARENA_ARRAY(campaign->arena, probes->operation_count, struct lut_operation);
    for (size_t o = 0; o < probes->operation_count; o++) {
        const struct lut_operation *planned = &probes->operations[o];
        struct lut_operation operation = {.key = planned->key};
        bool *held_out = ARENA_ARRAY(campaign->arena, planned->sample_count, bool);
        operation.samples = ARENA_ARRAY(campaign->arena, planned->sample_count, struct lut_sample);
        for (size_t s = 0; s < planned->sample_count; s++) {
            struct times *of_sample = &times[o][s];
            struct lut_sample sample = planned->samples[s];
            if (of_sample->count == 0) continue;
            sample.median_ms = median(of_sample->median_ms, of_sample->count);
            sample.min_ms = median(of_sample->min_ms, of_sample->count);
            sample.spread = median(of_sample->spread, of_sample->count);
            held_out[operation.sample_count] = probes->held_out[o][s];
            operation.samples[operation.sample_count++] = sample;
        }
        if (operation.sample_count == 0) continue;
        find_error(campaign, &operation, held_out);
        lut_sort_samples(&operation);
        lut->operations[lut->operation_count++] = operation;
    }
}

/* Warns of points without figures; false, as an error, when there is no other. Those that an interruption left are no
 * failures: sweep_execute() spoke of them. */
static bool check_points(struct campaign *campaign, const struct sweep_table *table, bool interrupted)
{
    size_t failed = 0, first = 0, with = 0;
    for (size_t i = table->point_count; i-- > 0;) {
        enum point_status status = table->points[i].status;
        with += status == POINT_OK;
        if (status == POINT_OK || (status == POINT_PENDING && interrupted)) continue;
        failed++;
        first = i;
    }
    if (with == 0 && interrupted) diag_report_on(campaign->diag, MESSAGE_LUT_STOPPED, STR(""));
    if (failed == 0 || (with == 0 && interrupted)) return with > 0;
    const struct sweep_point *point = &table->points[first];
    struct str reason = point->reason.len ? point->reason : str_of(point_status_meanings[point->status]);
    diag_report_on(campaign->diag, with > 0 ? MESSAGE_LUT_NOT_MEASURED : MESSAGE_LUT_NOTHING_MEASURED, point->arch_path,
                   failed, table->point_count, str_copy(campaign->arena, reason).ptr);
    return with > 0;
}

/* The networks as a whole: in the table's order, and in that which costs least. */
static bool measure_networks(struct campaign *campaign, const struct lut_source_net *nets, size_t count,
                             int *interruption)
{
    struct sweep_execute_options execute = campaign->options->execute;
    struct sweep_table *table = new_table(campaign, 2 * count);
    struct lut *lut = campaign->lut;
    execute.cold = campaign->options->settings.cache_state == CACHE_STATE_COLD;
    for (size_t i = 0; i < 2 * count; i++) {
        const struct lut_source_net *source = &nets[i / 2];
        table->points[i] = point_of(campaign, source->net, str_of(source->arch_path), i % 2 ? "auto" : "layers");
        table->points[i].id = str_printf(campaign->arena, "network%zu-%s", i / 2, i % 2 ? "auto" : "layers");
    }
    if (!sweep_execute(campaign->arena, campaign->diag, &execute, table, interruption)) return false;
    lut->networks = ARENA_ARRAY(campaign->arena, count, struct lut_network);
    for (size_t i = 0; i < count; i++) {
        const struct sweep_point *layers = &table->points[2 * i], *by_plan = layers + 1;
        struct lut_prediction prediction;
        if (layers->status != POINT_OK) continue;
        lut_predict_net(campaign->arena, campaign->diag, lut, nets[i].net, &prediction);
        lut->networks[lut->network_count++] =
            (struct lut_network){nets[i].net->name, least_median(layers), prediction.ms,
                                 by_plan->status == POINT_OK ? least_median(by_plan) : 0};
    }
    return *interruption != 0 || check_points(campaign, table, false);
}

/* Of all networks, the bytes of the weights of the largest. */
static int64_t weights_bytes_of(const struct lut_source_net *nets, size_t count)
{
    int64_t most = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t bytes = net_weight_bytes(nets[i].net);
        if (bytes > most) most = bytes;
    }
    return most;
}

static bool measure_probes(struct campaign *campaign, const struct lut_source_net *nets, size_t net_count,
                           int *interruption)
{
    struct sweep_execute_options execute = campaign->options->execute;
    struct sweep_table *table = new_table(campaign, campaign->probes.count);
    enum cache_state state = campaign->options->settings.cache_state;
    execute.profiled = true;
    execute.cold = state == CACHE_STATE_COLD;
    execute.weights_bytes = state == CACHE_STATE_NETWORK ? weights_bytes_of(nets, net_count) : 0;
    if (!write_probes(campaign, table)) return false;
    if (!sweep_execute(campaign->arena, campaign->diag, &execute, table, interruption)) return false;
    struct times **times = times_make(campaign);
    take_times(campaign, table, times);
    campaign->lut->machine = table->machine;
    fill_operations(campaign, times);
    return check_points(campaign, table, *interruption != 0);
}

struct lut *lut_measure(struct arena *arena, struct diag *diag, const struct lut_source_net *nets, size_t net_count,
                        const struct lut_measure_options *options, int *interruption)
{
    struct campaign campaign = {.arena = arena, .diag = diag, .options = options, .lut = ARENA_NEW(arena, struct lut)};
    *campaign.lut = (struct lut){.version = options->version, .settings = options->settings};
    campaign.lut->settings.rounds = options->execute.rounds;
    campaign.lut->settings.seconds = options->execute.seconds;
    *interruption = 0;
    const struct net **plain = ARENA_ARRAY(arena, net_count, const struct net *);
    for (size_t i = 0; i < net_count; i++) plain[i] = nets[i].net;
    if (!lut_probes_make(arena, diag, plain, net_count, &options->variation, &campaign.probes)) return NULL;
    for (size_t i = 0; i < net_count; i++) lut_report_outside(arena, diag, &campaign.probes, nets[i].net);
    diag_flush(diag, stderr); /* what follows may take hours */
    if (!measure_probes(&campaign, nets, net_count, interruption)) return NULL;
    if (*interruption == 0 && !measure_networks(&campaign, nets, net_count, interruption) && *interruption == 0)
        return NULL; /* an interruption leaves a table without the error of its sums */
    return campaign.lut;
}
