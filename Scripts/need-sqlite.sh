#!/bin/sh
# Installs SQLite's header and library where they are missing (Debian, Ubuntu).
set -eu
[ "$(uname)" = Linux ] || exit 0
for folder in /usr/include /usr/local/include; do
  [ -e "$folder/sqlite3.h" ] && exit 0
done
command -v apt-get >/dev/null || {
  echo "sqlite3.h is missing: install SQLite's development package" >&2
  exit 1
}
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -q
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y libsqlite3-dev
