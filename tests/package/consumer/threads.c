/* threads.c - the pool of the runtime, found through mnv3c_RUNTIME_DIR: two parts are run by two threads. */
#include "pool.h"

static void note(void *context, int part) { ((int *)context)[part] = part + 1; }

int main(void)
{
    static struct mnv3c_threads threads;
    int notes[2] = {0, 0};
    const int count = mnv3c_threads_open(&threads, 2);
    threads.pool.run(&threads.pool, count, note, notes);
    mnv3c_threads_close(&threads);
    return notes[0] + notes[1] != 3;
}
