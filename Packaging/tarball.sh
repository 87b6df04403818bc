#!/bin/sh
# tarball.sh PROGRAM FOLDER: makes FOLDER/magtrack-VERSION-SYSTEM-ARCH.tar.gz, the same bytes of the same program.
set -eu
program=$(realpath "$1")
to=$(realpath "$2")
cd "$(dirname "$0")/.."
version=$(sh Scripts/version.sh)
name=magtrack-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
stage=$to/tar
rm -rf "$stage"
mkdir -p "$stage"
sh Scripts/install.sh "$program" "$stage/$name" zsh/site-functions
cp LICENSE NOTICE CHANGELOG.md "$stage/$name/"
cp "$to/magtrack-$version.cdx.json" "$stage/$name/magtrack.cdx.json"
find "$stage" -type d -exec chmod 755 {} +
find "$stage" -type f ! -perm -u+x -exec chmod 644 {} +
tar --sort=name --mtime="@$(git log -1 --format=%ct)" --owner=0 --group=0 --numeric-owner --format=ustar \
  -C "$stage" -cf - "$name" | gzip -9n >"$to/$name.tar.gz"
rm -rf "$stage"
