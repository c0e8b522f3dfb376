#!/bin/sh
# Sets up a checkout: the isolated environment in .venv from uv.lock, and the system libraries Qt needs.
# Quiet when there is nothing to do. Usage: packaging/setup.sh [test]
#   test   also what the tests drive: an X server, a message bus, browsers, strace (root on Debian only)
set -eu
cd "$(dirname "$0")/.."
mode=${1:-}

# libarchive13: 7z and RAR in the worker. libegl1..libfontconfig1: Qt and OpenCV load them even offscreen. fonts: an offscreen window without a font shows boxes.
libraries="libarchive13 libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1 fonts-dejavu-core"
libraries="$libraries libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxkbcommon-x11-0"
test_tools="xvfb xauth x11-utils xclip xdotool dbus strace e2fsprogs psmisc bindfs fuse3 chromium firefox-esr nodejs"

say() { printf '%s\n' "$*" >&2; }

missing() { # prints the packages of "$@" that dpkg does not have
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok' || printf '%s ' "$package"
    done
}

as_root=
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root=no; fi
fi

# apt_get PACKAGE...: installs, or says what to run and returns 1
apt_get() {
    if [ "$as_root" = no ]; then
        say "Beforehand needs some system libraries. Please run this once, then try again:"
        say "    sudo apt-get install -y $*"
        return 1
    fi
    say "Installing system libraries: $*"
    log=$(mktemp)
    if ! { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        say "These packages could not be installed: $*"
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    want=$(missing $libraries)
    python3 -c 'import ensurepip, venv' 2>/dev/null || want="$want python3-venv"
    # shellcheck disable=SC2086
    [ -z "$want" ] || apt_get $want
    if [ "$mode" = test ] && [ "$as_root" != no ]; then
        for package in $(missing $test_tools); do
            # one by one: a test whose tool is not to be had skips with a reason
            apt_get "$package" || say "Tests that need $package will be skipped."
        done
    fi
else
    python3 -c 'import ensurepip, venv' 2>/dev/null || { say "Python's venv module is missing. Please install it, then try again."; exit 1; }
    say "Not a Debian system: if the app does not start, install the libraries Qt 6 needs (EGL, GL, xkbcommon, dbus, fontconfig)."
fi

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { say "Python 3.11 or newer is needed; this is $(python3 --version)."; exit 1; }

stamp=.venv/.ready-$(cat uv.lock pyproject.toml packaging/setup.sh | sha256sum | cut -c1-16)
[ ! -e "$stamp" ] || exit 0
say "Setting up the environment in .venv (once; about 300 MB to download)"
[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/uv.txt 2>/dev/null ||
    .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r packaging/uv.txt
UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv .venv/bin/uv sync --quiet --frozen --inexact
rm -f .venv/.ready-*
: >"$stamp"
