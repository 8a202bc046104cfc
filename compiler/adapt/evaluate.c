/* evaluate.c - see evaluate.h. */
#include "adapt/evaluate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/process.h"

enum {
    OUTPUT_BYTES_MAX = 1 << 20, /* kept of each stream, for evaluate.log */
    WORD_BYTES_MAX = 64         /* of the accuracy; shown of what is none */
};

/* The last line that is not empty. */
struct last_line {
    char text[PROCESS_LINE_MAX_BYTES + 1];
    size_t len;
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

static bool take_line(void *context, struct str line)
{
    struct last_line *last = context;
    while (line.len && is_space(line.ptr[line.len - 1])) line.len--;
    if (line.len == 0 || line.len >= sizeof last->text) return true;
    memcpy(last->text, line.ptr, line.len);
    last->text[line.len] = '\0';
    last->len = line.len;
    return true;
}

/* Percent, with or without the sign; 0 to 100. */
static bool read_accuracy(const char *word, double *accuracy)
{
    char *end;
    if (strspn(word, "0123456789.eE+-%") != strlen(word) || !*word) return false;
    *accuracy = strtod(word, &end);
    if (*end == '%') end++;
    return *end == '\0' && end > word && isfinite(*accuracy) && *accuracy >= 0 && *accuracy <= 100;
}

static bool score(struct arena *arena, struct last_line *last, struct evaluation *out)
{
    const char *word = last->text + last->len;
    while (word > last->text && !is_space(word[-1])) word--;
    if (read_accuracy(word, &out->accuracy)) return true;
    size_t len = strlen(word) < WORD_BYTES_MAX ? strlen(word) : WORD_BYTES_MAX;
    while (len > 0 && len < strlen(word) && ((unsigned char)word[len] & 0xc0) == 0x80) len--;
    out->failure = last->len
                       ? str_printf(arena, "its last word is '%.*s', not an accuracy from 0 to 100", (int)len, word)
                       : STR("it printed nothing; the last word must be an accuracy from 0 to 100");
    return false;
}

static bool write_log(struct arena *arena, const struct adaptation *adaptation, const char *directory,
                      const struct process_result *result)
{
    struct strbuf text = {0};
    strbuf_add(&text, result->output.ptr, result->output.len);
    if (result->output_cut) strbuf_puts(&text, "\n[cut]\n");
    if (result->errors.len) strbuf_puts(&text, "---- standard error ----\n");
    strbuf_add(&text, result->errors.ptr, result->errors.len);
    if (result->errors_cut) strbuf_puts(&text, "\n[cut]\n");
    bool written = write_text(adaptation, arena, str_printf(arena, "%sevaluate.log", directory).ptr,
                              (struct str){text.ptr ? text.ptr : "", text.len});
    strbuf_free(&text);
    return written;
}

enum evaluation_end evaluate(struct arena *arena, const struct adaptation *adaptation, const char *directory,
                             const char *out_path, struct evaluation *out)
{
    const struct netadapt_options *options = adaptation->options;
    struct last_line *last = ARENA_NEW(arena, struct last_line);
    const char *command = str_printf(arena, "%s \"$@\"", options->command).ptr;
    const char *argv[] = {"sh",
                          "-c",
                          command,
                          "mnv3c-netadapt",
                          str_printf(arena, "%snetwork.arch", directory).ptr,
                          str_printf(arena, "%sweights.safetensors", directory).ptr,
                          out_path,
                          NULL};
    struct process process = {.argv = argv,
                              .timeout_s = options->timeout_s,
                              .output_limit_bytes = OUTPUT_BYTES_MAX,
                              .line = take_line,
                              .context = last};
    struct process_result result;
    *out = (struct evaluation){.failure = STR("")};
    bool ended_well = process_run(arena, &process, &result);
    if (!write_log(arena, adaptation, directory, &result)) return EVALUATION_ENDED;
    if (result.end == PROCESS_INTERRUPTED) {
        *adaptation->interruption = result.status;
        diag_report_on(adaptation->diag, MESSAGE_ADAPT_INTERRUPTED, str_of(options->directory));
        return EVALUATION_ENDED;
    }
    if (!ended_well) out->failure = str_copy(arena, result.why);
    return ended_well && score(arena, last, out) ? EVALUATION_SCORED : EVALUATION_FAILED;
}
