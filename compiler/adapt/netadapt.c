/* netadapt.c - see netadapt.h: the loop over steps, each read from disk or made. */
#include "adapt/netadapt.h"

#include <string.h>

#include "adapt/latency.h"
#include "adapt/report.h"
#include "adapt/run_file.h"
#include "adapt/trial.h"
#include "base/io.h"
#include "weights/weights.h"

/* A network of the run with its checkpoint, open for as long as proposals are made from it. */
struct base {
    struct arena arena;
    struct candidate candidate;
    struct safetensors file;
    struct trial_base trial;
};

static struct str step_directory(const struct adaptation *adaptation, struct arena *arena, int number)
{
    return str_printf(arena, "%s/step-%03d/", adaptation->options->directory, number);
}

static struct str proposal_directory(struct arena *arena, struct str step, const struct proposal *proposal)
{
    return str_printf(arena, "%.*sproposals/%.*s/", STR_ARG(step), STR_ARG(proposal->name));
}

static bool report_broken(const struct adaptation *adaptation, struct str path)
{
    diag_report_on(adaptation->diag, MESSAGE_ADAPT_STEP_BROKEN, str_copy(adaptation->arena, path));
    return false;
}

/* ---- the network that a step begins from ---- */

static bool open_seed(const struct adaptation *adaptation, struct base *base)
{
    const struct netadapt_options *options = adaptation->options;
    struct net *net = ARENA_NEW(&base->arena, struct net);
    *net = *options->net; /* its layers get weights, which nobody else looks at */
    base->trial = (struct trial_base){net, &base->file};
    return safetensors_open(&base->arena, adaptation->diag, options->weights_path, &base->file) &&
           weights_bind(&base->arena, adaptation->diag, net, options->weights_path, &base->file);
}

static bool open_step(const struct adaptation *adaptation, const struct step_record *step, struct base *base)
{
    struct str directory = step_directory(adaptation, &base->arena, step->number);
    const char *path = str_printf(&base->arena, "%.*sweights.safetensors", STR_ARG(directory)).ptr;
    if (!candidate_make(&base->arena, adaptation, step->changes, &base->candidate))
        return report_broken(adaptation, directory);
    base->trial = (struct trial_base){base->candidate.net, &base->file};
    struct diag own = {.arena = adaptation->arena, .sources = base->candidate.sources};
    bool ok = safetensors_open(&base->arena, &own, path, &base->file) &&
              weights_bind(&base->arena, &own, base->candidate.net, path, &base->file);
    if (ok) return true;
    diag_flush(&own, stderr);
    return report_broken(adaptation, directory);
}

static void close_base(struct base *base)
{
    safetensors_close(&base->file);
    arena_free(&base->arena);
}

/* ---- a step ---- */

static bool copy_file(const struct adaptation *adaptation, struct arena *arena, struct str from_directory,
                      const char *from, struct str to_directory, const char *to)
{
    const char *source = str_printf(arena, "%.*s%s", STR_ARG(from_directory), from).ptr;
    const char *target = str_printf(arena, "%.*s%s", STR_ARG(to_directory), to).ptr;
    struct io_map map;
    struct str why;
    if (!io_map(arena, source, &map, &why)) return report_broken(adaptation, str_of(source));
    bool ok = io_write(arena, target, map.bytes, map.size_bytes, &why) || report_unwritten(adaptation, target, why);
    io_unmap(&map);
    return ok;
}

/* Puts the chosen proposal in place as the step; step.json comes last and says that the step is complete. */
static bool complete(const struct adaptation *adaptation, struct arena *arena, struct step_record *step)
{
    const struct proposal *chosen = &step->proposals[step->chosen];
    struct str directory = step_directory(adaptation, arena, step->number);
    struct str from = proposal_directory(arena, directory, chosen);
    step->changes = chosen->changes;
    step->latency_ms = chosen->latency_ms;
    step->accuracy = chosen->accuracy;
    struct strbuf text = {0};
    step_print(adaptation->options->net, step, &text);
    bool ok = copy_file(adaptation, arena, from, "network.arch", directory, "network.arch") &&
              copy_file(adaptation, arena, from, trial_weights(chosen), directory, "weights.safetensors") &&
              write_text(adaptation, arena, str_printf(arena, "%.*sstep.json", STR_ARG(directory)).ptr,
                         (struct str){text.ptr, text.len});
    strbuf_free(&text);
    return ok;
}

/* Losers need no weights any more, nor does the winner, whose weights are the step's; after a kill this may be left to
 * do for a step that is complete. */
static void clean(const struct adaptation *adaptation, const struct step_record *step)
{
    struct arena scratch = {0};
    struct str directory = step_directory(adaptation, &scratch, step->number);
    for (int i = 0; i < step->proposal_count; i++)
        trial_clean(proposal_directory(&scratch, directory, &step->proposals[i]).ptr);
    arena_free(&scratch);
}

