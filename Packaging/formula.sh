#!/bin/sh
# formula.sh HOMEPAGE ADDRESS FILE: prints the Homebrew formula for a published source archive, of which FILE is a copy.
set -eu
folder=$(dirname "$0")
sum=$(sha256sum "$3" | cut -d ' ' -f 1)
sed "s|@HOMEPAGE@|$1|; s|@ADDRESS@|$2|; s|@SHA256@|$sum|; s|@VERSION@|$(sh "$folder/../Scripts/version.sh")|" \
  "$folder/magtrack.rb"
