/* threads.c - a model with THREADS on the pool of mnv3c::threads: two parts by two threads, and the bits of one. */
#include "pool.h"
#include "threaded.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void note(void *context, int part) { ((int *)context)[part] = part + 1; }

int main(void)
{
    static struct mnv3c_threads threads;
    static float image[THREADED_INPUT_SIZE], alone[THREADED_OUTPUT_SIZE], together[THREADED_OUTPUT_SIZE];
    int notes[2] = {0, 0};
    const int count = mnv3c_threads_open(&threads, 2);
    threads.pool.run(&threads.pool, count, note, notes);
    size_t size = THREADED_PARALLEL_WORKSPACE_SIZE(count);
    void *workspace = aligned_alloc(THREADED_WORKSPACE_ALIGN, size);
    if (!workspace) return 1;
    for (int i = 0; i < THREADED_INPUT_SIZE; i++) image[i] = (float)(i % 17) - 8;
    threaded_run(image, alone, workspace);
    threaded_run_parallel(image, together, workspace, &threads.pool);
    mnv3c_threads_close(&threads);
    free(workspace);
    if (memcmp(alone, together, sizeof alone) != 0) puts("two threads give other bits");
    return notes[0] + notes[1] != 3 || memcmp(alone, together, sizeof alone) != 0;
}
