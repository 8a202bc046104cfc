# shellcheck shell=sh
# runner.sh - what the runners of this folder share. A runner sources it, has the functions runner_describe, runner_run,
# runner_count, runner_can_count and runner_idle (ARG... are their arguments; the files are $program and $blob), and ends
# with
#
#     runner_main "$@"
#
# Status: 0 fine; 1 the program failed; 2 wrong use, or the runner cannot do it; 3 the machine is not there, or no
# longer; 4 it stays too hot; 5 there is no room on it; 124 it took too long. Words are on standard error.
# docs/runners.md describes the protocol.
runner=${0##*/}
# shellcheck disable=SC2034 # not every runner uses all of them
FAILED=1 CANNOT=2 LOST=3 HOT=4 FULL=5 LATE=124

# Says why, and ends with a status.
fail() {
    status=$1
    shift
    echo "$runner: $*" >&2
    exit "$status"
}

usage() {
    fail "$CANNOT" "usage: $runner describe | can count THREADS | idle | clean |" \
        "run PROGRAM BLOB -- [ARG...] | count PROGRAM BLOB -- [ARG...]"
}

# A setting that is a whole number.
number() { # NAME VALUE
    case $2 in
    '' | *[!0-9]* | 0?* | ??????????*) fail "$CANNOT" "$1 is a whole number, not '$2'" ;;
    esac
    echo "$2"
}

# With a slash, so that it is not looked for in PATH.
path_of() {
    case $1 in
    */*) echo "$1" ;;
    *) echo "./$1" ;;
    esac
}

runner_main() {
    [ $# -ge 1 ] || usage
    command=$1
    shift
    case $command in
    describe | idle | clean)
        [ $# -eq 0 ] || usage
        ;;
    can)
        { [ $# -eq 2 ] && [ "$1" = count ]; } || usage
        threads=$(number THREADS "$2") || exit
        runner_can_count "$threads"
        return
        ;;
    run | count)
        { [ $# -ge 3 ] && [ "$3" = -- ]; } || usage
        program=$(path_of "$1") blob=$(path_of "$2")
        shift 3
        for file in "$program" "$blob"; do
            { [ -r "$file" ] && [ -f "$file" ]; } || fail "$CANNOT" "cannot read $file"
        done
        ;;
    *) usage ;;
    esac
    "runner_$command" "$@"
}

# What most of them do.
cannot_count="cannot count, as only qemu-aarch64 and qemu-arm can"
runner_count() { fail "$CANNOT" "$cannot_count"; }
runner_can_count() { echo "no: it $cannot_count"; } # THREADS
runner_idle() { :; }
runner_clean() { :; }

# A folder for files of this call, removed at its end.
make_scratch() {
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/mnv3c-runner-XXXXXX") || fail "$FULL" "cannot make a folder for files"
    trap 'rm -rf "$scratch"' EXIT
}

# Runs a command without input, and kills it after some seconds, which makes its status LATE. Signals that end the runner
# are handled while it waits here, and the command can then be found in $bounded. (Were the call redirected instead, the
# watch would hold the runner's own output open, even after its end.)
run_bounded() { # SECONDS OUTPUT ERRORS COMMAND...
    seconds=$1 output=$2 errors=$3
    shift 3
    "$@" </dev/null >"$output" 2>"$errors" &
    bounded=$!
    (
        trap 'kill $!; exit 1' TERM
        sleep "$seconds" &
        wait $!
        kill -0 $$ && kill -9 "$bounded" # unless the runner itself was killed, and the number is another's now
        exit 0
    ) >/dev/null 2>&1 &
    watch=$!
    wait "$bounded"
    bounded_status=$?
    bounded=
    kill "$watch" 2>/dev/null
    wait "$watch" && bounded_status=$LATE
    watch=
    return "$bounded_status"
}
