/* test_plan.c - the planner: memory on random lifetimes against brute force, and that no plan of ours overlaps. */
#include "plan/plan.h"
#include "support/check.h"

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* The sum of what is alive at each step is the least any placement can need. */
static int64_t lower_bound(const struct plan *plan)
{
    int64_t bound = 0;
    for (int step = 0; step < plan->step_count; step++) {
        int64_t alive = 0;
        for (int i = 0; i < plan->buffer_count; i++) {
            const struct buffer *buffer = &plan->buffers[i];
            if (buffer->first_step <= step && step <= buffer->last_step) alive += buffer->size_bytes;
        }
        if (alive > bound) bound = alive;
    }
    return bound;
}

static void test_random_lifetimes(void)
{
    enum { BUFFERS = 24, STEPS = 16 };
    uint32_t state = 1;
    for (int round = 0; round < 500; round++) {
        struct arena arena = {0};
        struct sources sources = {0};
        struct diag diag = {.arena = &arena, .sources = &sources};
        struct net net = {.name = STR("random")};
        struct buffer buffers[BUFFERS];
        struct plan plan = {.net = &net, .buffers = buffers, .step_count = STEPS};
        plan.buffer_count = 1 + (int)(next_random(&state) % BUFFERS);
        for (int i = 0; i < plan.buffer_count; i++) {
            int first = (int)(next_random(&state) % STEPS);
            buffers[i] = (struct buffer){.id = i,
                                         .size_bytes = 4 + (int64_t)(next_random(&state) % 5000),
                                         .first_step = first,
                                         .last_step = first + (int)(next_random(&state) % (STEPS - (uint32_t)first))};
        }
        CHECK(plan_memory(&arena, &diag, &plan));
        CHECK(plan_memory_valid(&plan));
        CHECK(plan.workspace_bytes >= lower_bound(&plan));
        arena_free(&arena);
    }
}

static void test_checker_sees_overlap(void)
{
    struct buffer buffers[2] = {{.id = 0, .size_bytes = 128, .first_step = 0, .last_step = 2},
                                {.id = 1, .size_bytes = 64, .first_step = 2, .last_step = 3, .offset_bytes = 64}};
    struct plan plan = {.buffers = buffers, .buffer_count = 2, .step_count = 4, .workspace_bytes = 128};
    CHECK(!plan_memory_valid(&plan)); /* both alive at step 2 */
    buffers[1].first_step = 3;
    CHECK(plan_memory_valid(&plan));
    buffers[1].offset_bytes = 32;
    CHECK(!plan_memory_valid(&plan)); /* not aligned */
    buffers[1].offset_bytes = 128;
    CHECK(!plan_memory_valid(&plan)); /* outside */
}

int main(void)
{
    test_random_lifetimes();
    test_checker_sees_overlap();
    return check_done();
}
