/* test_plan.c - the planner's memory: random lifetimes against brute force, and a checker that sees every overlap. */
#include "plan/plan.h"
#include "support/check.h"

enum { BUFFERS = 24, STEPS = 16 };

/* A plan of which only the buffers matter. */
struct random_plan {
    struct arena arena;
    struct sources sources;
    struct diag diag;
    struct net net;
    struct buffer buffers[BUFFERS];
    struct plan plan;
};

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static int64_t aligned(const struct buffer *buffer)
{
    return (buffer->size_bytes + WORKSPACE_ALIGN - 1) / WORKSPACE_ALIGN * WORKSPACE_ALIGN;
}

static bool meet(const struct buffer *a, const struct buffer *b)
{
    for (int step = a->first_step; step <= a->last_step; step++)
        if (b->first_step <= step && step <= b->last_step) return true;
    return false;
}

/* Up to `count` buffers that live for up to `lifetime` steps. */
static void make_random(struct random_plan *random, uint32_t *state, int count, int lifetime)
{
    *random = (struct random_plan){.net = {.name = STR("random")}};
    random->diag = (struct diag){.arena = &random->arena, .sources = &random->sources};
    random->plan = (struct plan){.net = &random->net, .buffers = random->buffers, .step_count = STEPS};
    random->plan.buffer_count = 1 + (int)(next_random(state) % (uint32_t)count);
    for (int i = 0; i < random->plan.buffer_count; i++) {
        int first = (int)(next_random(state) % STEPS), last = first + (int)(next_random(state) % (uint32_t)lifetime);
        random->buffers[i] = (struct buffer){.id = i,
                                             .size_bytes = 4 + (int64_t)(next_random(state) % 5000),
                                             .first_step = first,
                                             .last_step = last < STEPS ? last : STEPS - 1};
    }
}

/* The most that is alive at one step. */
static int64_t lower_bound(const struct plan *plan)
{
    int64_t bound = 0;
    for (int step = 0; step < plan->step_count; step++) {
        int64_t alive = 0;
        for (int i = 0; i < plan->buffer_count; i++)
            if (plan->buffers[i].first_step <= step && step <= plan->buffers[i].last_step)
                alive += aligned(&plan->buffers[i]);
        if (alive > bound) bound = alive;
    }
    return bound;
}

/* The least workspace: each buffer on top of those placed before that it meets, in every order. A placement sorted by
 * offset is such an order, so the best of them is the optimum. */
static int64_t optimum(const struct plan *plan, int64_t *ends, int64_t total, int64_t best)
{
    bool complete = true;
    for (int i = 0; i < plan->buffer_count; i++) {
        if (ends[i] != 0) continue;
        complete = false;
        int64_t base = 0;
        for (int k = 0; k < plan->buffer_count; k++)
            if (ends[k] > base && meet(&plan->buffers[i], &plan->buffers[k])) base = ends[k];
        ends[i] = base + aligned(&plan->buffers[i]);
        int64_t with = ends[i] > total ? ends[i] : total;
        if (with < best) best = optimum(plan, ends, with, best);
        ends[i] = 0;
    }
    return complete ? total : best;
}

static void test_optimum(void)
{
    uint32_t state = 1;
    for (int round = 0; round < 2000; round++) {
        struct random_plan random;
        int64_t ends[BUFFERS] = {0};
        make_random(&random, &state, 8, 2 + round % 6);
        plan_memory(&random.arena, &random.plan);
        CHECK(plan_memory_valid(&random.plan));
        CHECK(random.plan.workspace_bytes == optimum(&random.plan, ends, 0, INT64_MAX));
        CHECK(random.plan.alive_bytes == lower_bound(&random.plan));
        CHECK(plan_alive_bytes(&random.plan, random.plan.peak_step) == random.plan.alive_bytes);
        arena_free(&random.arena);
    }
}

/* Too many for brute force, and much more entangled than those of a network. */
static void test_many(void)
{
    uint32_t state = 2;
    int at_bound = 0;
    enum { ROUNDS = 300 };
    for (int round = 0; round < ROUNDS; round++) {
        struct random_plan random;
        make_random(&random, &state, BUFFERS, STEPS);
        plan_memory(&random.arena, &random.plan);
        CHECK(plan_memory_valid(&random.plan));
        CHECK(random.plan.workspace_bytes >= lower_bound(&random.plan));
        at_bound += random.plan.workspace_bytes == lower_bound(&random.plan);
        arena_free(&random.arena);
    }
    CHECK(at_bound > ROUNDS * 9 / 10);
}

/* What the checker is for: whatever is moved, it knows whether two buffers now overlap. */
static void test_checker_on_moved(void)
{
    uint32_t state = 3;
    int rejected = 0;
    for (int round = 0; round < 1000; round++) {
        struct random_plan random;
        make_random(&random, &state, BUFFERS, STEPS);
        struct plan *plan = &random.plan;
        plan_memory(&random.arena, plan);
        int moved = (int)(next_random(&state) % (uint32_t)plan->buffer_count);
        int64_t places = (plan->workspace_bytes - aligned(&plan->buffers[moved])) / WORKSPACE_ALIGN + 1;
        plan->buffers[moved].offset_bytes = (int64_t)next_random(&state) % places * WORKSPACE_ALIGN;
        bool overlap = false;
        for (int i = 0; i < plan->buffer_count; i++) {
            const struct buffer *a = &plan->buffers[i], *b = &plan->buffers[moved];
            if (i == moved || !meet(a, b)) continue;
            for (int64_t byte = a->offset_bytes; byte < a->offset_bytes + a->size_bytes; byte++)
                if (b->offset_bytes <= byte && byte < b->offset_bytes + b->size_bytes) overlap = true;
        }
        CHECK(plan_memory_valid(plan) == !overlap);
        rejected += overlap;
        arena_free(&random.arena);
    }
    CHECK(rejected > 100 && rejected < 900);
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
    test_optimum();
    test_many();
    test_checker_on_moved();
    test_checker_sees_overlap();
    return check_done();
}
