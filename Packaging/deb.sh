#!/bin/sh
# deb.sh PROGRAM FOLDER: makes FOLDER/magtrack_VERSION_ARCH.deb of a static program, by the tools of Debian.
# FOLDER has the list of parts already.
set -eu
program=$(realpath "$1")
to=$(realpath "$2")
cd "$(dirname "$0")/.."
for tool in dh dpkg-buildpackage lintian; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: apt-get install debhelper dpkg-dev lintian" >&2
    exit 69
  }
done
version=$(sh Scripts/version.sh)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
LC_ALL=C.UTF-8
export LC_ALL
maintainer="${DEBFULLNAME:-$(git log -1 --format=%an)} <${DEBEMAIL:-$(git log -1 --format=%ae)}>"

stage=$to/deb
rm -rf "$stage"
mkdir -p "$stage/magtrack"
cp -R Packaging/debian "$stage/magtrack/debian"
cp "$program" "$stage/magtrack/program"
cp "$to/magtrack-$version.cdx.json" "$stage/magtrack/magtrack.cdx.json"
for file in Scripts/install.sh Scripts/version.sh Sources/MagnesiumKit/Edition.swift CHANGELOG.md NOTICE \
  Documentation/magtrack.1 Documentation/magtrack.id.1; do
  mkdir -p "$stage/magtrack/$(dirname "$file")"
  cp "$file" "$stage/magtrack/$file"
done
cd "$stage/magtrack"
sed -i "s|@MAINTAINER@|$maintainer|" debian/control
# What of Debian is in the file: its sources stand in the archive under these versions.
linked=$(dpkg-query -W -f '${source:Package} (= ${source:Version})\n' \
  libc6-dev libsqlite3-dev libexpat1-dev zlib1g-dev 'libstdc++-*-dev' 2>/dev/null | sort -u | paste -s -d , -)
echo "magtrack:Linked=$(echo "$linked" | sed 's/,/, /g')" >debian/magtrack.substvars
# The changelog of a package is ours, by versions.
awk -v maintainer="$maintainer" '
  function say(   words, count, i, line) {
    if (item == "") return
    count = split(item, words, " ")
    line = "  *"
    for (i = 1; i <= count; i++) {
      if (length(line) + length(words[i]) > 77) { print line; line = "   " }
      line = line " " words[i]
    }
    print line
    item = ""
  }
  function finish() { say(); if (version != "") printf "\n -- %s  %s\n\n", maintainer, stamp }
  function stamped(day,   text, command) {
    command = "date -u -R -d " day "T12:00:00Z"
    command | getline text
    close(command)
    return text
  }
  /^## \[[0-9]/ {
    finish()
    version = $2; gsub(/[][]/, "", version)
    stamp = stamped($4)
    printf "magtrack (%s) unstable; urgency=medium\n\n", version
    next
  }
  version == "" { next }
  /^- / { say(); item = substr($0, 3); next }
  /^  / && item != "" { item = item " " substr($0, 3); next }
  { say() }
  END { finish() }
' CHANGELOG.md >debian/changelog
dpkg-buildpackage -b -us -uc -d >"$stage/log" 2>&1 || {
  cat "$stage/log" >&2
  exit 1
}
# A tag without an override ends it.
lintian --allow-root --pedantic --fail-on error,warning,info,pedantic ../magtrack_*.changes
mv ../magtrack_*.deb "$to/"
rm -rf "$stage"
