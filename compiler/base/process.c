/* process.c - see process.h.
 *
 * No clock and no global: the signals that matter are blocked while a program runs and are looked for between reads
 * (sigpending), the time-out is SIGALRM among them. Only one program runs at a time, so the one alarm of the process is
 * enough. */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/io.h"

enum {
    SLICE_MS = 50,        /* between looks at signals and at the program's end */
    LAST_READS_MAX = 256, /* of what is in a pipe after the end, if something else goes on filling it */
    STATUS_CHILD = 127
};

/* One pipe from the program: what is kept of it, and the line that is being read. */
struct stream {
    int file; /* -1: at its end */
    struct strbuf kept, line;
    size_t limit_bytes;
    bool cut;
};

struct run {
    const struct process *process;
    pid_t group;
    sigset_t before, watched;
    struct stream out, err;
    enum process_end end; /* PROCESS_EXITED while nobody stopped it */
    int interruption;
    bool ended, killed;
};

/* ---- the program's side ---- */

/* What the program's side could not do, through a pipe that a successful exec closes. */
struct complaint {
    int error;
    bool directory;
};

static _Noreturn void complain(int pipe_end, bool directory)
{
    struct complaint complaint = {.error = errno, .directory = directory};
    ssize_t written = write(pipe_end, &complaint, sizeof complaint);
    _exit(written < 0 ? STATUS_CHILD - 1 : STATUS_CHILD);
}

static _Noreturn void become(const struct run *run, int out, int err, int complaint_pipe)
{
    const struct process *process = run->process;
    setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM); /* who is killed outright leaves nothing running behind */
#endif
    int nothing = open("/dev/null", O_RDONLY);
    if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(err, STDERR_FILENO) < 0)
        complain(complaint_pipe, false);
    if (nothing > STDERR_FILENO) close(nothing);
    if (process->directory && chdir(process->directory) != 0) complain(complaint_pipe, true);
    for (const char *const *entry = process->environment; entry && *entry; entry++) {
        const char *equals = strchr(*entry, '=');
        char *name = equals ? strndup(*entry, (size_t)(equals - *entry)) : NULL;
        if (!name || setenv(name, equals + 1, 1) != 0) complain(complaint_pipe, false);
        free(name);
    }
    sigprocmask(SIG_UNBLOCK, &run->watched, NULL); /* it must hear what is held back here */
    execvp(process->argv[0], (char *const *)(uintptr_t)process->argv);
    complain(complaint_pipe, false);
}

/* ---- starting it ---- */

static bool make_pipe(int ends[2])
{
    ends[0] = ends[1] = -1;
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) { /* no end may be one of the standard streams, which the program's side replaces */
        int moved = fcntl(ends[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(ends[i]);
        ends[i] = moved;
    }
    return ends[0] >= 0 && ends[1] >= 0;
}

static void close_pipe(int ends[2])
{
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0) close(ends[i]);
    ends[0] = ends[1] = -1;
}

static struct str not_started(struct arena *arena, const struct process *process, struct complaint complaint)
{
    const char *what = complaint.directory ? process->directory : process->argv[0];
    return str_printf(arena, "cannot %s %s: %s", complaint.directory ? "enter" : "start", what,
                      strerror(complaint.error));
}

/* Forks and waits until the program runs or has said why not. */
static bool start(struct run *run, int out[2], int err[2], int trouble[2], struct complaint *complaint)
{
    *complaint = (struct complaint){0};
    pid_t child = fork();
    if (child == 0) become(run, out[1], err[1], trouble[1]);
    if (child < 0) {
        complaint->error = errno;
        return false;
    }
    setpgid(child, child); /* whoever is first */
    run->group = child;
    close(trouble[1]);
    trouble[1] = -1;
    ssize_t n;
    do n = read(trouble[0], complaint, sizeof *complaint);
    while (n < 0 && errno == EINTR);
    if (n <= 0) return true;
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
    return false;
}

/* ---- while it runs ---- */

static void stop(struct run *run, enum process_end end, int signal_number)
{
    bool asked = run->end != PROCESS_EXITED;
    if (!asked) run->end = end;
    run->killed = asked;
    kill(-run->group, asked ? SIGKILL : signal_number);
    alarm((unsigned)(run->process->grace_s > 0 ? run->process->grace_s : PROCESS_GRACE_S));
}

static void give_line(struct run *run, struct stream *stream)
{
    struct str line = {stream->line.ptr ? stream->line.ptr : "", stream->line.len};
    bool wanted = run->end == PROCESS_EXITED;
    if (wanted && !run->process->line(run->process->context, line)) stop(run, PROCESS_STOPPED, SIGTERM);
    stream->line.len = 0;
}

