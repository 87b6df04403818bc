#!/bin/sh
# Says how to get Swift where it is missing, and installs the headers and libraries of SQLite, expat and zlib
# (Debian, Ubuntu).
set -eu
command -v swift >/dev/null || {
  echo "Swift is missing: version 6.1 or later is needed to build Magtrack, and nothing of it to run what is built." >&2
  echo "How to get it: https://www.swift.org/install (macOS: Xcode 16.3 or later)" >&2
  exit 69
}
[ "$(uname)" = Linux ] || exit 0
missing=
for pair in sqlite3.h:libsqlite3-dev expat.h:libexpat1-dev zlib.h:zlib1g-dev; do
  header=${pair%%:*}
  [ -e "/usr/include/$header" ] || [ -e "/usr/local/include/$header" ] || missing="$missing ${pair#*:}"
done
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null || {
  echo "headers are missing: install$missing, or what your system calls them" >&2
  exit 1
}
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -q
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y $missing
