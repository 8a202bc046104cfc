/* progress.c - see progress.h. */
#include "diag/progress.h"

#include <stdio.h>
#include <unistd.h>

enum { COLUMNS = 79, BAR_COLUMNS = 20, TENTHS = 10 };

static void sums(const struct progress *progress, int *done, int *total)
{
    *done = *total = 0;
    for (int i = 0; i < progress->stage_count; i++) {
        *done += progress->stages[i].done;
        *total += progress->stages[i].total;
    }
}

double progress_left_s(const struct progress *progress)
{
    double left_s = 0;
    for (int i = 0; i < progress->stage_count; i++) {
        const struct progress_stage *stage = &progress->stages[i];
        int left = stage->total - stage->done;
        double each_s = stage->done > 0 ? stage->spent_s / stage->done : stage->expected_s;
        if (left > 0 && stage->done == 0 && !(each_s > 0)) return -1;
        if (left > 0) left_s += left * each_s;
    }
    return left_s;
}

/* "2:31 left", "1:02:31 left" or nothing. */
static void left_text(const struct progress *progress, char *text, size_t size)
{
    double left_s = progress_left_s(progress);
    text[0] = '\0';
    if (left_s < 0 || left_s > 1e8) return;
    long seconds = (long)(left_s + 0.5);
    if (seconds >= 3600) snprintf(text, size, "%ld:%02ld:%02ld left", seconds / 3600, seconds / 60 % 60, seconds % 60);
    else snprintf(text, size, "%ld:%02ld left", seconds / 60, seconds % 60);
}

static void draw(const struct progress *progress, int done, int total, const char *word, struct str name)
{
    char line[COLUMNS + 1], left[32];
    int filled = total ? (int)((long long)BAR_COLUMNS * done / total) : 0, len = 0;
    line[len++] = '[';
    for (int i = 0; i < BAR_COLUMNS; i++) line[len++] = i < filled ? '#' : '.';
    line[len++] = ']';
    left_text(progress, left, sizeof left);
    len += snprintf(line + len, sizeof line - (size_t)len, " %d/%d %s%s%s ", done, total, left, left[0] ? ", " : "",
                    word);
    if (len > COLUMNS) len = COLUMNS;
    for (size_t i = 0; i < name.len && len < COLUMNS; i++) {
        char c = name.ptr[i];
        line[len++] = c >= 0x20 && c < 0x7f ? c : '?';
    }
    fprintf(stderr, "\r%.*s\033[K", len, line);
    fflush(stderr);
}

void progress_begin(struct progress *progress)
{
    progress->terminal = isatty(STDERR_FILENO);
    progress->stage = -1;
}

/* Totals were guesses where a step turned out to be needless; the stages that come first lose what is too much. */
static void correct(struct progress *progress, int left)
{
    int done, total;
    sums(progress, &done, &total);
    for (int i = 0; i < progress->stage_count; i++) {
        struct progress_stage *stage = &progress->stages[i];
        int excess = total - done - left, spare = stage->total - stage->done;
        int change = excess < spare ? excess : spare;
        if (change <= 0) continue;
        stage->total -= change;
        total -= change;
    }
}

void progress_step(struct progress *progress, int stage, double elapsed_s, int left, struct str name)
{
    struct progress_stage *current = &progress->stages[stage];
    int done, total;
    current->done++;
    if (current->done > current->total) current->total = current->done;
    if (elapsed_s > progress->elapsed_s) current->spent_s += elapsed_s - progress->elapsed_s;
    if (elapsed_s > progress->elapsed_s) progress->elapsed_s = elapsed_s;
    correct(progress, left);
    sums(progress, &done, &total);
    if (progress->silent) return;
    if (progress->terminal) {
        draw(progress, done, total, current->word, name);
        return;
    }
    int tenth = total ? (int)((long long)TENTHS * done / total) : 0;
    if (tenth == progress->tenth && stage <= progress->stage) return;
    char text[32];
    left_text(progress, text, sizeof text);
    fprintf(stderr, "mnv3c: %s: %d of %d steps%s%s, %s\n", progress->title, done, total, text[0] ? ", " : "", text,
            current->word);
    progress->tenth = tenth;
    if (stage > progress->stage) progress->stage = stage;
}

void progress_end(struct progress *progress)
{
    if (progress->terminal && !progress->silent) fputs("\r\033[K", stderr);
}
