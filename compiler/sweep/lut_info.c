/* lut_info.c - mnv3c info --lut: the rows and steps of a network with their predicted times (lut.h). */
#include "sweep/json_file.h"
#include "sweep/lut.h"

/* The sum over the steps of a row. */
static struct lut_time time_of_row(const struct plan *plan, const struct lut_prediction *prediction, int row)
{
    struct lut_time sum = {0, 0, LUT_SAMPLED};
    for (int i = 0; i < plan->step_count; i++) {
        const struct lut_time *time = &prediction->steps[i];
        if (plan->steps[i].row != row) continue;
        sum.ms += time->ms;
        sum.error_ms += time->error_ms;
        if (time->source < sum.source) sum.source = time->source;
    }
    return sum;
}

static void print_line(struct str name, int width, const char *operation, const struct lut_time *time, double total_ms,
                       struct strbuf *out)
{
    strbuf_printf(out, "%-*.*s %-12s %10.4f %6.1f", width, STR_ARG(name), operation, time->ms,
                  total_ms > 0 ? 100 * time->ms / total_ms : 0);
    if (time->source < LUT_SAMPLED) strbuf_printf(out, "  %s", lut_source_words[time->source]);
    strbuf_puts(out, "\n");
}

static void print_settings(const struct lut *lut, struct strbuf *out)
{
    const struct lut_settings *settings = &lut->settings;
    strbuf_printf(out, "table       %.*s, of %.*s\n", STR_ARG(lut->path), STR_ARG(lut->machine));
    strbuf_printf(out, "measured    cache state %s, %d thread%s, %.*s %.*s\n", cache_state_words[settings->cache_state],
                  settings->threads, settings->threads == 1 ? "" : "s", STR_ARG(settings->compiler),
                  STR_ARG(settings->cflags));
}

void lut_info_text(const struct lut *lut, const struct plan *plan, const struct lut_prediction *prediction,
                   struct strbuf *out)
{
    const struct net *net = plan->net;
    strbuf_printf(out, "%.*s  %dx%dx%d  multiplier %g\n\n", STR_ARG(net->name), net->input.height, net->input.width,
                  net->input.channels, net->multiplier);
    strbuf_printf(out, "%-24s %-12s %10s %6s\n", "row", "", "ms", "%");
    for (size_t row = 0; row < net->row_count; row++) {
        struct lut_time sum = time_of_row(plan, prediction, (int)row);
        print_line(net->rows[row].name, 24, "", &sum, prediction->ms, out);
        for (int i = 0; i < plan->step_count; i++) {
            const struct step *step = &plan->steps[i];
            if (step->row != (int)row) continue;
            strbuf_puts(out, "  ");
            print_line(step_layer(plan, step)->name, 22, step_op_names[step->op], &prediction->steps[i],
                       prediction->ms, out);
        }
    }
    strbuf_printf(out, "\nlatency     %.4f ms", prediction->ms);
    if (prediction->error_ms > 0) strbuf_printf(out, ", interpolated within %.4f ms", prediction->error_ms);
    if (prediction->steps_missing) strbuf_printf(out, ", without %d steps that are missing", prediction->steps_missing);
    strbuf_puts(out, "\n");
    print_settings(lut, out);
}

static void put_time(cJSON *object, const struct lut_time *time)
{
    json_put_number(object, "ms", time->ms);
    json_put_number(object, "error_ms", time->error_ms);
    cJSON_AddStringToObject(object, "source", lut_source_words[time->source]);
}

static void put_rows(const struct plan *plan, const struct lut_prediction *prediction, cJSON *rows)
{
    for (size_t row = 0; row < plan->net->row_count; row++) {
        cJSON *object = json_put_element(rows);
        struct lut_time sum = time_of_row(plan, prediction, (int)row);
        json_put_text(object, "name", plan->net->rows[row].name);
        put_time(object, &sum);
    }
}

static void put_steps(const struct plan *plan, const struct lut_prediction *prediction, cJSON *steps)
{
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        cJSON *object = json_put_element(steps);
        json_put_text(object, "name", step_layer(plan, step)->name);
        cJSON_AddStringToObject(object, "operation", step_op_names[step->op]);
        json_put_number(object, "row", step->row);
        put_time(object, &prediction->steps[i]);
    }
}

void lut_info_json(const struct lut *lut, const struct plan *plan, const struct lut_prediction *prediction,
                   struct cJSON *root)
{
    cJSON *object = cJSON_AddObjectToObject(root, "lut");
    json_put_text(object, "table", lut->path);
    json_put_text(object, "machine", lut->machine);
    cJSON_AddStringToObject(object, "cache_state", cache_state_words[lut->settings.cache_state]);
    json_put_number(object, "threads", lut->settings.threads);
    json_put_number(object, "ms", prediction->ms);
    json_put_number(object, "error_ms", prediction->error_ms);
    json_put_number(object, "steps_known", prediction->steps_known);
    json_put_number(object, "steps_missing", prediction->steps_missing);
    json_put_number(object, "steps_extrapolated", prediction->steps_extrapolated);
    put_rows(plan, prediction, cJSON_AddArrayToObject(object, "rows"));
    put_steps(plan, prediction, cJSON_AddArrayToObject(object, "steps"));
}