static bool say_result(const struct adaptation *adaptation, const struct proposal *proposal)
{
    if (proposal->evaluated)
        return say(adaptation, "  %.*s %d to %d: %.4f ms, %.2f %%\n", STR_ARG(proposal->name), proposal->from,
                   proposal->to, proposal->latency_ms, proposal->accuracy);
    diag_report_on(adaptation->diag, MESSAGE_ADAPT_PROPOSAL_FAILED, proposal->name, STR_ARG(proposal->failure));
    diag_flush(adaptation->diag, stderr);
    return true;
}

/* Scores all proposals, in order. */
static bool try_proposals(const struct adaptation *adaptation, const struct trial_base *base, struct arena *arena,
                          struct step_record *step)
{
    struct str directory = step_directory(adaptation, arena, step->number), why;
    for (int i = 0; i < step->proposal_count; i++) {
        struct str own = proposal_directory(arena, directory, &step->proposals[i]);
        if (!io_make_directories(arena, own.ptr, &why)) return report_unwritten(adaptation, own.ptr, why);
        if (!trial_run(adaptation, base, own.ptr, &step->proposals[i])) return false;
        if (step->number && !say_result(adaptation, &step->proposals[i])) return false;
    }
    return true;
}

/* The proposal with the largest ratio; of equals the one that saves more, then the first; -1 when all failed. */
static int best_of(const struct step_record *step, const struct step_record *before)
{
    int best = -1;
    double best_ratio = 0;
    for (int i = 0; i < step->proposal_count; i++) {
        if (!step->proposals[i].evaluated) continue;
        double ratio = proposal_ratio(&step->proposals[i], before->accuracy, before->latency_ms);
        bool is_faster = best >= 0 && step->proposals[i].latency_ms < step->proposals[best].latency_ms;
        if (best >= 0 && (ratio < best_ratio || (ratio == best_ratio && !is_faster))) continue;
        best = i;
        best_ratio = ratio;
    }
    return best;
}

static bool report_no_proposals(const struct adaptation *adaptation, const struct step_record *before,
                                const struct proposals *proposals)
{
    diag_report_on(adaptation->diag, MESSAGE_ADAPT_NO_PROPOSALS, str_of(adaptation->options->directory),
                   adaptation->delta_ms, before->latency_ms, adaptation->target_ms);
    if (proposals->missing_count)
        diag_note(adaptation->diag, (struct span){0}, "%d widths were passed over, for the table has no time for %.*s",
                  proposals->missing_count, STR_ARG(proposals->missing_text));
    return false;
}

static bool make_step(const struct adaptation *adaptation, const struct step_record *before, struct step_record *step)
{
    struct base base = {0};
    struct proposals proposals;
    bool ok = open_step(adaptation, before, &base);
    if (ok) {
        proposals_make(adaptation->arena, adaptation, before->changes, before->latency_ms, &proposals);
        step->proposals = proposals.items;
        step->proposal_count = proposals.count;
        if (!proposals.count) ok = report_no_proposals(adaptation, before, &proposals);
    }
    ok = ok &&
         say(adaptation, "step %d: %d proposals that save %.4f ms or more\n", step->number, step->proposal_count,
             adaptation->delta_ms) &&
         try_proposals(adaptation, &base.trial, &base.arena, step);
    if (ok) step->chosen = best_of(step, before);
    if (ok && step->chosen < 0) {
        diag_report_on(adaptation->diag, MESSAGE_ADAPT_ALL_FAILED, str_of(adaptation->options->directory),
                       step->proposal_count, step->number);
        ok = false;
    }
    ok = ok && complete(adaptation, &base.arena, step);
    close_base(&base);
    return ok;
}

/* Step 0: the seed, written down again, scored as it is. */
static bool make_seed(const struct adaptation *adaptation, struct step_record *step)
{
    struct base base = {0};
    step->proposals = ARENA_NEW(adaptation->arena, struct proposal);
    step->proposal_count = 1;
    *step->proposals = (struct proposal){.name = STR("seed"),
                                         .changes = changes_none(adaptation->arena, adaptation->options->net),
                                         .latency_ms = adaptation->seed_ms};
    bool ok = open_seed(adaptation, &base) && try_proposals(adaptation, &base.trial, &base.arena, step);
    if (ok && !step->proposals->evaluated) {
        diag_report_on(adaptation->diag, MESSAGE_ADAPT_SEED_FAILED, STR("--evaluate"),
                       STR_ARG(step->proposals->failure));
        diag_remedy(adaptation->diag,
                    "try the command by hand; %s/step-000/proposals/seed/evaluate.log has what it printed",
                    adaptation->options->directory);
        ok = false;
    }
    ok = ok && complete(adaptation, &base.arena, step);
    close_base(&base);
    return ok;
}

