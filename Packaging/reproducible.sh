#!/bin/sh
# reproducible.sh: builds the release of the last commit twice, in two folders of other names and at other times, and
# compares the programs and what is made of them.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for name in one a-folder-of-another-name; do
  git clone -q . "$folder/$name"
  make -C "$folder/$name" release
done
differs=0
for file in .build-static/release/magtrack $(cd "$folder/one" && ls -d .build-release/*.*); do
  cmp "$folder/one/$file" "$folder/a-folder-of-another-name/$file" || differs=1
done
cat "$folder/one/.build-release/SHA256SUMS"
exit $differs
