/* startup.c - the first runs of one generated model in a process of its own, for check_startup.py.
 *
 * usage: startup OFFSET  (weights built in: bytes from m_run_with to them)  or  startup BLOB  (a file, which is mapped)
 *
 * Counts what asks for memory while a run lasts: this program's own malloc and the like stand before the C library's. A
 * model that was made with --threads runs on two of runtime/threads/, which are there before, and then on one. Runs the
 * model once more where every system call but read, write and exit ends the process. Then prints where the weights are,
 * waits for a line, copies /proc/self/smaps and a line "end", and lives until its input ends: so others can run beside
 * it. */
#define _GNU_SOURCE
#include "m.h"

#if M_PARALLEL
#include "pool.h"
#endif

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile long requests;
static unsigned char heap[1 << 20] __attribute__((aligned(64)));
static size_t heap_used;

static void *take(size_t size_bytes)
{
    size_t begin = heap_used;
    requests++;
    if (size_bytes > sizeof heap - begin - 64) return NULL;
    heap_used = begin + (size_bytes + 63) / 64 * 64;
    return heap + begin;
}

void *malloc(size_t size_bytes)
{
    return take(size_bytes);
}

void *calloc(size_t count, size_t size_bytes)
{
    return size_bytes && count > sizeof heap / size_bytes ? NULL : take(count * size_bytes); /* heap is still zero */
}

void *realloc(void *old, size_t size_bytes)
{
    unsigned char *made = take(size_bytes);
    size_t after = old ? (size_t)(heap + sizeof heap - (unsigned char *)old) : 0;
    if (made && old) memmove(made, old, size_bytes < after ? size_bytes : after);
    return made;
}

void free(void *memory)
{
    requests += memory != NULL;
}

void *aligned_alloc(size_t align, size_t size_bytes)
{
    return align <= 64 ? take(size_bytes) : NULL;
}

void *memalign(size_t align, size_t size_bytes)
{
    return aligned_alloc(align, size_bytes);
}

int posix_memalign(void **memory, size_t align, size_t size_bytes)
{
    *memory = aligned_alloc(align, size_bytes);
    return *memory ? 0 : ENOMEM;
}

void *mmap(void *address, size_t size_bytes, int protection, int flags, int file, off_t offset)
{
    requests++;
    return (void *)syscall(SYS_mmap, address, size_bytes, protection, flags, file, offset); /* NOLINT: 64-bit only */
}

int munmap(void *address, size_t size_bytes)
{
    requests++;
    return (int)syscall(SYS_munmap, address, size_bytes);
}

int brk(void *end)
{
    (void)end;
    requests++;
    return -1;
}

void *sbrk(intptr_t increment)
{
    (void)increment;
    requests++;
    return (void *)-1; /* NOLINT: what it returns where there is no memory */
}

#if M_PARALLEL
enum { THREADS = 2, WORKSPACE_BYTES = M_PARALLEL_WORKSPACE_SIZE(THREADS) };
static struct mnv3c_threads threads;
#else
enum { WORKSPACE_BYTES = M_WORKSPACE_SIZE };
#endif

static M_INPUT_TYPE input[M_INPUT_SIZE];
static float first[M_OUTPUT_SIZE], again[M_OUTPUT_SIZE];
static unsigned char workspace[WORKSPACE_BYTES] __attribute__((aligned(M_WORKSPACE_ALIGN)));
static const float *weights;

static void run(float *output)
{
#if M_WEIGHTS_EMBEDDED
    m_run(input, output, workspace);
#else
    m_run_with(weights, input, output, workspace);
#endif
}

/* The same on threads, where the model has them. */
static void run_shared(float *output)
{
#if M_PARALLEL && M_WEIGHTS_EMBEDDED
    m_run_parallel(input, output, workspace, &threads.pool);
#elif M_PARALLEL
    m_run_parallel_with(weights, input, output, workspace, &threads.pool);
#else
    run(output);
#endif
}

static void fail(const char *what)
{
    fprintf(stderr, "startup: %s\n", what);
    exit(1);
}

/* Each of them asks once; called where no compiler can see that the result is not needed. */
static void check_counting(void)
{
    void *(*volatile ask)(size_t) = malloc;
    void *(*volatile map)(void *, size_t, int, int, int, off_t) = mmap;
    long before = requests;
    if (!ask(1)) fail("no memory");
    if (map(NULL, 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) fail("no mapping");
    if (requests != before + 2) fail("requests are not counted");
}

static void find_weights(const char *where)
{
#if M_WEIGHTS_EMBEDDED
    weights = (const float *)((uintptr_t)m_run_with + (uintptr_t)strtoull(where, NULL, 0));
#else
    struct stat status;
    int file = open(where, O_RDONLY);
    if (file < 0 || fstat(file, &status) != 0) fail("cannot open the blob");
    const void *blob = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    weights = blob == MAP_FAILED ? NULL : m_weights_open(blob, (size_t)status.st_size);
    if (!weights) fail("not a blob of this network");
#endif
}

/* In a child, for there is no way back. */
static const char *system_calls(void)
{
    int status = 0;
    pid_t child = fork();
    if (child < 0) fail("cannot fork");
    if (child == 0) {
        if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) != 0) _exit(2);
        run(again);
        syscall(SYS_exit, 0);
    }
    if (waitpid(child, &status, 0) != child) fail("cannot wait");
    return WIFSIGNALED(status) ? "some" : WEXITSTATUS(status) == 0 ? "none" : "unknown";
}

static void copy_smaps(void)
{
    static char text[1 << 16];
    int file = open("/proc/self/smaps", O_RDONLY);
    ssize_t got;
    while (file >= 0 && (got = read(file, text, sizeof text)) > 0)
        if (write(STDOUT_FILENO, text, (size_t)got) != got) fail("cannot write");
}

int main(int argc, char **argv)
{
    char line[8];
    if (argc != 2) fail("one argument is needed");
    check_counting();
    find_weights(argv[1]);
    for (size_t i = 0; i < M_INPUT_SIZE; i++) input[i] = (M_INPUT_TYPE)(i * 7919 % 127) / (M_INPUT_TYPE)64;
#if M_PARALLEL
    if (mnv3c_threads_open(&threads, THREADS) != THREADS) fail("no threads");
#endif
    long before = requests;
    run_shared(first);
    memset(workspace, 0xff, sizeof workspace); /* NaNs: a later run finds other things than zeros */
    run(again);
    long during = requests - before;
    printf("requests=%ld same=%d system_calls=%s weights=%#lx\n", during, !memcmp(first, again, sizeof first),
           system_calls(), (unsigned long)(uintptr_t)weights);
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin)) fail("no line");
    copy_smaps();
    puts("end");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) continue;
    return 0;
}
