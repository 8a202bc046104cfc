/* callers.c - one generated model on pools that are not those of runtime/threads/, as an application may have them; for
 * check_callers.py.
 *
 * Each pool runs the parts of a stage in its own way: all in one thread, in the order of their numbers, backwards, or
 * in one that changes from stage to stage; each in a thread of POSIX that lives for that part alone; by OpenMP, where
 * the compiler has it. Every run must give the bits of m_run, with 1 to 8 parts, in a workspace of NaNs. Prints the
 * names of the pools and how many stages they ran. */
#include "m.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PARTS_MAX = 8 };

typedef void (*stage_body)(void *context, int part);

static long stages;

static void forwards(struct mnv3c_pool *pool, int parts, stage_body body, void *context)
{
    (void)pool;
    stages++;
    for (int part = 0; part < parts; part++) body(context, part);
}

static void backwards(struct mnv3c_pool *pool, int parts, stage_body body, void *context)
{
    (void)pool;
    stages++;
    for (int part = parts; part-- > 0;) body(context, part);
}

/* Begins with another part in each stage, and goes on by a stride that has no divisor in common with their number. */
static void scattered(struct mnv3c_pool *pool, int parts, stage_body body, void *context)
{
    static const int strides[PARTS_MAX + 1] = {1, 1, 1, 2, 3, 3, 5, 4, 5};
    (void)pool;
    long first = stages++;
    for (int i = 0; i < parts; i++) body(context, (int)((first + (long)i * strides[parts]) % parts));
}

struct call {
    stage_body body;
    void *context;
    int part;
};

static void *run_call(void *argument)
{
    const struct call *call = argument;
    call->body(call->context, call->part);
    return NULL;
}

static void by_threads(struct mnv3c_pool *pool, int parts, stage_body body, void *context)
{
    pthread_t threads[PARTS_MAX];
    struct call calls[PARTS_MAX];
    (void)pool;
    stages++;
    for (int part = 0; part < parts; part++) {
        calls[part] = (struct call){body, context, part};
        if (pthread_create(&threads[part], NULL, run_call, &calls[part]) != 0) {
            fputs("callers: cannot create a thread\n", stderr);
            exit(1);
        }
    }
    for (int part = 0; part < parts; part++) pthread_join(threads[part], NULL);
}

#ifdef _OPENMP
static void by_openmp(struct mnv3c_pool *pool, int parts, stage_body body, void *context)
{
    (void)pool;
    stages++;
#pragma omp parallel for num_threads(parts) schedule(dynamic, 1)
    for (int part = 0; part < parts; part++) body(context, part);
}
#endif

static const struct {
    const char *name;
    void (*run)(struct mnv3c_pool *pool, int parts, stage_body body, void *context);
} pools[] = {
    {"forwards", forwards}, {"backwards", backwards}, {"scattered", scattered}, {"threads", by_threads},
#ifdef _OPENMP
    {"openmp", by_openmp},
#endif
};

static float input[M_INPUT_SIZE], expected[M_OUTPUT_SIZE], output[M_OUTPUT_SIZE];

static int check_pool(size_t number, int count, void *workspace)
{
    struct mnv3c_pool pool = {count, pools[number].run};
    memset(workspace, 0xff, M_PARALLEL_WORKSPACE_SIZE(count));
    memset(output, 0xff, sizeof output);
    m_run_parallel(input, output, workspace, &pool);
    if (memcmp(output, expected, sizeof output) == 0) return 0;
    printf("%s with %d parts gives other bits\n", pools[number].name, count);
    return 1;
}

int main(void)
{
    int wrong = 0;
    void *workspace = aligned_alloc(M_WORKSPACE_ALIGN, M_PARALLEL_WORKSPACE_SIZE(PARTS_MAX) / M_WORKSPACE_ALIGN *
                                                           M_WORKSPACE_ALIGN + M_WORKSPACE_ALIGN);
    if (!workspace) return 1;
    for (size_t i = 0; i < M_INPUT_SIZE; i++) input[i] = (float)(i * 7919 % 127) / 64 - 1;
    m_run(input, expected, workspace);
    for (size_t number = 0; number < sizeof pools / sizeof *pools; number++) {
        stages = 0;
        for (int count = 1; count <= PARTS_MAX; count++) wrong += check_pool(number, count, workspace);
        printf("%s: %ld stages\n", pools[number].name, stages);
    }
    free(workspace);
    return wrong != 0;
}
