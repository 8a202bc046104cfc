# shellcheck shell=sh
# machine.sh - sourced by the runners of machines with Linux or Android: texts of sh that look at the machine, which run
# here or there, and what follows from what they say.
#
# MNV3C_RUNNER_CORE         the cores to run on: a list like 4 or 4-7,9; `big`, those of the highest frequency; `all`
# MNV3C_RUNNER_MAX_CELSIUS  waits before a run until no thermometer shows more; 0: does not
# MNV3C_RUNNER_ZONE         which thermometers: a pattern of their types (thermal_zone*/type), by default all
# MNV3C_RUNNER_WAIT         waits so many seconds for that, by default 300
# MNV3C_RUNNER_POLL         looks every so many seconds, by default 2

# "name NAME", "arch ARCH", "big KHZ CORE,CORE...", "governor NAME" and "taskset yes", as far as they are known.
# shellcheck disable=SC2016 # it is expanded where it runs
look_text='
if command -v getprop >/dev/null 2>&1; then
    name="$(getprop ro.product.model) ($(getprop ro.board.platform), Android $(getprop ro.build.version.release))"
elif [ -r /proc/device-tree/model ]; then
    name=$(tr -d "\0" </proc/device-tree/model)
else
    name=$(sed -n "s/^model name[^:]*: *//p" /proc/cpuinfo | head -n 1)
fi
echo "name ${name:-$(uname -n)}"
echo "arch $(uname -m)"
best=0 cores=
for file in /sys/devices/system/cpu/cpu[0-9]*/cpufreq/cpuinfo_max_freq; do
    read -r khz <"$file" || continue
    core=${file#*/cpu/cpu} core=${core%%/*}
    if [ "$khz" -gt "$best" ]; then
        best=$khz cores=$core
    elif [ "$khz" -eq "$best" ]; then
        cores=$cores,$core
    fi
done 2>/dev/null
[ "$best" -eq 0 ] || echo "big $best $cores"
first=${cores%%,*}
{ read -r governor </sys/devices/system/cpu/cpu${first:-0}/cpufreq/scaling_governor; } 2>/dev/null && echo "governor $governor"
! command -v taskset >/dev/null 2>&1 || echo "taskset yes"
'

# "heat CELSIUS": of the hottest thermometer that says something plausible, in thousandths or whole degrees.
heat_text() {
    case ${MNV3C_RUNNER_ZONE:-} in
    *[!A-Za-z0-9_*?.\|-]*) fail "$CANNOT" "MNV3C_RUNNER_ZONE is a pattern of letters, digits and _*?.|-" ;;
    esac
    cat <<TEXT
best=
for zone in /sys/class/thermal/thermal_zone*; do
    read -r kind <"\$zone/type" || continue
    case \$kind in ${MNV3C_RUNNER_ZONE:-*}) ;; *) continue ;; esac
    read -r heat <"\$zone/temp" || continue
    [ "\$heat" -le 1000 ] || heat=\$((heat / 1000))
    [ "\$heat" -ge 1 ] && [ "\$heat" -le 150 ] || continue
    [ "\$heat" -le "\${best:-0}" ] || best=\$heat
done 2>/dev/null
echo "heat \$best"
TEXT
}

# What the machine said of a name, from a file of such lines.
said() { # NAME FILE
    sed -n "s/^$1 //p" "$2" | tr -d '\r' | head -n 1
}

# Sets $cores to the list of cores to run on, or to nothing.
choose_cores() { # FILE DEFAULT
    cores=${MNV3C_RUNNER_CORE:-$2}
    case $cores in
    all) cores= ;;
    big)
        cores=$(said big "$1")
        cores=${cores#* }
        ;;
    *[!0-9,-]* | *[,-][,-]* | [,-]* | *[,-])
        fail "$CANNOT" "MNV3C_RUNNER_CORE is a list like 4-7,9, or big, or all; not '$cores'"
        ;;
    esac
    if [ -n "$cores" ] && [ -z "$(said taskset "$1")" ]; then
        [ -z "${MNV3C_RUNNER_CORE:-}" ] || fail "$CANNOT" "MNV3C_RUNNER_CORE is set, and the machine has no taskset"
        cores=
    fi
}

# The mask of a list of cores, in hexadecimal, which every taskset reads.
mask_of() {
    mask=0
    for part in $(echo "$1" | tr , ' '); do
        core=${part%%-*} last=${part#*-}
        last=${last##*-}
        while [ "$core" -le "$last" ]; do
            [ "$core" -le 62 ] || fail "$CANNOT" "MNV3C_RUNNER_CORE has core $core, more than 62"
            mask=$((mask | 1 << core))
            core=$((core + 1))
        done
    done
    printf '%x\n' "$mask"
}

ghz() {
    echo "$(($1 / 1000000)).$(printf '%02d' $(($1 % 1000000 / 10000))) GHz"
}

# One line: name, architecture, big cores, governor, where programs run.
describe_machine() { # FILE DEFAULT
    choose_cores "$1" "$2"
    heat_settings 0 # said before anything is compiled
    line="$(said name "$1"), $(said arch "$1")"
    big=$(said big "$1")
    [ -z "$big" ] || line="$line, cores of $(ghz "${big%% *}"): ${big#* }"
    governor=$(said governor "$1")
    [ -z "$governor" ] || line="$line, governor $governor"
    if [ -n "$cores" ]; then
        line="$line, runs on: $cores"
    elif [ -z "$(said taskset "$1")" ]; then
        line="$line, runs anywhere, without taskset"
    fi
    echo "$line"
}

# Sets $max and $wait_s.
heat_settings() { # DEFAULT_CELSIUS
    max=$(number MNV3C_RUNNER_MAX_CELSIUS "${MNV3C_RUNNER_MAX_CELSIUS:-$1}") || exit
    wait_s=$(number MNV3C_RUNNER_WAIT "${MNV3C_RUNNER_WAIT:-300}") || exit
    text=$(heat_text) || exit
}

# Waits until the machine is cool. `there FILE TEXT` runs the text there and leaves what it says in the file.
wait_cool() { # DEFAULT_CELSIUS
    heat_settings "$1"
    [ "$max" -gt 0 ] || return 0
    end_s=$(($(date +%s) + wait_s))
    while :; do
        there "$scratch/heat" "$text"
        heat=$(said heat "$scratch/heat")
        [ "${heat:-0}" -gt "$max" ] || return 0
        [ "$(date +%s)" -lt "$end_s" ] || fail "$HOT" "the machine still has $heat degrees after $wait_s s," \
            "more than MNV3C_RUNNER_MAX_CELSIUS=$max"
        sleep "${MNV3C_RUNNER_POLL:-2}" &
        wait $!
    done
}
