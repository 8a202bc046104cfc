/* test_pool.c - the threads of runtime/threads/: every part of every stage runs once, on a thread of its own, and sees
 * what earlier stages wrote; with threads that poll and that sleep, more than there are CPUs, or fewer than asked for.
 *
 * The pool's source is part of this file, so that its calls of the system can be counted and made to fail. What parts
 * write and read is not atomic: ThreadSanitizer tells whether the pool orders it. */
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int successes = -1; /* so many calls succeed before all fail; -1: no call fails */
static int live_objects, live_threads, created;

static int allowed(void)
{
    if (successes == 0) return 0;
    if (successes > 0) successes--;
    return 1;
}

static int count_open(int error, int *live)
{
    if (error == 0) (*live)++;
    return error;
}

static int test_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes)
{
    return count_open(allowed() ? pthread_mutex_init(mutex, attributes) : 12, &live_objects);
}

static int test_cond_init(pthread_cond_t *cond, const pthread_condattr_t *attributes)
{
    return count_open(allowed() ? pthread_cond_init(cond, attributes) : 12, &live_objects);
}

static int test_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*main)(void *), void *argument)
{
    created++;
    return count_open(allowed() ? pthread_create(thread, attributes, main, argument) : 11, &live_threads);
}

static int test_mutex_destroy(pthread_mutex_t *mutex)
{
    live_objects--;
    return pthread_mutex_destroy(mutex);
}

static int test_cond_destroy(pthread_cond_t *cond)
{
    live_objects--;
    return pthread_cond_destroy(cond);
}

static int test_join(pthread_t thread, void **result)
{
    live_threads--;
    return pthread_join(thread, result);
}

#define pthread_mutex_init test_mutex_init
#define pthread_mutex_destroy test_mutex_destroy
#define pthread_cond_init test_cond_init
#define pthread_cond_destroy test_cond_destroy
#define pthread_create test_create
#define pthread_join test_join
#include "pool.c"
#undef pthread_create
#undef pthread_join

#include "../support/check.h"

enum { SLOTS = MNV3C_THREADS_MAX, STAGES = 300 };

struct stage {
    int parts;
    long values[SLOTS]; /* of this stage and of the one before, by part */
    long before[SLOTS];
    int calls[SLOTS];
    pthread_t on[SLOTS];
    int slow_part; /* it takes longer than anyone polls; -1: none */
};

static void sleep_us(long us)
{
    const struct timespec time = {0, us * 1000};
    nanosleep(&time, NULL);
}

/* Each part reads what its neighbour wrote in the stage before. */
static void neighbours(void *context, int part)
{
    struct stage *stage = context;
    if (part == stage->slow_part) sleep_us(1000);
    stage->calls[part]++;
    stage->on[part] = pthread_self();
    stage->values[part] = stage->before[(part + 1) % stage->parts] * 3 + part;
}

static void check_stage(struct mnv3c_pool *pool, struct stage *stage, int parts)
{
    stage->parts = parts;
    for (int i = 0; i < SLOTS; i++) {
        stage->before[i] = stage->values[i] % 1000;
        stage->calls[i] = 0;
    }
    pool->run(pool, parts, neighbours, stage);
    for (int i = 0; i < SLOTS; i++) CHECK_EQ_INT(stage->calls[i], i < parts);
    for (int i = 0; i < parts; i++) {
        CHECK_EQ_INT(stage->values[i], stage->before[(i + 1) % parts] * 3 + i);
        for (int k = 0; k < i; k++) CHECK(!pthread_equal(stage->on[i], stage->on[k]));
    }
    CHECK(parts == 0 || pthread_equal(stage->on[0], pthread_self()));
}

static void all_numbers_of_threads_and_parts(void)
{
    static struct mnv3c_threads threads;
    for (int count = 1; count <= SLOTS; count = count < 8 ? count + 1 : count * 2) {
        struct stage stage = {.slow_part = -1};
        CHECK_EQ_INT(mnv3c_threads_open(&threads, count), count);
        CHECK_EQ_INT(threads.pool.threads, count);
        const int created_before = created;
        for (int i = 0; i < STAGES; i++) check_stage(&threads.pool, &stage, count);
        for (int i = 0; i < STAGES; i++) check_stage(&threads.pool, &stage, i * 7 % (count + 1));
        CHECK_EQ_INT(created, created_before);
        mnv3c_threads_close(&threads);
    }
}

