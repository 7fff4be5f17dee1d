#!/bin/sh
# Opens SmallWins, or takes the tour of it on a virtual screen where there is no other.
set -eu
cd "$(dirname "$0")/.."

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    sh packaging/linux/system-libraries.sh run
    exec .venv/bin/smallwins "$@"
fi
echo "There is no screen here. SmallWins takes its tour on a virtual one."
sh packaging/linux/system-libraries.sh test
PYTHONPATH=tests exec .venv/bin/python tests/tour "$@"
