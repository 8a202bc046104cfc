/* pool.h - threads for <prefix>_run_parallel(): struct mnv3c_pool is what generated code calls, any parallel-for of an
 * application's can stand behind it; struct mnv3c_threads is one that works, in memory of the caller's. pool.c has the
 * functions. C99 and C++; docs/threads.md explains and has examples. */
#ifndef MNV3C_THREADS_POOL
#define MNV3C_THREADS_POOL

#ifdef __cplusplus
extern "C" {
#endif

/* The header of every model has the same lines. */
#ifndef MNV3C_POOL
#define MNV3C_POOL
/* Runs body(context, part) for every part in [0, parts) at the same time on different threads, and returns when all
 * are done. parts is at most `threads`. */
struct mnv3c_pool {
    int threads;
    void (*run)(struct mnv3c_pool *pool, int parts, void (*body)(void *context, int part), void *context);
};
#endif

enum { MNV3C_THREADS_MAX = 16 };

/* Between open and close it must not be moved, copied or written to. It needs no alignment beyond its type's. */
struct mnv3c_threads {
    struct mnv3c_pool pool; /* to be passed to run_parallel; pool.threads counts the caller, too */
    unsigned char storage[MNV3C_THREADS_MAX * 256 + 128];
};

/* Starts threads - 1 threads; the one that calls pool.run is the other. 0 threads are as many as the CPUs that the
 * process may use; never more than MNV3C_THREADS_MAX. Returns pool.threads: what could be had, 1 at least, with which
 * everything runs in the calling thread. So there is no failure, but fewer threads than asked for. */
int mnv3c_threads_open(struct mnv3c_threads *threads, int count);

/* Ends the threads and waits for them, and leaves a pool of one. No run may be under way. A second close, or the close
 * of a structure of zeros, does nothing. */
void mnv3c_threads_close(struct mnv3c_threads *threads);

#ifdef __cplusplus
}
#endif

#endif