static void take(struct run *run, struct stream *stream, const char *bytes, size_t count)
{
    size_t room = stream->limit_bytes - stream->kept.len;
    strbuf_add(&stream->kept, bytes, count < room ? count : room);
    stream->cut = stream->cut || count > room;
    if (!run->process->line || stream != &run->out) return;
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] == '\n') give_line(run, stream);
        else if (stream->line.len < PROCESS_LINE_MAX_BYTES) strbuf_add(&stream->line, &bytes[i], 1);
    }
}

/* Reads what is there, and no more: true when there may be more at once. */
static bool read_some(struct run *run, struct stream *stream)
{
    char bytes[1 << 14];
    if (stream->file < 0) return false;
    ssize_t n = read(stream->file, bytes, sizeof bytes);
    if (n > 0) {
        take(run, stream, bytes, (size_t)n);
        return true;
    }
    if (n < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK)) return false;
    close(stream->file);
    stream->file = -1;
    return false;
}

/* Removes a pending signal, and says which of the set it was; 0 if there was none. */
static int take_signal(const sigset_t *set)
{
    sigset_t pending, mine;
    int number = 0;
    sigemptyset(&mine);
    if (sigpending(&pending) != 0) return 0;
    const int candidates[] = {SIGALRM, SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates && number == 0; i++) {
        if (!sigismember(set, candidates[i]) || !sigismember(&pending, candidates[i])) continue;
        sigaddset(&mine, candidates[i]);
        if (sigwait(&mine, &number) != 0) number = 0;
    }
    return number;
}

static void look_at_signals(struct run *run)
{
    int number = take_signal(&run->watched);
    if (number == SIGALRM) {
        stop(run, PROCESS_TIMED_OUT, SIGTERM);
    } else if (number) {
        if (!run->interruption) run->interruption = number;
        stop(run, PROCESS_INTERRUPTED, number);
    }
}

