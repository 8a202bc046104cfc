/* pool.c - the threads of pool.h, by POSIX threads and C11 atomics.
 *
 * Whoever waits, waits on a counter of its own for a value that it knows: a worker for the number of its next stage,
 * the caller of run for the number of parts that workers have done since the pool was opened. A counter's cache line is
 * touched by who waits and who adds only, and the worker's job lies in it as well. So a stage moves two lines for each
 * worker, and one without a part is not disturbed, awake or asleep. docs/decisions/0014 has the reasons. */
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* sched_getaffinity */
#endif

#include "pool.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* For so long a waiting thread polls before it sleeps: longer than the parts of a stage differ and than the caller
 * works alone between stages, each of which would cost the 20 to 90 us of waking up else (bench/stage.c); and not much
 * of the time between two frames. */
#ifndef MNV3C_THREADS_SPIN_NS
#define MNV3C_THREADS_SPIN_NS 200000
#endif

enum {
    LINE_BYTES = 128, /* two lines of 64, which x86 fetches in pairs; one of Apple's */
    POLLS = 64,       /* between looks at the clock */
    ASLEEP = 1,       /* bit of a counter: its waiter sleeps */
    STEP = 2          /* what is added to a counter */
};

struct job {
    void (*body)(void *context, int part); /* NULL: the worker ends */
    void *context;
    unsigned done; /* what the caller waits for */
};

struct counter {
    atomic_uint value;
    int64_t spin_ns;
    pthread_mutex_t mutex; /* with `reached` only for who sleeps and who wakes */
    pthread_cond_t reached;
};

struct worker {
    alignas(LINE_BYTES) struct job job; /* the caller's until it adds to `stages`, then the worker's */
    struct counter stages;              /* posted to it; its value is in the line of the job */
    struct counter *done;
    pthread_t thread;
    int part;
};

struct state {
    alignas(LINE_BYTES) struct counter done; /* parts, by workers */
    struct worker workers[MNV3C_THREADS_MAX - 1];
};

_Static_assert(sizeof(struct state) + LINE_BYTES - 1 <= sizeof((struct mnv3c_threads *)0)->storage, "too small");
_Static_assert(offsetof(struct worker, stages.value) + sizeof(atomic_uint) <= 64, "job and counter are in one line");

