#!/bin/sh
# Sets up a checkout: the isolated environment in .venv from uv.lock, and the system libraries Qt needs.
# Quiet when there is nothing to do. Usage: packaging/setup.sh [dev | test]
#   dev    also what a developer runs: linter, types, pytest
#   test   as dev, and what the tests drive: an X server, the type of the screenshots, a message bus, browsers, strace
#          (root on Debian only)
set -eu
cd "$(dirname "$0")/.."
mode=${1:-}

# ca-certificates: downloads are checked against what this system trusts. libarchive13: 7z and RAR in the worker.
# libegl1..libfontconfig1: Qt and OpenCV load them even offscreen. fonts: a window without a font shows boxes.
libraries="ca-certificates libarchive13 libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1 fonts-dejavu-core"
libraries="$libraries libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxkbcommon-x11-0"
test_tools="xvfb xauth x11-utils xclip xdotool dbus strace e2fsprogs psmisc bindfs fuse3 chromium firefox-esr nodejs poppler-utils"
test_tools="$test_tools reprepro gpg gpgv binutils mosquitto fonts-inter openbox parallel openssh-client desktop-file-utils appstream shellcheck groff man-db nsis"

say() { printf '%s\n' "$*" >&2; }

have() { # is this package there? Debian 13 and Ubuntu 24.04 call some libraries ...t64
    dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q '^install ok'
}

missing() { # prints the packages of "$@" that are not there
    for package in "$@"; do
        have "$package" || printf '%s ' "$package"
    done
}

as_root=
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root=no; fi
fi

# install PACKAGE...: installs, or returns 1 with the reason in $log
install() {
    $as_root apt-get update -qq >"$log" 2>&1 || true # an old list may be enough
    # Updates that run by themselves hold the lock for minutes on a computer that was just started.
    DEBIAN_FRONTEND=noninteractive $as_root apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$@" >>"$log" 2>&1
}

need() { # need PACKAGE...: installs, or says what to run, and ends
    if [ "$as_root" = no ]; then
        say "Beforehand needs a few packages of this system, which only an administrator can install."
        say "Please run this once, then try again:"
        say ""
        say "    sudo apt-get install -y $*"
        say ""
        exit 1
    fi
    say "Installing packages of this system: $*"
    install "$@" || {
        tail -n 5 "$log" >&2
        say "These packages could not be installed: $*"
        exit 1
    }
}

want_tools() { # want_tools PACKAGE...: installs what is available; a test without its tool skips with a reason
    say "Installing what the tests drive: $*"
    install "$@" && return
    for package in "$@"; do
        install "$package" || say "Tests that need $package will be skipped."
    done
}

command -v python3 >/dev/null 2>&1 || { say "Python is missing. Please install Python 3.11 or newer, then try again."; exit 1; }
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { say "Python 3.11 or newer is needed; this is $(python3 --version)."; exit 1; }

if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    # shellcheck disable=SC2086
    want=$(missing $libraries)
    python3 -c 'import ensurepip, venv' 2>/dev/null || want="$want python3-venv"
    # shellcheck disable=SC2086
    [ -z "$want" ] || need $want
    if [ "$mode" = test ] && [ "$as_root" != no ]; then
        # shellcheck disable=SC2086
        want=$(missing $test_tools)
        # shellcheck disable=SC2086
        [ -z "$want" ] || want_tools $want
    fi
else
    python3 -c 'import ensurepip, venv' 2>/dev/null || { say "Python's venv module is missing. Please install it, then try again."; exit 1; }
    say "Not a Debian system: if the app does not start, install the libraries Qt 6 needs (EGL, GL, xkbcommon, dbus, fontconfig)."
fi

if [ -n "$mode" ]; then wanted=dev groups=; else wanted=product groups=--no-dev; fi
stamp=.venv/.ready-$wanted-$(cat uv.lock pyproject.toml packaging/setup.sh | sha256sum | cut -c1-16)
[ ! -e "$stamp" ] || [ ! -x .venv/bin/python ] || exit 0 # not there: this system has a newer Python now
say "Setting up the environment in .venv (once; up to 330 MB to download)"
[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/uv.txt 2>/dev/null ||
    .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r packaging/uv.txt
UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv .venv/bin/uv sync --quiet --frozen --inexact --compile-bytecode $groups
# The worker writes no byte code, and would compile all it imports at each start: half of the time until it is ready.
.venv/bin/python -m compileall -q scanner ui link
rm -f ".venv/.ready-$wanted-"*
: >"$stamp"
