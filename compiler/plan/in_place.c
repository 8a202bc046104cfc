/* in_place.c - a step that reads each element of an input just before it writes the same one may write over that input,
 * when nothing reads it later: its output then takes the input's buffer.
 *
 * Sums and products do so with an operand, a projection with its residual, which its store adds element by element.
 * The generated code passes one pointer for both, as two restricted ones must not point to the same memory (C11
 * 6.7.3.1). In: steps, and buffers with lifetimes. Out: the same with fewer buffers. */
#include "plan/plan.h"

/* Row by row, steps before this one in its chain may read the buffer too. They are ahead of it, unless a window between
 * them begins further up than it ends further down; but a window of their own reads rows again that are then gone. */
static bool rows_are_read(const struct plan *plan, const struct step *step, int buffer)
{
    bool ahead = true;
    int first = step_group(plan, step)->first;
    for (const struct step *next = step; step_streams(step) && next->id > first; next--) {
        const struct step *before = next - 1;
        if (!step_streams(before) || next->input != before->output) break;
        for (int32_t row = 1; ahead && row <= before->out.height; row++)
            ahead = before->out.height == step->out.height && step_rows_end(plan, before, row) >= row;
        bool reads = before->input == buffer || before->residual == buffer;
        if (reads && (!ahead || step_has_window(before))) return false;
    }
    return true;
}

/* By slices, what is written over would be read again for the next slice by steps before this one. */
static bool slices_are_read(const struct plan *plan, const struct step *step, int buffer)
{
    for (int i = step_group(plan, step)->first; step_adds_up(step) && i < step->id; i++)
        if (plan->steps[i].input == buffer && plan->steps[i].op != STEP_GATE) return true;
    return false;
}

/* Threads share a group by rows: who writes over rows of a map must be the only one that reads them, and no thread's
 * own buffer can take the place of a map that outlives the group. */
static bool threads_allow(const struct plan *plan, const struct step *step, int buffer)
{
    if (!plan->threads || !step_streams(step)) return true;
    const struct group *group = step_group(plan, step);
    if (step->id + 1 < group->end || plan->buffers[buffer].first_step >= group->first) return false;
    for (const struct step *before = &plan->steps[group->first]; before < step; before++)
        if (before->input == buffer || before->residual == buffer) return false;
    return true;
}

/* places[] is whose memory each buffer has so far. */
static int overwritten(const struct plan *plan, const struct step *step, const int *places)
{
    bool elementwise = step->op == STEP_ADD || step->op == STEP_MUL;
    const int operands[] = {elementwise ? step->input : step->residual, elementwise ? step->second : BUFFER_NONE};
    bool read_twice = elementwise ? step->input == step->second : step->input == step->residual;
    for (size_t i = 0; i < sizeof operands / sizeof *operands && step->output >= 0 && !read_twice; i++) {
        if (operands[i] < 0) continue;
        const struct buffer *buffer = &plan->buffers[places ? places[operands[i]] : operands[i]];
        const struct buffer *output = &plan->buffers[step->output];
        bool rings = buffer->ring_rows || output->ring_rows;
        /* a vector that is spread over a map is smaller than it */
        bool last = buffer->last_step == step->id && buffer->size_bytes == output->size_bytes;
        bool free = rows_are_read(plan, step, operands[i]) && !slices_are_read(plan, step, operands[i]) &&
                    threads_allow(plan, step, operands[i]);
        if (last && !rings && free) return operands[i];
    }
    return BUFFER_NONE;
}

int step_overwrites(const struct plan *plan, const struct step *step)
{
    return overwritten(plan, step, NULL);
}

/* Numbers the buffers that have memory of their own anew, and names them in the steps. */
static void drop_others(struct arena *arena, struct plan *plan, const int *places)
{
    int *ids = ARENA_ARRAY(arena, (size_t)plan->buffer_count, int), count = 0;
    for (int i = 0; i < plan->buffer_count; i++) {
        if (places[i] != i) continue;
        plan->buffers[count] = plan->buffers[i];
        plan->buffers[count].id = ids[i] = count;
        count++;
    }
    plan->buffer_count = count;
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        int *const used[] = {&step->input, &step->second, &step->residual, &step->gated, &step->output, &step->pooled};
        for (size_t k = 0; k < sizeof used / sizeof *used; k++)
            if (*used[k] >= 0) *used[k] = ids[places[*used[k]]];
    }
}

void plan_in_place(struct arena *arena, struct plan *plan)
{
    int *places = ARENA_ARRAY(arena, (size_t)plan->buffer_count, int);
    for (int i = 0; i < plan->buffer_count; i++) places[i] = i;
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        int operand = overwritten(plan, step, places);
        if (operand == BUFFER_NONE) continue;
        if (operand == step->second) { /* sums and products commute; it is the input that is written over */
            step->second = step->input;
            step->input = operand;
        }
        places[step->output] = places[operand];
        plan->buffers[places[operand]].last_step = plan->buffers[step->output].last_step;
    }
    drop_others(arena, plan, places);
}
