# Debian packages that the scripts need; sourced by ./run and ./test.
#
# need FILE PACKAGE WHY   notes a package where no file matches FILE
# install_needed          installs what was noted, or says what to type

needed=()

need() {
    local pattern=$1 package=$2 why=$3
    if compgen -G "$pattern" >/dev/null; then return; fi
    needed+=("$package")
    echo "missing: $package ($why)" >&2
}

install_needed() {
    [ ${#needed[@]} -gt 0 ] || return 0
    local command="apt-get install -y --no-install-recommends ${needed[*]}"
    local sudo=()
    if ! command -v apt-get >/dev/null; then
        echo "This system has no apt-get. Install what these Debian packages hold: ${needed[*]}" >&2
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Run as root: $command" >&2
            return 1
        fi
        sudo=(sudo)
    fi
    echo "installing: ${needed[*]}" >&2
    "${sudo[@]}" apt-get update -q >&2 || true
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" $command >&2 || {
        echo "The packages could not be installed. Try: $command" >&2
        return 1
    }
    needed=()
}

# What a build needs beside the Swift toolchain.
need_for_build() {
    need "/usr/include/sqlite3.h" libsqlite3-dev "the embedded database"
    need "/usr/include/simdjson.h" libsimdjson-dev "the JSON parser"
    need "/usr/include/c++/*/vector" g++ "C++ headers, for the JSON parser"
    need "/usr/share/zoneinfo/Asia/Tokyo" tzdata "time zones"
    if ! command -v git >/dev/null; then need "/nowhere" git "fetching Swift packages"; fi
}

need_swift() {
    if command -v swift >/dev/null; then return; fi
    cat >&2 <<'TEXT'
There is no Swift toolchain on this machine, and it is not a Debian package.
Install Swift 6.2 or later from https://www.swift.org/install/linux/ and put its usr/bin folder on PATH.
TEXT
    return 1
}
