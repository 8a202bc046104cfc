/* score.c - see score.h. */
#include "adapt/score.h"

#include <cjson/cJSON.h>
#include <math.h>

#include "sweep/json_file.h"

void score_compute(struct score *score)
{
    double ratio = score->latency_ms / score->target_ms;
    score->soft = score->accuracy * pow(ratio, score->exponent);
    score->hard = ratio <= 1 ? score->accuracy : score->accuracy / ratio;
}

void score_text(const struct score *score, const struct score_source *source, struct strbuf *out)
{
    strbuf_printf(out, "accuracy  %.6g\n", score->accuracy);
    strbuf_printf(out, "latency   %.6g ms, %.4g of the target of %.6g ms", score->latency_ms,
                  score->latency_ms / score->target_ms, score->target_ms);
    if (source->table.len) {
        strbuf_printf(out, "; %.*s, as %.*s has it", STR_ARG(source->network), STR_ARG(source->table));
        if (source->error_ms > 0) strbuf_printf(out, ", within %.3g ms", source->error_ms);
    }
    strbuf_printf(out, "\nsoft      %.6g  accuracy * (latency / target)^%.6g\n", score->soft, score->exponent);
    strbuf_printf(out, "hard      %.6g  %s\n", score->hard,
                  score->latency_ms <= score->target_ms ? "the accuracy, as the target is met"
                                                        : "accuracy * target / latency");
}

void score_json(const struct score *score, const struct score_source *source, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "schema", "mnv3c.score/1");
    json_put_number(root, "accuracy", score->accuracy);
    json_put_number(root, "latency_ms", score->latency_ms);
    json_put_number(root, "target_ms", score->target_ms);
    json_put_number(root, "w", score->exponent);
    json_put_number(root, "soft", score->soft);
    json_put_number(root, "hard", score->hard);
    if (source->table.len) {
        json_put_text(root, "network", source->network);
        json_put_text(root, "table", source->table);
        json_put_number(root, "error_ms", source->error_ms);
    }
    json_put_tree(root, out);
}
