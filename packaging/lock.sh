#!/bin/sh
# Writes packaging/lock/ anew from pyproject.toml: exact versions, hashes, no address.
set -eu
cd "$(dirname "$0")/.."

# A tool of its own folder, so that the lock files need not hold what makes them.
[ -x build/lock-tool/bin/uv ] || {
    .venv/bin/python -m venv build/lock-tool
    build/lock-tool/bin/python -m pip install --quiet uv
}

write() {
    file=$1
    shift
    build/lock-tool/bin/uv pip compile pyproject.toml "$@" --quiet --universal --python-version 3.11 \
        --generate-hashes --upgrade --no-annotate --no-header --no-emit-index-url \
        --no-emit-find-links --output-file "$file" >/dev/null
}

write packaging/lock/run.txt
write packaging/lock/dev.txt --group dev
