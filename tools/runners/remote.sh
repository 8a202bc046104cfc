# shellcheck shell=sh
# remote.sh - sourced by the runners ssh and adb: a machine that has sh, and to which files can be copied. They have
#
#     remote_ready            ends, saying why, if the machine cannot be there
#     remote_gone             after something failed: ends with LOST, and why, if the machine is not there
#     remote_shell TEXT       runs the text of sh there
#     remote_push FILE PATH   copies a file there
#     remote_pull PATH FILE   and back
#
# of which the last three run in the background, as processes of their own that end with exec: what can be killed;
# and $default_celsius and $default_cores. MNV3C_RUNNER_DIRECTORY is the folder there, $default_directory unless it is set.
# Programs and weights stay in it, named by their content, so that each is copied once; `clean` removes it. With
# MNV3C_RUNNER_KEEP=0 they are removed after each run. A run has a folder of its own, removed at its end.
# MNV3C_RUNNER_TIMEOUT is how many seconds a run may take, by default 600, and copying a file as well.
#
# Not every machine hands the status of a command back, so each text ends by printing it; where that is missing, the
# machine went away.
directory=${MNV3C_RUNNER_DIRECTORY:-$default_directory}
case $directory in
*[!A-Za-z0-9._/-]* | -* | */ | '') fail "$CANNOT" "MNV3C_RUNNER_DIRECTORY has other characters than letters, digits and ._/-" ;;
esac
LOOK_S=30    # how long a look at the machine may take
GRACE_S=30   # how much longer than the program its connection
timeout_s=$(number MNV3C_RUNNER_TIMEOUT "${MNV3C_RUNNER_TIMEOUT:-600}") || exit

# An argument as one word of sh.
quoted() {
    printf "'%s'" "$(printf '%s\n' "$1" | sed "s/'/'\\\\''/g")"
}

# Runs a text there; what it says is in the file, and its status is returned. Ends if the machine went away.
run_there() { # SECONDS FILE TEXT
    run_bounded "$1" "$2" "$scratch/errors" remote_shell "(
$3
)
printf '\nmnv3c-status %d\n' \$?"
    [ "$bounded_status" != "$LATE" ] || late "$1"
    answer=$(said mnv3c-status "$2")
    case $answer in
    '' | *[!0-9]*) lost "$2" ;;
    esac
    return "$answer"
}

there() { run_there $LOOK_S "$1" "$2" || :; }

late() { # SECONDS
    abandon
    fail "$LATE" "no answer within $1 s"
}

# The last words of a file, as one line.
words() { # FILE
    grep -v -e '^mnv3c-status' -e '^[[:space:]]*$' "$1" | tail -n 3 | tr -s '\r\n' '  '
}

# The machine did not answer: why, if it is not there, or what the connection said.
lost() { # FILE
    cat "$scratch/errors" "$1" >"$scratch/words" 2>/dev/null
    running=
    remote_gone
    fail "$LOST" "the machine went away: $(words "$scratch/words")"
}

# Ends the program there, if one runs, and removes its folder; nothing is said if that fails.
abandon() {
    trap '' TERM INT HUP
    [ -z "$running" ] || run_bounded 10 /dev/null /dev/null remote_shell \
        "cd $directory && kill \$(cat run/watch); kill -9 \$(cat run/pid); rm -rf run"
    running=
}

interrupted() {
    # shellcheck disable=SC2086 # either may be none
    kill $bounded $watch 2>/dev/null
    abandon
    exit 143
}

begin() {
    bounded='' watch='' running=''
    make_scratch
    trap interrupted TERM INT HUP
    remote_ready
}

runner_describe() {
    begin
    there "$scratch/look" "$look_text"
    describe_machine "$scratch/look" "$default_cores"
}

runner_idle() {
    begin
    wait_cool "$default_celsius"
}

runner_clean() {
    begin
    run_there $LOOK_S "$scratch/said" "rm -rf $directory" || fail "$FAILED" "cannot remove $directory"
}

