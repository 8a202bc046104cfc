/* stage.c - what a stage of the threads in runtime/threads/ costs by itself: handing out parts that do nothing, and
 * waiting for all of them; after different times in which the caller worked alone. With -fopenmp the same by OpenMP.
 *
 *     cc -O2 -Iruntime/threads bench/stage.c runtime/threads/pool.c -pthread -o stage && ./stage [THREADS]
 *
 * prints: a Markdown table of medians; after no pause those of batches, else of single stages */
#include "pool.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BATCH = 100, TIMES = 2001 };

/* The whole of a stage of a pool or of OpenMP. */
typedef void stage_function(struct mnv3c_pool *pool);

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void nothing(void *context, int part)
{
    (void)context, (void)part;
    __asm__ volatile("" ::: "memory");
}

static void stage_of_pool(struct mnv3c_pool *pool)
{
    pool->run(pool, pool->threads, nothing, NULL);
}

#ifdef _OPENMP
static void stage_of_openmp(struct mnv3c_pool *pool)
{
#pragma omp parallel for num_threads(pool->threads) schedule(static, 1)
    for (int part = 0; part < pool->threads; part++) nothing(NULL, part);
}
#endif

static void stage_of_nobody(struct mnv3c_pool *pool)
{
    (void)pool;
}

static int ascending(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Median of the time of a stage in ns, where the caller works for pause_us before each. */
static double time_stages(stage_function *stage, struct mnv3c_pool *pool, int pause_us)
{
    static double times_ns[TIMES];
    const int batch = pause_us ? 1 : BATCH;
    const int count = pause_us < 1000 ? TIMES : TIMES / 10;
    for (int i = 0; i < count; i++) {
        const int64_t pause_end = now_ns() + (int64_t)pause_us * 1000;
        while (now_ns() < pause_end) {}
        const int64_t begin = now_ns();
        for (int k = 0; k < batch; k++) stage(pool);
        times_ns[i] = (double)(now_ns() - begin) / batch;
    }
    qsort(times_ns, (size_t)count, sizeof *times_ns, ascending);
    return times_ns[count / 2];
}

static double cost_ns(stage_function *stage, struct mnv3c_pool *pool, int pause_us)
{
    return time_stages(stage, pool, pause_us) - time_stages(stage_of_nobody, pool, pause_us ? 1 : 0);
}

int main(int argc, char **argv)
{
    static struct mnv3c_threads threads;
    const int pauses_us[] = {0, 10, 50, 100, 150, 300, 1000, 10000};
    const int wanted = argc > 1 ? atoi(argv[1]) : 2;
    const int opened = mnv3c_threads_open(&threads, wanted);
#ifdef _OPENMP
    printf("| pause, us | pool, %d threads, ns | OpenMP, ns |\n|---|---|---|\n", opened);
#else
    printf("| pause, us | pool, %d threads, ns |\n|---|---|\n", opened);
#endif
    for (size_t i = 0; i < sizeof pauses_us / sizeof *pauses_us; i++) {
        printf("| %d | %.0f |", pauses_us[i], cost_ns(stage_of_pool, &threads.pool, pauses_us[i]));
#ifdef _OPENMP
        printf(" %.0f |", cost_ns(stage_of_openmp, &threads.pool, pauses_us[i]));
#endif
        printf("\n");
    }
    mnv3c_threads_close(&threads);
    return 0;
}
