# setup.sh - sourced by ./demo and ./check: installs the packages of Debian that are missing.
#
# need COMMAND-OR-FILE PACKAGE... : notes the packages unless the command (or file, with a slash) is there.
# install_needed                  : installs what was noted; nothing is asked of the network when nothing is missing.
# install_meanwhile               : the same beside what follows, until wait_for_install. Only for root: sudo may ask.
needed=""
installing=""
is_list_new=no

need() {
    case $1 in
    */*) [ -e "$1" ] && return 0 ;;
    *) command -v "$1" >/dev/null 2>&1 && return 0 ;;
    esac
    shift
    needed="$needed $*"
}

install_needed() {
    [ -n "$needed" ] || return 0
    echo "== installing:$needed"
    run=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || { echo "Please install as root: apt-get install$needed" >&2; exit 1; }
        run=sudo
    fi
    [ "$is_list_new" = yes ] || $run apt-get update -qq
    is_list_new=yes
    # shellcheck disable=SC2086 # the list is meant to be split
    DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $needed >/dev/null
    needed=""
}

install_meanwhile() {
    if [ -z "$needed" ] || [ "$(id -u)" != 0 ]; then
        install_needed
        return
    fi
    install_needed &
    installing=$!
    needed=""
    trap 'wait' EXIT # dpkg is not left behind half-way
}

wait_for_install() {
    [ -z "$installing" ] || wait "$installing"
    installing=""
}
