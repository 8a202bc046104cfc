/* outdated.c - see outdated.h. What is not to be read has a file beside it that says why, as an attempt that failed
 * would leave it. */
#include "sweep/outdated.h"

#include "base/io.h"
#include "sweep/attempt.h"

/* Rounds, and one of two: the profile's or the count. */
static int output_count(const struct layout *layout, const struct point_files *files)
{
    return layout->options->count ? 1 : layout->options->rounds + files->extra_rounds + (files->profile.folder.len > 0);
}

static struct str output_of(struct arena *arena, const struct layout *layout, const struct point_files *files,
                            int number)
{
    bool is_round = number < layout->options->rounds + files->extra_rounds;
    if (layout->options->count) return layout_file(arena, files->results, "counts.json");
    return is_round ? layout_round(arena, files, number) : layout_file(arena, files->results, "steps.json");
}

static bool note(struct arena *arena, const struct layout *layout, struct str output, enum attempt_failure kind,
                 struct str reason, struct str *path, struct str *why)
{
    *path = str_printf(arena, "%s/%.*s", layout->options->work, STR_ARG(output));
    return attempt_note_failure(arena, path->ptr, kind, reason, why);
}

bool outdated_fail_unreachable(struct arena *arena, const struct layout *layout, const struct outdated *outdated,
                               struct str *path, struct str *why)
{
    bool noted = true;
    for (size_t i = 0; i < layout->count && noted; i++) {
        const struct point_files *files = &layout->files[i];
        int count = files->trouble.len ? output_count(layout, files) : 0;
        for (int number = 0; number < count && noted; number++) {
            struct str output = output_of(arena, layout, files, number);
            enum attempt_failure kind = files->runner->trouble.len ? FAILURE_GONE : FAILURE_EXIT;
            if (name_set_has(&outdated->outputs, output))
                noted = note(arena, layout, output, kind, files->trouble, path, why);
        }
    }
    return noted;
}

bool outdated_hide_rest(struct arena *arena, const struct layout *layout, const struct outdated *outdated,
                        struct str *path, struct str *why)
{
    static const struct str reason = {"what changed since then is not measured yet", 43};
    bool noted = true;
    for (size_t i = 0; i < layout->count && noted; i++) {
        const struct point_files *files = &layout->files[i];
        int count = files->trouble.len ? 0 : output_count(layout, files);
        for (int number = 0; number < count && noted; number++) {
            struct str output = output_of(arena, layout, files, number);
            bool left = name_set_has(&outdated->outputs, output) && !name_set_has(&outdated->made, output);
            if (left && io_exists(str_printf(arena, "%s/%s", layout->options->work, output.ptr).ptr))
                noted = note(arena, layout, output, FAILURE_OLD, reason, path, why);
        }
    }
    return noted;
}
