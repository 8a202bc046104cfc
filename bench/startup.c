/* startup.c - what the first inference of a process costs beside the next ones, for bench/startup. It is built together
 * with the C file of one model that has the prefix m and its weights built in.
 *
 * The program starts itself anew (exec) with the time as its argument: the new image has neither page tables nor warm
 * caches of the old one. It prints a JSON line: first_ms and warm_ms of a run, program_ms from exec to the first
 * output, and the page faults of the first run. Workspace and output are touched by nobody before it; the input is
 * written, as a camera or a decoder does. */
#include "m.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { WARM_RUNS = 15 };

static M_INPUT_TYPE input[M_INPUT_SIZE];
static float output[M_OUTPUT_SIZE];
static unsigned char workspace[M_WORKSPACE_SIZE] __attribute__((aligned(M_WORKSPACE_ALIGN)));

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

static long page_faults(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt + usage.ru_majflt;
}

static double run_ms(void)
{
    double begin = now_ms();
    m_run(input, output, workspace);
    return now_ms() - begin;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static int start_anew(const char *program)
{
    char argument[32];
    snprintf(argument, sizeof argument, "%.6f", now_ms());
    execl(program, program, argument, (char *)NULL);
    perror(program);
    return 1;
}

int main(int argc, char **argv)
{
    if (argc < 2) return start_anew(argv[0]);
    for (int i = 0; i < M_INPUT_SIZE; i++) input[i] = (M_INPUT_TYPE)(i * 7919 % 127);
    long faults = page_faults();
    double first = run_ms(), program = now_ms() - atof(argv[1]), warm[WARM_RUNS];
    faults = page_faults() - faults;
    for (int i = 0; i < WARM_RUNS; i++) warm[i] = run_ms();
    qsort(warm, WARM_RUNS, sizeof *warm, ascending);
    printf("{\"first_ms\": %.4f, \"warm_ms\": %.4f, \"program_ms\": %.4f, \"page_faults\": %ld}\n", first,
           warm[WARM_RUNS / 2], program, faults);
    return 0;
}
