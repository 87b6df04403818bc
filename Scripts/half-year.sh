#!/bin/sh
# Half a year of a person who tries out whether a supplement makes a difference to their pain, by commands alone: plans
# the trial, begins it, answers each evening, takes what the day asks for, and reads the result.
# usage: half-year.sh MAGTRACK [en|id] [EFFECT]
# EFFECT is how many points less the pain truly is with it (2; 0 for none). Pain is simulated: 5 points with a standard
# deviation of 1.5, like the day before by 0.5; one evening in sixteen goes by without an answer, and one in forty-five is
# answered five days later.
set -eu
magtrack=$(realpath "$1")
language=${2:-en}
effect=${3:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
export MAGTRACK_HOME="$work/home" COLUMNS="${COLUMNS:-100}"

on() { # day command...
  MAGTRACK_NOW=$(date -u -d "2026-01-05 + $1 days" +%FT21:00:00+07:00)
  export MAGTRACK_NOW
  shift
  "$magtrack" "$@"
}

on 0 profile set --born 1980-04-12 --sex female --language "$language" > /dev/null
on 0 supplement add "Mag Citrate" --elemental 100mg --per tablet > /dev/null
on 0 trial plan pain --supplement "Mag Citrate"
on 0 trial start --yes > /dev/null

# A day: without an effect and with it, or "-" where nothing is answered.
awk -v effect="$effect" '
  function uniform() { x = x * 16807 % 2147483647; return x / 2147483647 }
  function normal(  sum, k) { for (k = 0; k < 12; k++) sum += uniform(); return sum - 6 }
  function level(value) { value = int(value + 0.5); return value < 0 ? 0 : value > 10 ? 10 : value }
  BEGIN {
    x = 20261130
    state = normal()
    for (day = 0; day < 182; day++) {
      pain = 5 + 1.5 * state
      if (uniform() < 1 / 16) print "-", "-"
      else print level(pain), level(pain - effect)
      state = 0.5 * state + sqrt(0.75) * normal()
    }
  }' > "$work/days"

day=0
late=""
while read -r without with; do
  answer=$without
  if on "$day" trial show --json | grep -q '"with_today":true'; then
    answer=$with
    on "$day" take "Mag Citrate" > /dev/null
  fi
  if [ $((day % 45)) = 25 ] && [ -n "$late" ]; then
    on "$day" symptom log pain "$late" --date 5d > /dev/null
  fi
  if [ $((day % 45)) = 20 ]; then
    [ "$answer" = "-" ] && late="" || late=$answer
  elif [ "$answer" != "-" ]; then
    on "$day" symptom log pain "$answer" > /dev/null
  fi
  day=$((day + 1))
done < "$work/days"

echo
on "$day" trial show