/* Whether the program has ended. It is not buried yet, so that its number still names its group and no other. */
static bool has_ended(const struct run *run)
{
    siginfo_t info = {0};
    return waitid(P_PID, (id_t)run->group, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == run->group;
}

static void follow(struct run *run)
{
    if (run->process->timeout_s > 0) alarm((unsigned)run->process->timeout_s);
    while (!run->ended) {
        struct pollfd files[2] = {{.fd = run->out.file, .events = POLLIN}, {.fd = run->err.file, .events = POLLIN}};
        bool silent = run->out.file < 0 && run->err.file < 0;
        poll(files, 2, silent ? 1 : SLICE_MS); /* a program without pipes is about to end */
        run->ended = has_ended(run); /* before reading: what it wrote last is there now */
        read_some(run, &run->out);
        read_some(run, &run->err);
        look_at_signals(run);
    }
    alarm(0);
    if (run->end != PROCESS_EXITED) kill(-run->group, SIGKILL);
    for (int i = 0; i < 2; i++) { /* a pipe that something else holds open has no end */
        struct stream *stream = i == 0 ? &run->out : &run->err;
        for (int reads = 0; reads < LAST_READS_MAX && read_some(run, stream); reads++) continue;
        if (stream->file >= 0) close(stream->file);
    }
    if (run->process->line && run->out.line.len > 0) give_line(run, &run->out);
}

/* ---- before and after ---- */

static const int interruptions[] = {SIGINT, SIGTERM, SIGHUP};
enum { INTERRUPTION_COUNT = sizeof interruptions / sizeof *interruptions };

/* Signals that the caller ignores stay ignored: a sweep under nohup outlives its terminal. */
static void add_interruptions(sigset_t *set)
{
    for (size_t i = 0; i < INTERRUPTION_COUNT; i++) {
        struct sigaction action;
        bool ignored = sigaction(interruptions[i], NULL, &action) == 0 && action.sa_handler == SIG_IGN;
        if (!ignored) sigaddset(set, interruptions[i]);
    }
}

static void watch_signals(struct run *run)
{
    sigemptyset(&run->watched);
    sigaddset(&run->watched, SIGALRM);
    add_interruptions(&run->watched);
    sigprocmask(SIG_BLOCK, &run->watched, &run->before);
}

void process_hold_interruptions(void)
{
    sigset_t held;
    sigemptyset(&held);
    add_interruptions(&held);
    sigprocmask(SIG_BLOCK, &held, NULL);
}

int process_interruption(void)
{
    sigset_t pending;
    if (sigpending(&pending) != 0) return 0;
    for (size_t i = 0; i < INTERRUPTION_COUNT; i++)
        if (sigismember(&pending, interruptions[i]) == 1) return interruptions[i];
    return 0;
}

/* Of signals that the caller holds back, one that ended the program is pending again, for the caller and the next. */
static void hand_back(const struct run *run)
{
    if (run->interruption && sigismember(&run->before, run->interruption) == 1) raise(run->interruption);
}

static const struct str interrupted = {"it was interrupted", 18};

static struct stream stream_of(int file, size_t limit_bytes)
{
    fcntl(file, F_SETFL, O_NONBLOCK);
    return (struct stream){.file = file, .limit_bytes = limit_bytes};
}

static void describe(struct arena *arena, const struct run *run, int wait_status, struct process_result *result)
{
    result->end = run->end;
    if (run->end == PROCESS_TIMED_OUT) {
        result->why = str_printf(arena, "it took longer than %d s", run->process->timeout_s);
    } else if (run->end == PROCESS_STOPPED) {
        result->why = STR("it was stopped");
    } else if (run->end == PROCESS_INTERRUPTED) {
        result->status = run->interruption;
        result->why = interrupted;
    } else if (WIFSIGNALED(wait_status)) {
        result->end = PROCESS_SIGNALLED;
        result->status = WTERMSIG(wait_status);
        result->why = str_printf(arena, "signal %d (%s)", result->status, strsignal(result->status));
    } else {
        result->status = WEXITSTATUS(wait_status);
        if (result->status != 0) result->why = str_printf(arena, "exit status %d", result->status);
    }
}

static struct str keep(struct arena *arena, struct stream *stream)
{
    struct str text = str_copy(arena, (struct str){stream->kept.ptr ? stream->kept.ptr : "", stream->kept.len});
    strbuf_free(&stream->kept);
    strbuf_free(&stream->line);
    return text;
}

static void finish(struct arena *arena, struct run *run, struct process_result *result)
{
    int wait_status = 0;
    while (waitpid(run->group, &wait_status, 0) < 0 && errno == EINTR) continue;
    describe(arena, run, wait_status, result);
    result->output_cut = run->out.cut;
    result->errors_cut = run->err.cut;
    result->output = keep(arena, &run->out);
    result->errors = keep(arena, &run->err);
}

bool process_run(struct arena *arena, const struct process *process, struct process_result *result)
{
    struct run run = {.process = process, .end = PROCESS_EXITED};
    struct complaint complaint = {0};
    int out[2] = {-1, -1}, err[2] = {-1, -1}, trouble[2] = {-1, -1};
    *result = (struct process_result){.output = STR(""), .errors = STR(""), .why = STR("")};
    run.interruption = process_interruption();
    if (run.interruption) { /* held back since an earlier one */
        *result = (struct process_result){PROCESS_INTERRUPTED, run.interruption, .output = STR(""), .errors = STR(""),
                                          .why = interrupted};
        return false;
    }
    watch_signals(&run);
    bool piped = make_pipe(out) && make_pipe(err) && make_pipe(trouble);
    if (!piped) complaint.error = errno;
    bool started = piped && start(&run, out, err, trouble, &complaint);
    close_pipe(trouble);
    if (started) {
        close(out[1]);
        close(err[1]);
        run.out = stream_of(out[0], process->output_limit_bytes);
        run.err = stream_of(err[0], process->output_limit_bytes);
        follow(&run);
        finish(arena, &run, result);
    } else {
        close_pipe(out);
        close_pipe(err);
        result->end = PROCESS_NOT_STARTED;
        result->why = not_started(arena, process, complaint);
    }
    sigset_t alarm_only;
    sigemptyset(&alarm_only);
    sigaddset(&alarm_only, SIGALRM);
    take_signal(&alarm_only); /* one that came after the end */
    hand_back(&run);
    sigprocmask(SIG_SETMASK, &run.before, NULL);
    return result->end == PROCESS_EXITED && result->status == 0;
}

/* ---- this program ---- */

static bool resolve(struct arena *arena, const char *path, struct str *absolute)
{
    struct str why;
    return access(path, X_OK) == 0 && io_absolute(arena, path, absolute, &why);
}

/* Linux says; macOS and others have argv[0], which the shell looked up in PATH when it had no slash. */
bool process_self(struct arena *arena, const char *argv0, struct str *path)
{
    if (resolve(arena, "/proc/self/exe", path)) return true;
    if (strchr(argv0, '/')) return resolve(arena, argv0, path);
    const char *directories = getenv("PATH");
    while (directories) {
        const char *colon = strchr(directories, ':');
        int length = colon ? (int)(colon - directories) : (int)strlen(directories);
        struct str candidate = str_printf(arena, "%.*s/%s", length, length ? directories : ".", argv0);
        if (resolve(arena, candidate.ptr, path)) return true;
        directories = colon ? colon + 1 : NULL;
    }
    return false;
}
