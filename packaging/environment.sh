#!/bin/sh
# Makes .venv from the lock file, with this checkout in it. Does nothing when it is up to date.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

LOCK=packaging/lock/dev.txt
STAMP=.venv/.ready
state=$(printf '%s\n' "$PWD" && cksum "$LOCK" pyproject.toml)

if [ -x .venv/bin/python ] && [ -f "$STAMP" ] && [ "$(cat "$STAMP")" = "$state" ]; then
    exit 0
fi

fitting() { # the version range is pyproject's; ensurepip is a package of its own on Debian
    "$1" -c 'import sys, venv, ensurepip
sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1
}

find_python() {
    for candidate in python3.13 python3.12 python3.14 python3.11 python3 python /usr/bin/python3; do
        if command -v "$candidate" >/dev/null 2>&1 && fitting "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

if ! python=$(find_python); then
    sh packaging/linux/system-libraries.sh python
    python=$(find_python) || {
        say "SmallWins needs Python 3.11, 3.12, 3.13 or 3.14, and found none of them."
        case "$(uname -s)" in
            Darwin) say "Get one from python.org, or: brew install python@3.13" ;;
            *) say "This line may bring one: sudo apt-get install python3 python3-venv" ;;
        esac
        exit 1
    }
fi

moved() { [ -f "$STAMP" ] && [ "$(head -n 1 "$STAMP")" != "$PWD" ]; }
if moved || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "Making .venv with $("$python" --version) ..."
    "$python" -m venv --clear .venv
fi

say "Installing what packaging/lock/dev.txt names ..."
export PIP_DISABLE_PIP_VERSION_CHECK=1
.venv/bin/python -m pip install --quiet --require-hashes -r "$LOCK"
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
printf '%s\n' "$state" >"$STAMP"