/* Back to back, without anything that would slow the threads down between stages. */
static void add_one(void *context, int part)
{
    ((long *)context)[part * 32]++;
}

static void many_short_stages(void)
{
    enum { SHORT_STAGES = 20000 };
    static struct mnv3c_threads threads;
    for (int count = 2; count <= 8; count += 2) {
        long sums[SLOTS * 32] = {0};
        mnv3c_threads_open(&threads, count);
        const int stages = count <= 2 ? SHORT_STAGES : SHORT_STAGES / 20; /* where they sleep it takes a while */
        for (int i = 0; i < stages; i++) threads.pool.run(&threads.pool, count, add_one, sums);
        mnv3c_threads_close(&threads);
        for (int i = 0; i < SLOTS; i++) CHECK_EQ_INT(sums[i * 32], i < count ? stages : 0);
    }
}

/* Workers fall asleep between stages, the caller during one, and both at about the same time as they are woken. */
static void long_waits(void)
{
    static struct mnv3c_threads threads;
    for (int count = 2; count <= 5; count++) {
        struct stage stage = {.slow_part = -1};
        mnv3c_threads_open(&threads, count);
        for (int i = 0; i < 60; i++) {
            stage.slow_part = i % (count + 1) - 1;
            check_stage(&threads.pool, &stage, i % 2 ? count : 2);
            sleep_us(i * 10);
        }
        mnv3c_threads_close(&threads);
    }
}

static void open_and_close(void)
{
    static struct mnv3c_threads threads; /* zeros */
    struct stage stage = {.slow_part = -1};
    mnv3c_threads_close(&threads);
    for (int i = 0; i < 200; i++) {
        const int count = i % 5 + 1;
        CHECK_EQ_INT(mnv3c_threads_open(&threads, count), count);
        if (i % 3) check_stage(&threads.pool, &stage, count);
        if (i % 50 == 0) sleep_us(1000);
        mnv3c_threads_close(&threads);
        CHECK_EQ_INT(threads.pool.threads, 1);
        CHECK_EQ_INT(live_threads, 0);
        CHECK_EQ_INT(live_objects, 0);
    }
    mnv3c_threads_close(&threads);
    check_stage(&threads.pool, &stage, 1);

    const int cpus = cpus_available() < MNV3C_THREADS_MAX ? cpus_available() : MNV3C_THREADS_MAX;
    CHECK_EQ_INT(mnv3c_threads_open(&threads, 0), cpus);
    mnv3c_threads_close(&threads);
    CHECK_EQ_INT(mnv3c_threads_open(&threads, -1), cpus);
    mnv3c_threads_close(&threads);
    CHECK_EQ_INT(mnv3c_threads_open(&threads, 1000), MNV3C_THREADS_MAX);
    mnv3c_threads_close(&threads);
}

/* Whichever call of open fails: there are fewer threads, they work, and nothing is left over. */
static void failures_of_the_system(void)
{
    static struct mnv3c_threads threads;
    enum { COUNT = 4, CALLS = 2 + (COUNT - 1) * 3 };
    for (int good = 0; good <= CALLS; good++) {
        struct stage stage = {.slow_part = -1};
        successes = good;
        const int expected = good < 2 ? 1 : 1 + (good - 2) / 3;
        CHECK_EQ_INT(mnv3c_threads_open(&threads, COUNT), expected);
        CHECK_EQ_INT(threads.pool.threads, expected);
        CHECK_EQ_INT(live_threads, expected - 1);
        successes = -1;
        for (int i = 0; i < 20; i++) check_stage(&threads.pool, &stage, expected);
        mnv3c_threads_close(&threads);
        CHECK_EQ_INT(live_threads, 0);
        CHECK_EQ_INT(live_objects, 0);
    }
}