/* A step as it is on disk, or made now; NULL when errors were reported. */
static struct step_record *take_step(const struct adaptation *adaptation, int number, const struct step_record *before)
{
    struct str directory = step_directory(adaptation, adaptation->arena, number);
    const char *path = str_printf(adaptation->arena, "%.*sstep.json", STR_ARG(directory)).ptr;
    struct step_record *step;
    if (io_exists(path)) {
        step = step_read(adaptation->arena, adaptation, path);
    } else {
        step = ARENA_NEW(adaptation->arena, struct step_record);
        step->number = number;
        if (!(before ? make_step(adaptation, before, step) : make_seed(adaptation, step))) return NULL;
    }
    if (!step) return NULL;
    clean(adaptation, step);
    const struct proposal *chosen = &step->proposals[step->chosen];
    bool said = say(adaptation, "step %d: %.*s: %.4f ms (%.3fx), %.2f %%\n", number, STR_ARG(chosen->name),
                    step->latency_ms, step->latency_ms / adaptation->seed_ms, step->accuracy);
    return said ? step : NULL;
}

/* ---- the run ---- */

/* What nets are compared by: all layers in words, without the first line, which has the multiplier. */
static struct str body_of(struct arena *arena, const struct net *net)
{
    struct strbuf text = {0};
    net_print(net, &text);
    struct str copy = str_copy(arena, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    const char *line_end = strchr(copy.ptr, '\n');
    return line_end ? str_of(line_end) : copy;
}

static bool measure_seed(struct adaptation *adaptation, struct str *text)
{
    const struct netadapt_options *options = adaptation->options;
    struct candidate seed;
    struct latency latency;
    bool made = candidate_make(adaptation->arena, adaptation, changes_none(adaptation->arena, options->net), &seed);
    if (!made || !str_eq(body_of(adaptation->arena, seed.net), body_of(adaptation->arena, options->net))) {
        diag_report(adaptation->diag, MESSAGE_ADAPT_REWRITE, options->net->name_span);
        return false;
    }
    if (!latency_of(adaptation->arena, adaptation->diag, options->lut, seed.net, &latency)) {
        if (latency.missing_count)
            diag_report_on(adaptation->diag, MESSAGE_ADAPT_TABLE_LACKS, options->lut->path, latency.missing_count,
                           STR_ARG(latency.missing_text));
        return false;
    }
    *text = seed.text;
    adaptation->seed_ms = latency.ms;
    adaptation->delta_ms = options->step * latency.ms;
    adaptation->target_ms = options->target_is_factor ? options->target * latency.ms : options->target;
    if (adaptation->target_ms < latency.ms) return true;
    diag_report_on(adaptation->diag, MESSAGE_ADAPT_TARGET_ABOVE, STR("--target"), adaptation->target_ms, latency.ms);
    return false;
}

static bool finish(const struct adaptation *adaptation, struct step_record *const *steps, int count)
{
    struct arena scratch = {0};
    struct strbuf markdown = {0}, json = {0};
    const char *directory = adaptation->options->directory;
    struct str last = step_directory(adaptation, &scratch, count - 1);
    struct str end = str_printf(&scratch, "%s/", directory);
    bool ok = copy_file(adaptation, &scratch, last, "network.arch", end, "network.arch") &&
              copy_file(adaptation, &scratch, last, "weights.safetensors", end, "weights.safetensors");
    ok = ok && (report_make(adaptation, steps, count, &markdown, &json) || report_broken(adaptation, end)) &&
         write_text(adaptation, &scratch, str_printf(&scratch, "%s/report.md", directory).ptr,
                    (struct str){markdown.ptr, markdown.len}) &&
         write_text(adaptation, &scratch, str_printf(&scratch, "%s/report.json", directory).ptr,
                    (struct str){json.ptr, json.len});
    strbuf_free(&markdown);
    strbuf_free(&json);
    arena_free(&scratch);
    return ok;
}

bool netadapt_run(struct arena *arena, struct diag *diag, const struct netadapt_options *options, int *interruption)
{
    struct adaptation adaptation = {.arena = arena,
                                    .diag = diag,
                                    .options = options,
                                    .channels = channels_of(arena, options->net),
                                    .interruption = interruption};
    struct str seed_text;
    if (!measure_seed(&adaptation, &seed_text) || !run_file_begin(&adaptation, seed_text)) return false;
    struct step_record **steps = ARENA_ARRAY(arena, NETADAPT_STEPS_MAX + 1, struct step_record *);
    int count = 0;
    do {
        if (count > NETADAPT_STEPS_MAX) {
            diag_report_on(diag, MESSAGE_ADAPT_STEPS_MANY, str_of(options->directory), (int)NETADAPT_STEPS_MAX);
            return false;
        }
        steps[count] = take_step(&adaptation, count, count ? steps[count - 1] : NULL);
        if (!steps[count]) return false;
        count++;
    } while (steps[count - 1]->latency_ms > adaptation.target_ms);
    return finish(&adaptation, steps, count);
}
