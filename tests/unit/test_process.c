/* test_process.c - programs started by base/process: how they end, what is kept of their words, time-outs and signals
 * that reach the whole group. Everything is done by sh. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../support/check.h"
#include "base/process.h"

enum { OUTPUT_LIMIT_BYTES = 1000 };

static void wait_ms(long ms)
{
    nanosleep(&(struct timespec){.tv_nsec = ms * 1000000}, NULL);
}

static bool run_shell(struct arena *arena, const char *script, int timeout_s, struct process_result *result)
{
    const char *const argv[] = {"sh", "-c", script, NULL};
    struct process process = {.argv = argv, .timeout_s = timeout_s, .output_limit_bytes = OUTPUT_LIMIT_BYTES};
    return process_run(arena, &process, result);
}

static void test_ends(void)
{
    struct arena arena = {0};
    struct process_result result;
    CHECK(run_shell(&arena, "echo out; echo err >&2", 0, &result));
    CHECK(result.end == PROCESS_EXITED && result.status == 0 && result.why.len == 0);
    CHECK(str_is(result.output, "out\n") && str_is(result.errors, "err\n"));

    CHECK(!run_shell(&arena, "echo some; exit 7", 0, &result));
    CHECK(result.end == PROCESS_EXITED && result.status == 7 && str_is(result.why, "exit status 7"));
    CHECK(str_is(result.output, "some\n"));

    CHECK(!run_shell(&arena, "kill -KILL $$", 0, &result));
    CHECK(result.end == PROCESS_SIGNALLED && result.status == SIGKILL);

    CHECK(run_shell(&arena, "read line || echo empty", 5, &result));
    CHECK(str_is(result.output, "empty\n"));
    arena_free(&arena);
}

static void test_not_started(void)
{
    struct arena arena = {0};
    struct process_result result;
    const char *const absent[] = {"mnv3c-no-such-program", NULL};
    CHECK(!process_run(&arena, &(struct process){.argv = absent}, &result));
    CHECK(result.end == PROCESS_NOT_STARTED);
    CHECK(str_is(result.why, "cannot start mnv3c-no-such-program: No such file or directory"));

    const char *const true_program[] = {"true", NULL};
    CHECK(!process_run(&arena, &(struct process){.argv = true_program, .directory = "no/such/folder"}, &result));
    CHECK(result.end == PROCESS_NOT_STARTED);
    CHECK(str_is(result.why, "cannot enter no/such/folder: No such file or directory"));
    arena_free(&arena);
}

static void test_surroundings(void)
{
    struct arena arena = {0};
    struct process_result result;
    const char *const argv[] = {"sh", "-c", "echo \"$ONE,$TWO\"; pwd", NULL};
    const char *const environment[] = {"ONE=1 = one", "TWO=", NULL};
    struct process process = {
        .argv = argv, .directory = "/", .environment = environment, .output_limit_bytes = OUTPUT_LIMIT_BYTES};
    CHECK(process_run(&arena, &process, &result));
    CHECK(str_is(result.output, "1 = one,\n/\n"));
    CHECK(getenv("ONE") == NULL);
    arena_free(&arena);
}

static void test_limit(void)
{
    struct arena arena = {0};
    struct process_result result;
    CHECK(run_shell(&arena, "i=0; while [ $i -lt 20000 ]; do echo 123456789; i=$((i + 1)); done; echo short >&2", 0,
                    &result));
    CHECK(result.output.len == OUTPUT_LIMIT_BYTES && result.output_cut);
    CHECK(str_is(result.errors, "short\n") && !result.errors_cut);
    arena_free(&arena);
}

struct lines {
    int count, wanted;
    char last[16];
};

static bool take_line(void *context, struct str line)
{
    struct lines *lines = context;
    lines->count++;
    size_t len = line.len < sizeof lines->last - 1 ? line.len : sizeof lines->last - 1;
    memcpy(lines->last, line.ptr, len);
    lines->last[len] = '\0';
    return lines->count < lines->wanted;
}

static void test_lines(void)
{
    struct arena arena = {0};
    struct process_result result;
    struct lines lines = {.wanted = 100};
    const char *const some[] = {"printf", "one\\n\\nthree", NULL};
    struct process process = {.argv = some, .line = take_line, .context = &lines};
    CHECK(process_run(&arena, &process, &result));
    CHECK(lines.count == 3 && strcmp(lines.last, "three") == 0);

    lines = (struct lines){.wanted = 2};
    const char *const endless[] = {"sh", "-c", "while :; do echo y; done", NULL};
    process.argv = endless;
    CHECK(!process_run(&arena, &process, &result));
    CHECK(result.end == PROCESS_STOPPED && lines.count == 2);
    arena_free(&arena);
}

/* A group is gone when no signal can be sent to it; init may need a moment to bury it. */
static bool group_gone(struct str pid_text)
{
    pid_t pid = (pid_t)strtol(pid_text.ptr, NULL, 10);
    for (int i = 0; pid > 1 && i < 200; i++) {
        if (kill(pid, 0) != 0) return true;
        wait_ms(10);
    }
    return false;
}

