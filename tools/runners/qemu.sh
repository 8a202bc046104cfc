# shellcheck shell=sh
# qemu.sh - sourced by the runners qemu-aarch64 and qemu-arm: programs of another machine under QEMU's user mode. Results
# are right, times mean nothing, counts are exact.
#
# MNV3C_RUNNER_CPU      the -cpu of QEMU
# MNV3C_RUNNER_SYSROOT  where the program's shared libraries are, its -L; not needed by static programs
# MNV3C_RUNNER_CACHE    of what is counted: any of l1=BYTES,l1_ways=N,l2=BYTES,l2_ways=N,line=BYTES
# MNV3C_RUNNER_CC       the compiler of the plugin that counts, by default cc
# MNV3C_RUNNER_WORK     where the plugin is kept; by default beside the runner in the work folder of a sweep, else nowhere
qemu=$runner
cpu=${MNV3C_RUNNER_CPU:-$default_cpu}
sysroot=${MNV3C_RUNNER_SYSROOT:-$default_sysroot}

need_qemu() {
    command -v "$qemu" >/dev/null 2>&1 || fail "$LOST" "$qemu is not installed (Debian: qemu-user)"
}

runner_describe() {
    need_qemu
    version=$("$qemu" --version | sed -n '1s/.*version \([0-9.]*\).*/\1/p')
    echo "$qemu $version, emulated $cpu: counts are exact, times mean nothing," \
        "caches ${MNV3C_RUNNER_CACHE:-l1=65536,l1_ways=4,l2=262144,l2_ways=8}"
}

runner_run() {
    need_qemu
    exec "$qemu" -cpu "$cpu" -L "$sysroot" "$program" --weights "$blob" "$@"
}

# Sets $plugin to the plugin for this QEMU, which it builds unless it is there. The name has the sum of what goes in.
build_plugin() {
    case $("$qemu" --version | sed -n '1s/.*version //p') in
    [1-8].*) api=1 ;;
    9.0.*) api=2 ;;
    *) api=3 ;;
    esac
    compiler=${MNV3C_RUNNER_CC:-cc}
    case $here in
    tools | */tools) folder=${MNV3C_RUNNER_WORK:-$here} ;;
    *) folder=${MNV3C_RUNNER_WORK:-$scratch} ;;
    esac
    sum=$({ cat "$here/count_plugin.c" && echo "$compiler $api"; } | cksum | tr ' ' -)
    plugin=$folder/count_plugin-$sum.so
    [ ! -f "$plugin" ] || return 0
    part=$folder/count_plugin.$$.part
    # shellcheck disable=SC2086 # the compiler may have options
    $compiler -O2 -shared -fPIC -DPLUGIN_API=$api "$here/count_plugin.c" -o "$part" >"$scratch/compiler" 2>&1 &&
        mv "$part" "$plugin" && return 0
    rm -f "$part"
    fail "$CANNOT" "cannot count, for the plugin cannot be built by $compiler: $(tail -n 5 "$scratch/compiler")"
}

# What can be known before there is a program.
runner_can_count() { # THREADS
    why="cannot count exactly a program of several threads"
    # shellcheck disable=SC2030 # the scratch folder is removed at the end of the subshell
    [ "$1" -ne 1 ] || why=$( (need_qemu && make_scratch && build_plugin) 2>&1) || :
    if [ -z "$why" ]; then
        echo yes
    else
        echo "no: it $(printf %s "${why#"$runner: "}" | tr '\n' ' ')"
    fi
}

# Runs the program under the plugin with N for each {N}; what it counts is in a file then.
count_run() { # N ARG...
    n=$1
    shift
    count=$#
    while [ "$count" -gt 0 ]; do
        argument=$1
        shift
        while :; do
            case $argument in
            *'{N}'*) argument=${argument%%'{N}'*}$n${argument#*'{N}'} ;;
            *) break ;;
            esac
        done
        set -- "$@" "$argument"
        count=$((count - 1))
    done
    $fixed "$qemu" -cpu "$cpu" -L "$sysroot" -plugin "$plugin${MNV3C_RUNNER_CACHE:+,$MNV3C_RUNNER_CACHE}" \
        -d plugin -D "$scratch/counts$n" "$program" --weights "$blob" "$@" >/dev/null &
    bounded=$!
    wait "$bounded" || fail "$FAILED" "the program, or its plugin, ended with status $?"
    bounded=
    [ "$(sed -n 's/^threads //p' "$scratch/counts$n")" = 1 ] ||
        fail "$CANNOT" "cannot count exactly a program of several threads"
}

# Half the difference of three runs and one of the network: start-up cancels.
runner_count() {
    need_qemu
    make_scratch
    trap 'kill $bounded 2>/dev/null; exit 143' TERM INT HUP
    build_plugin
    case "$*" in
    *'{N}'*) ;;
    *) set -- "$@" --iterations '{N}' ;;
    esac
    fixed=
    ! setarch "$(uname -m)" -R true 2>/dev/null || fixed="setarch $(uname -m) -R" # addresses decide on misses
    count_run 1 "$@"
    count_run 3 "$@"
    line=
    for name in instructions mac_instructions loads stores l1d_misses l2_misses; do
        one=$(sed -n "s/^$name //p" "$scratch/counts1") three=$(sed -n "s/^$name //p" "$scratch/counts3")
        [ -n "$one" ] || continue # not known of this machine
        half=$(((three - one) / 2))
        line="$line, \"$name\": $((half > 0 ? half : 0))"
    done
    echo "{${line#, }}"
}
