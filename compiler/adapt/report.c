/* report.c - see report.h. */
#include "adapt/report.h"

#include <math.h>

#include "sweep/json_file.h"

/* "MnasNet" section 3.1; "Searching for MobileNetV3" section 4.1: -0.15 for Small. */
static const double exponents[] = {-0.07, -0.15};

/* A step beside the one before it; that of the seed is itself. */
struct line {
    const struct step_record *step, *before;
    const struct proposal *chosen;
    double ratio;
    int failed;
    int64_t parameters, macs;
};

static bool make_line(const struct adaptation *adaptation, struct step_record *const *steps, int i, struct line *line)
{
    struct arena scratch = {0};
    struct candidate candidate;
    const struct step_record *step = steps[i], *before = steps[i ? i - 1 : 0];
    *line = (struct line){.step = step, .before = before, .chosen = &step->proposals[step->chosen]};
    if (i) line->ratio = proposal_ratio(line->chosen, before->accuracy, before->latency_ms);
    for (int p = 0; p < step->proposal_count; p++) line->failed += !step->proposals[p].evaluated;
    bool made = candidate_make(&scratch, adaptation, step->changes, &candidate);
    if (made) line->parameters = net_parameters(candidate.net);
    if (made) line->macs = net_macs(candidate.net);
    arena_free(&scratch);
    return made;
}

static void put_line(const struct adaptation *adaptation, const struct line *line, cJSON *object)
{
    const struct step_record *step = line->step;
    json_put_number(object, "step", step->number);
    json_put_text(object, "proposal", line->chosen->name);
    json_put_number(object, "from", line->chosen->from);
    json_put_number(object, "to", line->chosen->to);
    json_put_number(object, "latency_ms", step->latency_ms);
    json_put_number(object, "accuracy", step->accuracy);
    json_put_number(object, "delta_latency_ms", step->latency_ms - line->before->latency_ms);
    json_put_number(object, "delta_accuracy", step->accuracy - line->before->accuracy);
    json_put_number(object, "ratio", line->ratio);
    json_put_number(object, "proposals", step->proposal_count);
    json_put_number(object, "failed", line->failed);
    json_put_number(object, "parameters", (double)line->parameters);
    json_put_number(object, "macs", (double)line->macs);
    cJSON *rewards = cJSON_AddArrayToObject(object, "rewards");
    for (size_t e = 0; e < sizeof exponents / sizeof *exponents; e++) {
        cJSON *reward = cJSON_CreateObject();
        json_put_number(reward, "w", exponents[e]);
        json_put_number(reward, "reward", step->accuracy * pow(step->latency_ms / adaptation->target_ms, exponents[e]));
        cJSON_AddItemToArray(rewards, reward);
    }
}

static cJSON *new_root(const struct adaptation *adaptation)
{
    const struct netadapt_options *options = adaptation->options;
    cJSON *root = cJSON_CreateObject();
    json_put_text(root, "schema", STR("mnv3c.netadapt.report/1"));
    json_put_text(root, "version", str_of(options->version));
    json_put_text(root, "network", options->net->name);
    json_put_text(root, "machine", options->lut->machine);
    json_put_number(root, "threads", options->lut->settings.threads);
    json_put_number(root, "seed_ms", adaptation->seed_ms);
    json_put_number(root, "target_ms", adaptation->target_ms);
    json_put_number(root, "step", options->step);
    json_put_number(root, "divisor", options->divisor);
    json_put_text(root, "evaluate", str_of(options->command));
    return root;
}

static void begin_markdown(const struct adaptation *adaptation, const struct line *last, struct strbuf *out)
{
    const struct netadapt_options *options = adaptation->options;
    strbuf_printf(out, "# NetAdapt: %.*s\n\n", STR_ARG(options->net->name));
    strbuf_printf(out, "From %.4g ms to %.4g ms (%.3gx; target %.4g ms) in %d steps.\n", adaptation->seed_ms,
                  last->step->latency_ms, last->step->latency_ms / adaptation->seed_ms, adaptation->target_ms,
                  last->step->number);
    strbuf_printf(out, "Latency: predicted by the look-up table, %.*s, %d thread%s.\nScored by `%s`.\n\n",
                  STR_ARG(options->lut->machine), options->lut->settings.threads,
                  options->lut->settings.threads == 1 ? "" : "s", options->command);
    strbuf_puts(
        out, "| step | change | channels | ms | of seed | accuracy % | points / ms | proposals | parameters | MACs |\n"
             "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
}

static void add_row(const struct adaptation *adaptation, const struct line *line, struct strbuf *out)
{
    const struct step_record *step = line->step;
    strbuf_printf(out, "| %d | %.*s | ", step->number, STR_ARG(line->chosen->name));
    if (step->number) strbuf_printf(out, "%d to %d", line->chosen->from, line->chosen->to);
    strbuf_printf(out, " | %.4f | %.3f | %.2f | ", step->latency_ms, step->latency_ms / adaptation->seed_ms,
                  step->accuracy);
    if (step->number) strbuf_printf(out, "%.3g", line->ratio);
    strbuf_printf(out, " | %d", step->number ? step->proposal_count : 0);
    if (line->failed) strbuf_printf(out, " (%d failed)", line->failed);
    strbuf_printf(out, " | %lld | %lld |\n", (long long)line->parameters, (long long)line->macs);
}

bool report_make(const struct adaptation *adaptation, struct step_record *const *steps, int count,
                 struct strbuf *markdown, struct strbuf *json)
{
    struct line line;
    if (!make_line(adaptation, steps, count - 1, &line)) return false;
    begin_markdown(adaptation, &line, markdown);
    cJSON *root = new_root(adaptation), *array = cJSON_AddArrayToObject(root, "steps");
    for (int i = 0; i < count; i++) {
        if (!make_line(adaptation, steps, i, &line)) {
            cJSON_Delete(root);
            return false;
        }
        put_line(adaptation, &line, json_put_element(array));
        add_row(adaptation, &line, markdown);
    }
    json_put_tree(root, json);
    return true;
}
