/* guarded.h - a generated model as data, so that one program runs many of them. */
#ifndef MNV3C_TESTS_GUARDED
#define MNV3C_TESTS_GUARDED

#include <stddef.h>

#include "../../runtime/threads/pool.h" /* for struct mnv3c_pool */

struct guarded_model {
    const char *name;
    size_t input_bytes, output_floats, workspace_bytes, blob_bytes;
    const float *(*open)(const void *blob, size_t size_bytes);
    void (*run)(const float *weights, const void *input, float *output, void *workspace);
};

enum { GUARDED_THREADS = 3 };

/* A pool without threads: the parts one after another, the last one first. They must not depend on each other. */
void guarded_pool_run(struct mnv3c_pool *pool, int parts, void (*body)(void *context, int part), void *context);

/* The list that the program runs; it ends with a model without a name. */
extern const struct guarded_model guarded_models[];

/* A row of the list for the model with this prefix. */
#define GUARDED_MODEL(prefix, UPPER)                                                                                   \
    {#prefix,                                                                                                          \
     UPPER##_INPUT_SIZE * sizeof(UPPER##_INPUT_TYPE),                                                                  \
     UPPER##_OUTPUT_SIZE,                                                                                              \
     UPPER##_WORKSPACE_SIZE,                                                                                           \
     64 + UPPER##_WEIGHTS_SIZE,                                                                                        \
     prefix##_weights_open,                                                                                            \
     prefix##_guarded_run}

/* run_with of the model, whatever its pixels are. */
#define GUARDED_RUN(prefix, UPPER)                                                                                     \
    static void prefix##_guarded_run(const float *weights, const void *input, float *output, void *workspace)          \
    {                                                                                                                  \
        prefix##_run_with(weights, (const UPPER##_INPUT_TYPE *)input, output, workspace);                              \
    }

/* The same two for models made with --threads. */
#define GUARDED_MODEL_PARALLEL(prefix, UPPER)                                                                          \
    {#prefix,                                                                                                          \
     UPPER##_INPUT_SIZE * sizeof(UPPER##_INPUT_TYPE),                                                                  \
     UPPER##_OUTPUT_SIZE,                                                                                              \
     UPPER##_PARALLEL_WORKSPACE_SIZE(GUARDED_THREADS),                                                                 \
     64 + UPPER##_WEIGHTS_SIZE,                                                                                        \
     prefix##_weights_open,                                                                                            \
     prefix##_guarded_run}
#define GUARDED_RUN_PARALLEL(prefix, UPPER)                                                                            \
    static void prefix##_guarded_run(const float *weights, const void *input, float *output, void *workspace)          \
    {                                                                                                                  \
        struct mnv3c_pool pool = {GUARDED_THREADS, guarded_pool_run};                                                  \
        prefix##_run_parallel_with(weights, (const UPPER##_INPUT_TYPE *)input, output, workspace, &pool);              \
    }

#endif