/* Wherever the structure lies, what different threads poll or write is in different lines, and all of it inside. */
static void layout(void)
{
    enum { SIZE = sizeof(struct mnv3c_threads), APART = 128 };
    unsigned char *room = malloc(SIZE + APART);
    CHECK(room != NULL);
    if (!room) return;
    for (size_t offset = 0; offset < APART; offset += sizeof(void *)) {
        struct mnv3c_threads *threads = (struct mnv3c_threads *)(void *)(room + offset);
        struct stage stage = {.slow_part = -1};
        memset(room, 0xa5, SIZE + APART);
        CHECK_EQ_INT(mnv3c_threads_open(threads, 3), 3);
        check_stage(&threads->pool, &stage, 3);
        const struct state *state = state_of(threads);
        uintptr_t line = (uintptr_t)&state->done.value / APART;
        CHECK((const unsigned char *)state >= threads->storage);
        CHECK((const unsigned char *)(state + 1) <= room + offset + SIZE);
        for (int i = 0; i < MNV3C_THREADS_MAX - 1; i++) {
            const struct worker *worker = &state->workers[i];
            CHECK((uintptr_t)&worker->stages.value / APART > line);
            line = (uintptr_t)&worker->stages.value / APART;
            CHECK_EQ_INT((int64_t)((uintptr_t)&worker->job / 64), (int64_t)((uintptr_t)&worker->stages.value / 64));
        }
        mnv3c_threads_close(threads);
        for (size_t i = 0; i < SIZE + APART; i++) CHECK((i >= offset && i < offset + SIZE) || room[i] == 0xa5);
    }
    free(room);
}

/* The counter of parts goes on from the greatest number to zero. */
static void counter_wraps(void)
{
    static struct mnv3c_threads threads;
    struct stage stage = {.slow_part = -1};
    mnv3c_threads_open(&threads, 3);
    atomic_store(&state_of(&threads)->done.value, 0u - 5 * STEP);
    for (int i = 0; i < 10; i++) {
        stage.slow_part = i % 3;
        check_stage(&threads.pool, &stage, 3);
        CHECK(!(atomic_load(&state_of(&threads)->done.value) & ASLEEP)); /* else the next wait polls in vain */
    }
    mnv3c_threads_close(&threads);
}

/* Pools know nothing of each other: two threads use one each, and one hands its pool to the next. */
static void *use_pool(void *argument)
{
    struct mnv3c_threads *threads = argument;
    struct stage stage = {.slow_part = -1};
    for (int i = 0; i < 50; i++) check_stage(&threads->pool, &stage, 1 + i % threads->pool.threads);
    return NULL;
}

static void several_pools(void)
{
    static struct mnv3c_threads pools[2];
    for (int i = 0; i < 2; i++) mnv3c_threads_open(&pools[i], 3);
    for (int turn = 0; turn < 3; turn++) {
        pthread_t users[2];
        for (int i = 0; i < 2; i++) CHECK_EQ_INT(pthread_create(&users[i], NULL, use_pool, &pools[(i + turn) % 2]), 0);
        for (int i = 0; i < 2; i++) pthread_join(users[i], NULL);
    }
    for (int i = 0; i < 2; i++) mnv3c_threads_close(&pools[i]);
}

/* A thread of the application has the signals of the process, the pool's have none. */
static void keep_mask(void *context, int part)
{
    pthread_sigmask(SIG_BLOCK, NULL, &((sigset_t *)context)[part]);
}

static void signals(void)
{
    static struct mnv3c_threads threads;
    sigset_t masks[2];
    mnv3c_threads_open(&threads, 2);
    threads.pool.run(&threads.pool, 2, keep_mask, masks);
    mnv3c_threads_close(&threads);
    CHECK(!sigismember(&masks[0], SIGTERM));
    CHECK(sigismember(&masks[1], SIGTERM));
}

int main(void)
{
    alarm(240); /* a thread that waits for ever fails the test */
    all_numbers_of_threads_and_parts();
    many_short_stages();
    long_waits();
    open_and_close();
    failures_of_the_system();
    layout();
    counter_wraps();
    several_pools();
    signals();
    return check_done();
}
