/* trial.c - see trial.h.
 *
 * A run that is killed may leave the user's program running. It goes on writing to the file that it was given, so that
 * every attempt at a proposal gets a file of its own, claimed by a marker beside it. */
#include "adapt/trial.h"

#include "adapt/evaluate.h"
#include "adapt/prune.h"
#include "adapt/step_file.h"
#include "base/io.h"
#include "weights/safetensors_write.h"
#include "weights/weights.h"

enum { ATTEMPTS_MAX = 10000 };

static const char pruned_name[] = "weights.safetensors", tuned_name[] = "tuned.safetensors";

static const char *attempt_path(struct arena *arena, const char *directory, int attempt, const char *suffix)
{
    return str_printf(arena, "%sout-%d%s", directory, attempt, suffix).ptr;
}

const char *trial_weights(const struct proposal *proposal)
{
    return proposal->tuned ? tuned_name : pruned_name;
}

static bool write_candidate(struct arena *arena, const struct adaptation *adaptation, const struct trial_base *base,
                            const char *directory, const struct candidate *candidate)
{
    struct tensors tensors;
    struct str why;
    const char *path = str_printf(arena, "%s%s", directory, pruned_name).ptr;
    if (!prune_weights(arena, base->net, base->file, candidate->net, &tensors)) {
        diag_report_on(adaptation->diag, MESSAGE_INTERNAL, STR(""),
                       "a proposal is not its network with fewer channels");
        return false;
    }
    return write_text(adaptation, arena, str_printf(arena, "%snetwork.arch", directory).ptr, candidate->text) &&
           (safetensors_write(arena, path, tensors.items, tensors.count, &why) ||
            report_unwritten(adaptation, path, why));
}

/* Weights that the program returned; none is fine, others must fit the network. */
static bool take_tuned(struct arena *arena, const struct adaptation *adaptation, const char *directory,
                       const struct candidate *candidate, const char *out_path, struct proposal *proposal)
{
    struct safetensors file;
    if (!io_exists(out_path)) return true;
    bool fits = safetensors_open(arena, candidate->diag, out_path, &file) &&
                weights_bind(arena, candidate->diag, candidate->net, out_path, &file);
    const char *path = str_printf(arena, "%s%s", directory, tuned_name).ptr;
    struct str why;
    bool written = !fits || io_write(arena, path, file.map.bytes, file.map.size_bytes, &why) ||
                   report_unwritten(adaptation, path, why);
    proposal->tuned = fits;
    safetensors_close(&file);
    if (fits) return written;
    diag_flush(candidate->diag, stderr);
    proposal->evaluated = false;
    proposal->failure = STR("the weights that it wrote do not fit the network");
    return true;
}

static bool score(struct arena *arena, const struct adaptation *adaptation, const char *directory,
                  const struct candidate *candidate, struct proposal *proposal)
{
    int attempt = 1;
    while (attempt < ATTEMPTS_MAX && io_exists(attempt_path(arena, directory, attempt, ".attempt"))) attempt++;
    const char *out_path = attempt_path(arena, directory, attempt, ".safetensors");
    if (!write_text(adaptation, arena, attempt_path(arena, directory, attempt, ".attempt"), STR(""))) return false;
    io_remove(out_path);
    struct evaluation evaluation;
    enum evaluation_end end = evaluate(arena, adaptation, directory, out_path, &evaluation);
    if (end == EVALUATION_ENDED) return false;
    proposal->evaluated = end == EVALUATION_SCORED;
    proposal->accuracy = evaluation.accuracy;
    proposal->failure = str_copy(adaptation->arena, evaluation.failure);
    if (proposal->evaluated && !take_tuned(arena, adaptation, directory, candidate, out_path, proposal)) return false;
    if (!proposal->evaluated) {
        proposal->accuracy = 0;
        return true;
    }
    for (int i = 1; i <= attempt; i++) {
        io_remove(attempt_path(arena, directory, i, ".safetensors"));
        io_remove(attempt_path(arena, directory, i, ".attempt"));
    }
    return true;
}

bool trial_run(const struct adaptation *adaptation, const struct trial_base *base, const char *directory,
               struct proposal *proposal)
{
    struct arena arena = {0};
    struct candidate candidate;
    const char *path = str_printf(&arena, "%sresult.json", directory).ptr;
    bool same = false, ok = true;
    if (io_exists(path)) ok = result_read(adaptation->arena, adaptation, path, proposal, &same);
    if (ok && !same) {
        ok = candidate_make(&arena, adaptation, proposal->changes, &candidate) &&
             write_candidate(&arena, adaptation, base, directory, &candidate) &&
             score(&arena, adaptation, directory, &candidate, proposal);
        struct strbuf text = {0};
        result_print(proposal, &text);
        if (ok && proposal->evaluated) ok = write_text(adaptation, &arena, path, (struct str){text.ptr, text.len});
        strbuf_free(&text);
    }
    arena_free(&arena);
    return ok;
}

void trial_clean(const char *directory)
{
    struct arena arena = {0};
    io_remove(str_printf(&arena, "%s%s", directory, pruned_name).ptr);
    io_remove(str_printf(&arena, "%s%s", directory, tuned_name).ptr);
    arena_free(&arena);
}
