#!/bin/sh
# Runs the tests of folders that are full or may only be read, as root, on disks of their own.
# small-disks.sh COMMAND...
set -e
exec unshare -m sh -c '
  places=$(mktemp -d)
  mkdir "$places/full" "$places/read"
  mount -t tmpfs -o size=64k none "$places/full"
  mount -t tmpfs -o ro none "$places/read"
  export MAGTRACK_SYNC_FULL="$places/full" MAGTRACK_SYNC_READ_ONLY="$places/read"
  "$@"
' sh "$@"
