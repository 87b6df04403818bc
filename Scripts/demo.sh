#!/bin/sh
# A real day of meals and a supplement, in a diary that is thrown away.
set -eu
magtrack=$1
MAGTRACK_HOME=$(mktemp -d)
export MAGTRACK_HOME
trap 'rm -rf "$MAGTRACK_HOME"' EXIT

run() {
  printf '\n$ magtrack'
  for word in "$@"; do
    case $word in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  "$magtrack" "$@"
}

run profile set --born 1990-04-12 --sex female --authority id-akg-2019
run log "2 telur rebus, 1 piring nasi, kopi" --meal breakfast --time 7:10
run log "2 potong tempe goreng, 1 mangkuk bayam, 1 piring nasi" --meal lunch --time 12:30
run log "chicken soto, 1 glass of orange juice" --meal dinner --time 19:00
run take "Magnesium citrate" --magnesium 50 --time 21:00
run done
run day
