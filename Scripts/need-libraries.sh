#!/bin/sh
# Installs the headers and libraries of SQLite, expat and zlib where they are missing (Debian, Ubuntu).
set -eu
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