# The name of a file there.
name_of() { # KIND FILE
    if command -v sha256sum >/dev/null 2>&1; then
        sum=$(sha256sum <"$2")
    else
        sum=$(cksum <"$2" | tr ' ' -)
    fi
    echo "$1-${sum%% *}"
}

# Copies a file there unless it is: under another name first, so that what has the name is complete.
keep() { # NAME FILE
    ! grep -q "^kept $1" "$scratch/look" || return 0
    limit_s=$((timeout_s > 0 ? timeout_s + GRACE_S : 1000000))
    if ! run_bounded "$limit_s" "$scratch/said" "$scratch/errors" remote_push "$2" "$directory/$1.part"; then
        [ "$bounded_status" != "$LATE" ] || late "$limit_s"
        why=$(words "$scratch/errors")
        remote_gone
        there "$scratch/said" "rm -f $directory/$1.part"
        fail "$FULL" "cannot copy $2: $why"
    fi
    run_there $LOOK_S "$scratch/said" "cd $directory && chmod 755 $1.part && mv $1.part $1" ||
        fail "$FULL" "cannot copy $2: $(words "$scratch/errors")"
}

# What runs the program there, as a text. A program that an interrupted call left is ended first.
run_text() { # PROGRAM BLOB ARG...
    line="../$1 --weights ../$2"
    shift 2
    for argument; do
        line="$line $(quoted "$argument")"
    done
    [ -z "$mask" ] || line="taskset $mask $line"
    cat <<TEXT
cd $directory || exit
old=\$(cat run/watch 2>/dev/null) && grep -qs program- "/proc/\$old/cmdline" && kill "\$old"
old=\$(cat run/pid 2>/dev/null) && grep -qs program- "/proc/\$old/cmdline" && kill -9 "\$old"
rm -rf run && mkdir run && cd run || exit
$line >out 2>err </dev/null &
program=\$!
echo \$program >pid
if [ $timeout_s -gt 0 ]; then
    (
        trap 'kill \$!; exit' TERM
        sleep $timeout_s &
        wait \$!
        echo late >late
        kill -9 \$program
    ) >/dev/null 2>&1 </dev/null &
    watch=\$!
    echo \$watch >watch
fi
wait \$program
status=\$?
[ $timeout_s -eq 0 ] || kill \$watch 2>/dev/null
[ \$status -eq 0 ] || tail -n 20 err
[ ! -f late ] || status=$LATE
(exit \$status)
TEXT
}

remove_run() {
    removed=run
    [ "${MNV3C_RUNNER_KEEP:-1}" != 0 ] || removed="run $program_name $blob_name"
    there "$scratch/removed" "cd $directory && rm -rf $removed"
}

runner_run() {
    begin
    program_name=$(name_of program "$program") blob_name=$(name_of weights "$blob")
    run_there $LOOK_S "$scratch/look" "$look_text
mkdir -p $directory && cd $directory && for file in $program_name $blob_name; do
    [ ! -f \$file ] || echo \"kept \$file\"
done" || fail "$FULL" "cannot make the folder $directory: $(words "$scratch/errors")"
    choose_cores "$scratch/look" "$default_cores"
    mask=
    [ -z "$cores" ] || mask=$(mask_of "$cores") || exit
    keep "$program_name" "$program"
    keep "$blob_name" "$blob"
    wait_cool "$default_celsius"
    limit_s=$((timeout_s > 0 ? timeout_s + GRACE_S : 1000000))
    running=yes
    run_there "$limit_s" "$scratch/said" "$(run_text "$program_name" "$blob_name" "$@")"
    status=$?
    if [ "$status" != 0 ]; then
        remove_run
        running=
        [ "$status" != "$LATE" ] || fail "$LATE" "the program did not end within $timeout_s s"
        fail "$FAILED" "the program ended with status $status: $(words "$scratch/said")"
    fi
    run_bounded $((LOOK_S * 2)) "$scratch/said" "$scratch/errors" remote_pull "$directory/run/out" "$scratch/out" ||
        lost /dev/null
    remove_run
    running=
    cat "$scratch/out"
}
