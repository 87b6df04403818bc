#!/bin/sh
# Two homes, a real Syncthing for each, and nothing beyond 127.0.0.1: both log at random for some minutes, and
# in the end both must hold the same.
# usage: syncthing.sh MAGTRACK [SECONDS]
set -eu
magtrack=$(realpath "$1")
seconds=${2:-600}
command -v syncthing > /dev/null || { echo "syncthing is not installed"; exit 1; }
work=$(mktemp -d)
pids=
finish() {
  for pid in $pids; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT INT TERM
export STNOUPGRADE=1

for side in a b; do
  mkdir -p "$work/$side/folder" "$work/$side/syncthing"
  syncthing generate --no-default-folder --home="$work/$side/syncthing" > "$work/$side/log" 2>&1
done
id() { syncthing --home="$work/$1/syncthing" --device-id; }
first=$(id a)
second=$(id b)
port=$((20000 + $$ % 20000))

configure() { # side port
  cat > "$work/$1/syncthing/config.xml" << XML
<configuration version="35">
  <folder id="magtrack" path="$work/$1/folder" type="sendreceive" rescanIntervalS="10"
      fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="$first"></device>
    <device id="$second"></device>
  </folder>
  <device id="$first" name="a"><address>tcp://127.0.0.1:$port</address></device>
  <device id="$second" name="b"><address>tcp://127.0.0.1:$((port + 1))</address></device>
  <gui enabled="true" tls="false"><address>127.0.0.1:$(($2 + 2))</address></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:$2</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <stunServer></stunServer>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <startBrowser>false</startBrowser>
  </options>
</configuration>
XML
}
configure a "$port"
configure b $((port + 1))
for side in a b; do
  syncthing serve --no-browser --no-restart --home="$work/$side/syncthing" >> "$work/$side/log" 2>&1 &
  pids="$pids $!"
done

on() { # side command...
  side=$1
  shift
  MAGTRACK_HOME="$work/$side/home" "$magtrack" "$@"
}
on a log "2 eggs" > /dev/null
on a sync init "$work/a/folder" > /dev/null
tries=0
until ls "$work"/b/folder/dev-*/*.mtlog > /dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -lt 120 ] || { tail -20 "$work/a/log"; echo "syncthing does not bring the folder over"; exit 1; }
  sleep 1
done
on b sync init "$work/b/folder" > /dev/null

number() { od -An -N2 -tu2 /dev/urandom | tr -d ' '; }
diary() { # side: what it holds, without the numbers that each counts by itself
  on "$1" export --format json | sed -E 's/"id":[0-9]+,//; s/[],]*$//' | sort
}
end=$(($(date +%s) + seconds))
steps=0
while [ "$(date +%s)" -lt "$end" ]; do
  [ $(($(number) % 2)) = 0 ] && side=a || side=b
  case $(($(number) % 10)) in
  0 | 1 | 2 | 3) on $side log "$(($(number) % 300 + 1)) g rice, $(($(number) % 5 + 1)) eggs" ;;
  4) on $side edit $(($(number) % 40 + 1)) --amount "$(($(number) % 400 + 1))g" ;;
  5) on $side delete $(($(number) % 40 + 1)) ;;
  6) on $side undo ;;
  7) on $side done ;;
  *) on $side sync ;;
  esac > /dev/null 2> "$work/errors" || case $(cat "$work/errors") in
  *"no entry"* | *"nothing"* | *"no amount"*) ;;
  *) cat "$work/errors"; exit 1 ;;
  esac
  steps=$((steps + 1))
  sleep 0.5
done
tries=0
until on a sync > /dev/null && on b sync > /dev/null && diary a > "$work/a.json" \
  && diary b > "$work/b.json" && cmp -s "$work/a.json" "$work/b.json"; do
  tries=$((tries + 1))
  [ $tries -lt 60 ] || { diff "$work/a.json" "$work/b.json" | head; echo "the diaries differ"; exit 1; }
  sleep 1
done
for side in a b; do on $side doctor > "$work/doctor" || { cat "$work/doctor"; exit 1; }; done
echo "$steps commands in $seconds s, $(grep -c '"uid"' "$work/a.json") entries: both homes hold the same"