static struct state *state_of(struct mnv3c_threads *threads)
{
    const uintptr_t begin = (uintptr_t)threads->storage;
    return (struct state *)((begin + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES);
}

/* Tells the core that a loop waits, which saves energy and leaves more to the other thread of the core. */
static void relax(void)
{
#if defined(__SSE2__)
    _mm_pause();
#elif defined(__aarch64__) || (defined(__ARM_ARCH) && __ARM_ARCH >= 7)
    __asm__ volatile("yield" ::: "memory");
#elif defined(__riscv)
    __asm__ volatile(".4byte 0x0100000f" ::: "memory"); /* pause (Zihintpause), of which old assemblers know nothing */
#endif
}

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int counter_open(struct counter *counter, int64_t spin_ns)
{
    atomic_init(&counter->value, 0);
    counter->spin_ns = spin_ns;
    if (pthread_mutex_init(&counter->mutex, NULL) != 0) return 0;
    if (pthread_cond_init(&counter->reached, NULL) == 0) return 1;
    pthread_mutex_destroy(&counter->mutex);
    return 0;
}

static void counter_close(struct counter *counter)
{
    pthread_cond_destroy(&counter->reached);
    pthread_mutex_destroy(&counter->mutex);
}

/* Whether the counter reached the goal while there was patience. The bound is a time, because what `relax` takes
 * differs a hundredfold between cores; and a thread that lost its CPU meanwhile finds it passed. */
static int counter_poll(struct counter *counter, unsigned goal)
{
    for (int64_t end_ns = 0;;) {
        for (int i = 0; i < POLLS; i++) {
            if (atomic_load_explicit(&counter->value, memory_order_acquire) == goal) return 1;
            relax();
        }
        if (counter->spin_ns == 0) return 0;
        const int64_t time_ns = now_ns();
        if (end_ns == 0) end_ns = time_ns + counter->spin_ns;
        if (time_ns >= end_ns) return 0;
    }
}

/* Setting ASLEEP and adding are operations on one variable, of which one is first: either this thread sees the goal, or
 * the one that reaches it sees ASLEEP. */
static void counter_wait(struct counter *counter, unsigned goal)
{
    if (counter_poll(counter, goal)) return;
    if (atomic_fetch_or(&counter->value, ASLEEP) != goal) {
        pthread_mutex_lock(&counter->mutex);
        while (atomic_load(&counter->value) != (goal | ASLEEP)) pthread_cond_wait(&counter->reached, &counter->mutex);
        pthread_mutex_unlock(&counter->mutex);
    }
    atomic_store_explicit(&counter->value, goal, memory_order_relaxed); /* nobody adds before the next stage */
}

static unsigned counter_add(struct counter *counter)
{
    return atomic_fetch_add(&counter->value, STEP) + STEP;
}

static void counter_wake(struct counter *counter)
{
    pthread_mutex_lock(&counter->mutex);
    pthread_cond_signal(&counter->reached);
    pthread_mutex_unlock(&counter->mutex);
}

/* It only writes to the worker's line: reading there first would fetch the line twice. */
static void worker_post(struct worker *worker, struct job job)
{
    worker->job = job;
    if (counter_add(&worker->stages) & ASLEEP) counter_wake(&worker->stages);
}

static void *worker_main(void *argument)
{
    struct worker *worker = argument;
    for (unsigned stages = STEP;; stages += STEP) {
        counter_wait(&worker->stages, stages);
        const struct job job = worker->job;
        if (!job.body) return NULL;
        job.body(job.context, worker->part);
        if (counter_add(worker->done) == (job.done | ASLEEP)) counter_wake(worker->done);
    }
}

static int worker_open(struct worker *worker, struct counter *done, int part)
{
    if (!counter_open(&worker->stages, done->spin_ns)) return 0;
    worker->done = done;
    worker->part = part;
    if (pthread_create(&worker->thread, NULL, worker_main, worker) == 0) return 1;
    counter_close(&worker->stages);
    return 0;
}

static void worker_close(struct worker *worker)
{
    worker_post(worker, (struct job){NULL, NULL, 0});
    pthread_join(worker->thread, NULL);
    counter_close(&worker->stages);
}

static void threads_run(struct mnv3c_pool *pool, int parts, void (*body)(void *context, int part), void *context)
{
    if (parts <= 1) {
        if (parts == 1) body(context, 0);
        return;
    }
    struct state *state = state_of((struct mnv3c_threads *)pool);
    const unsigned done = atomic_load_explicit(&state->done.value, memory_order_relaxed) + (unsigned)(parts - 1) * STEP;
    for (int part = 1; part < parts; part++) worker_post(&state->workers[part - 1], (struct job){body, context, done});
    body(context, 0);
    counter_wait(&state->done, done);
}

/* CPUs that the process may use, as far as the system tells. */
static int cpus_available(void)
{
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
#endif
    const long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    return cpus < 1 ? 1 : cpus > MNV3C_THREADS_MAX ? MNV3C_THREADS_MAX : (int)cpus;
}

int mnv3c_threads_open(struct mnv3c_threads *threads, int count)
{
    struct state *state = state_of(threads);
    const int cpus = cpus_available();
    if (count <= 0) count = cpus;
    if (count > MNV3C_THREADS_MAX) count = MNV3C_THREADS_MAX;
    threads->pool = (struct mnv3c_pool){1, threads_run};
    /* Where threads share a CPU, one that polls keeps another from working. */
    if (count == 1 || !counter_open(&state->done, count <= cpus ? MNV3C_THREADS_SPIN_NS : 0)) return 1;

    sigset_t all, before; /* signals of the process are for the threads that know of them */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int opened = 1;
    while (opened < count && worker_open(&state->workers[opened - 1], &state->done, opened)) opened++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (opened == 1) counter_close(&state->done);
    threads->pool.threads = opened;
    return opened;
}

void mnv3c_threads_close(struct mnv3c_threads *threads)
{
    struct state *state = state_of(threads);
    if (threads->pool.threads <= 1) return;
    for (int i = 0; i < threads->pool.threads - 1; i++) worker_close(&state->workers[i]);
    counter_close(&state->done);
    threads->pool.threads = 1;
}
