#!/bin/sh
# deb.sh PROGRAM FOLDER: makes FOLDER/magtrack_VERSION_ARCH.deb of a static program, by the tools of Debian.
# FOLDER has the list of parts already: `make parts` puts it into .build-release. Takes two minutes.
set -eu
[ $# -eq 2 ] || {
  echo "usage: deb.sh PROGRAM FOLDER, for example .build-static/release/magtrack .build-release" >&2
  exit 64
}
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
[ -e "$to/magtrack-$version.cdx.json" ] || {
  echo "$to has no magtrack-$version.cdx.json: make parts writes it into .build-release" >&2
  exit 66
}
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
# What of Debian is in the file: its sources stand in the archive under these versions. Not in a file of substvars:
# dh_clean takes those away, and then the field is left out without a word.
linked=$(dpkg-query -W -f '${source:Package} (= ${source:Version})\n' \
  libc6-dev libsqlite3-dev libexpat1-dev zlib1g-dev 'libstdc++-*-dev' 2>/dev/null | sort -u | paste -s -d , -)
echo "$linked" | sed 's/,/, /g' >debian/linked
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
# A tag without an override ends it. What is not displayed does not count, so that of each kind has to be.
# Lintian 2.116 does not know Static-Built-Using yet, which dpkg has since 1.21.3; later ones would call an override of
# that unused.
lintian --allow-root --display-info --pedantic --suppress-tags unknown-field \
  --fail-on error,warning,info,pedantic ../magtrack_*.changes
# One that is left out is no tag of lintian's.
dpkg-deb -f ../magtrack_*.deb Static-Built-Using | grep -q glibc || {
  echo "deb: the package does not say what is linked into it (Static-Built-Using)" >&2
  exit 1
}
mv ../magtrack_*.deb "$to/"
rm -rf "$stage"
