#!/bin/sh
# Names the functions that everyday commands call, for the linker: side by side they lie on a third of the pages that
# they lie on otherwise, and fetching pages is most of what a short command takes. Needs valgrind.
# usage: function-order.sh MAGTRACK >Packaging/function-order.txt
# MAGTRACK is built as it is released (make program) and holds its symbols. What is named here and is no longer there is
# passed over by the linker; what is new lies with the rest.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
# What debuggers need besides is more than valgrind understands.
strip -g -o "$work/magtrack" "$1"
export MAGTRACK_HOME="$work/home"
"$work/magtrack" profile set --born 1980-04-12 --sex female >/dev/null
"$work/magtrack" log "100 g oats" >/dev/null

number=0
called() {
  number=$((number + 1))
  valgrind --tool=callgrind --demangle=no --compress-strings=no --compress-pos=no \
    --callgrind-out-file="$work/$number" "$work/magtrack" "$@" >/dev/null 2>&1 ||
    { echo "function-order.sh: not run: $*" >&2; exit 1; }
}

called status --prompt
called day
called log --magnesium 100 tea
called log "100 g rice"
called log "2 eggs, 100 g rice, 30 g almonds"
called week
called foods search almond
called foods search "temoe goreng"

# Only Swift and C++ give each function a section of its own.
cat $(seq -f "$work/%g" "$number") |
  sed -n "s/^fn=\(\\\$s.*\|_Z.*\)/\1/p" | sed "s/'[0-9]*\$//" |
  awk '!seen[$0]++ { print ".text." $0 }'
