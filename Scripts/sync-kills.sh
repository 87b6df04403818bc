#!/bin/sh
# Two homes that share a folder, and kill -9 at random instants of what either does. In the end both hold the same, and
# what was answered is there once: nothing is lost, nothing is applied twice.
# usage: sync-kills.sh MAGTRACK [KILLS]
set -eu
magtrack=$(realpath "$1")
kills=${2:-500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir "$work/folder"

on() { # side command...
  side=$1
  shift
  MAGTRACK_HOME="$work/$side" "$magtrack" "$@"
}
number() { od -An -N2 -tu2 /dev/urandom | tr -d ' '; }
diary() { # side: what it holds, without the numbers that each counts by itself
  on "$1" export --format json | sed -E 's/"id":[0-9]+,//; s/[],]*$//' | sort
}
fail() {
  echo "after $count kills: $*"
  exit 1
}
count=0
on a log "2 eggs" > /dev/null
on a sync init "$work/folder" > /dev/null
on b sync init "$work/folder" > /dev/null
# Some are killed before they begin and some have answered, whatever the machine.
begun=$(date +%s%N)
on a log "2 eggs" > /dev/null
span=$(((($(date +%s%N)) - begun) / 333333 + 2))
: > "$work/answered"
: > "$work/begun"
killed=0
while [ "$count" -lt "$kills" ]; do
  count=$((count + 1))
  [ $(($(number) % 2)) = 0 ] && side=a || side=b
  name=""
  if [ $(($(number) % 2)) = 0 ]; then
    name="kill$count"
    echo "$name" >> "$work/begun"
    MAGTRACK_HOME="$work/$side" "$magtrack" log "$name" --magnesium 10 > /dev/null 2> "$work/errors" &
  else
    MAGTRACK_HOME="$work/$side" "$magtrack" sync > /dev/null 2> "$work/errors" &
  fi
  pid=$!
  pause=$(($(number) % span))
  sleep "$((pause / 1000)).$(printf '%03d' $((pause % 1000)))"
  kill -9 $pid 2> /dev/null || true
  status=0
  wait $pid 2> /dev/null || status=$?
  case $status in
  0) [ -z "$name" ] || echo "$name" >> "$work/answered" ;;
  137) killed=$((killed + 1)) ;;
  *) fail "$(cat "$work/errors")" ;;
  esac
done
for turn in 1 2; do
  for side in a b; do on $side sync > /dev/null || fail "sync on $side"; done
done
for side in a b; do
  on $side doctor > "$work/doctor" || fail "$(cat "$work/doctor")"
  diary $side > "$work/$side.json"
  # As often as a name is there.
  sed -nE 's/.*"phrase":"(kill[0-9]+)".*/\1/p' "$work/$side.json" | sort > "$work/$side.names"
  [ -z "$(uniq -d "$work/$side.names")" ] || fail "twice on $side: $(uniq -d "$work/$side.names")"
  sort "$work/answered" | comm -23 - "$work/$side.names" > "$work/lost"
  [ ! -s "$work/lost" ] || fail "lost on $side: $(cat "$work/lost")"
done
cmp -s "$work/a.json" "$work/b.json" || { diff "$work/a.json" "$work/b.json" | head; fail "the diaries differ"; }
echo "$kills commands, $killed killed, $(wc -l < "$work/answered") logged and answered, $(wc -l < "$work/a.names") there: both homes hold the same"