static void test_timeout(void)
{
    struct arena arena = {0};
    struct process_result result;
    CHECK(!run_shell(&arena, "sleep 1000 & echo $!; wait", 1, &result));
    CHECK(result.end == PROCESS_TIMED_OUT && str_is(result.why, "it took longer than 1 s"));
    CHECK(group_gone(result.output));

    /* one that does not want to end is killed a little later */
    CHECK(!run_shell(&arena, "trap '' TERM; sh -c 'sleep 1000' & echo $!; while :; do wait; done", 1, &result));
    CHECK(result.end == PROCESS_TIMED_OUT && group_gone(result.output));

    /* who leaves something running behind is not waited for, though that holds the pipes open */
    CHECK(run_shell(&arena, "sleep 3 & echo $!", 2, &result));
    CHECK(result.end == PROCESS_EXITED);
    kill((pid_t)strtol(result.output.ptr, NULL, 10), SIGKILL);
    arena_free(&arena);
}

/* Sends a signal to this process after a while. */
static pid_t signal_soon(int signal_number)
{
    pid_t parent = getpid(), child = fork();
    if (child != 0) return child;
    wait_ms(300);
    kill(parent, signal_number);
    _exit(0);
}

static void test_interruption(void)
{
    struct arena arena = {0};
    struct process_result result;
    signal(SIGINT, SIG_DFL); /* a test in the background of a shell inherits that it is ignored */
    pid_t helper = signal_soon(SIGINT);
    CHECK(!run_shell(&arena, "trap 'echo got it; exit 3' INT; while :; do sleep 0.05; done", 10, &result));
    CHECK(result.end == PROCESS_INTERRUPTED && result.status == SIGINT);
    CHECK(str_is(result.output, "got it\n"));
    waitpid(helper, NULL, 0);

    /* the signal is used up, and the next program runs as if nothing had been */
    CHECK(run_shell(&arena, "echo next", 0, &result));

    helper = signal_soon(SIGTERM);
    CHECK(!run_shell(&arena, "sleep 1000 & echo $!; wait", 10, &result));
    CHECK(result.end == PROCESS_INTERRUPTED && result.status == SIGTERM && group_gone(result.output));
    waitpid(helper, NULL, 0);

    /* ignored ones stay ignored */
    signal(SIGINT, SIG_IGN);
    helper = signal_soon(SIGINT);
    CHECK(run_shell(&arena, "sleep 0.6; echo through", 10, &result));
    signal(SIGINT, SIG_DFL);
    waitpid(helper, NULL, 0);
    arena_free(&arena);
}

/* Held back between programs, a signal ends none of us, and from then on no program is started. */
static void test_held(void)
{
    struct arena arena = {0};
    struct process_result result;
    process_hold_interruptions();
    CHECK(process_interruption() == 0);
    CHECK(run_shell(&arena, "kill -INT $$ || exit 1", 0, &result) == false); /* programs are not held back */
    CHECK(result.end == PROCESS_SIGNALLED && result.status == SIGINT);

    raise(SIGTERM);
    CHECK(process_interruption() == SIGTERM);
    for (int i = 0; i < 2; i++) {
        CHECK(!run_shell(&arena, "echo started", 0, &result));
        CHECK(result.end == PROCESS_INTERRUPTED && result.status == SIGTERM && result.output.len == 0);
    }
    arena_free(&arena);
}

/* The same of one that comes while a program runs. */
static void test_held_while_running(void)
{
    struct arena arena = {0};
    struct process_result result;
    process_hold_interruptions();
    pid_t helper = signal_soon(SIGINT);
    CHECK(!run_shell(&arena, "echo first; sleep 1000", 10, &result));
    CHECK(result.end == PROCESS_INTERRUPTED && str_is(result.output, "first\n"));
    waitpid(helper, NULL, 0);
    CHECK(process_interruption() == SIGINT);
    CHECK(!run_shell(&arena, "echo second", 0, &result));
    CHECK(result.end == PROCESS_INTERRUPTED && result.status == SIGINT && result.output.len == 0);
    arena_free(&arena);
}

/* In a process of its own, since nothing lets go again. */
static void test_apart(void (*test)(void))
{
    int status = 1;
    pid_t child = fork();
    if (child == 0) {
        test();
        _exit(check_done());
    }
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void test_self(const char *argv0)
{
    struct arena arena = {0};
    struct str path;
    CHECK(process_self(&arena, argv0, &path) && path.ptr[0] == '/' && str_ends(path, "test_process"));
    CHECK(process_self(&arena, "sh", &path) && path.ptr[0] == '/');
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    test_self(argc > 0 ? argv[0] : "");
    test_ends();
    test_not_started();
    test_surroundings();
    test_limit();
    test_lines();
    test_timeout();
    test_interruption();
    test_apart(test_held);
    test_apart(test_held_while_running);
    return check_done();
}
