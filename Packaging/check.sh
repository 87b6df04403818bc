#!/bin/sh
# check.sh FOLDER: installs, uses and removes the package and the tarball of FOLDER in an empty Debian, of which nothing
# may be left afterwards, and runs the program alone as a container would. As root, with debootstrap and its mirror.
set -eu
from=$(realpath "$1")
cd "$(dirname "$0")/.."
version=$(sh Scripts/version.sh)
for tool in debootstrap setpriv; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: apt-get install debootstrap util-linux" >&2
    exit 69
  }
done
root=$(mktemp -d)
trap 'umount "$root/debian/proc" "$root/image/proc" 2>/dev/null || :; rm -rf --one-file-system "$root"' EXIT
debootstrap --variant=minbase "${SUITE:-bookworm}" "$root/debian" "${MIRROR:-http://deb.debian.org/debian}" \
  >"$root/log" 2>&1 || {
  cat "$root/log" >&2
  exit 1
}
# The runtime of Swift looks there for where it lies.
mount -t proc proc "$root/debian/proc"
listed() { (cd "$root/debian" && find . -xdev ! -path './proc/*' ! -path './var/log/*' ! -path './var/cache/*' \
  ! -path './var/lib/dpkg/*' | LC_ALL=C sort); }
inside() { chroot "$root/debian" setpriv --reuid 65534 --regid 65534 --clear-groups \
  env -i HOME=/tmp/home PATH=/usr/bin:/bin LC_ALL="${LANG_INSIDE:-C.UTF-8}" "$@"; }

use() { # PROGRAM: a first log, the day, the week, an undo, in both languages
  inside mkdir -p /tmp/home
  [ "$(inside "$1" --version)" = "$version" ]
  inside "$1" profile set --born 1990-04-12 --sex female --authority id-akg-2019 >/dev/null
  inside "$1" log "100 g tempeh, 2 eggs" >/dev/null
  inside "$1" log "2 bowls of gado-gado" --date yesterday >/dev/null
  inside "$1" done yesterday >/dev/null
  inside "$1" day yesterday | grep -q 'complete'
  LANG_INSIDE=id_ID.UTF-8 inside "$1" day yesterday | grep -q 'lengkap'
  inside "$1" week yesterday | grep -q 'a day over 1 day'
  inside "$1" undo | grep -q 'Undone'
  inside "$1" doctor | grep -q 'Nothing is damaged'
  inside "$1" erase --yes >/dev/null
  [ -z "$(inside find /tmp/home -mindepth 1 ! -path /tmp/home/.local ! -path /tmp/home/.local/share)" ]
  inside rm -r /tmp/home
}

listed >"$root/before"
cp "$from/magtrack_${version}_"*.deb "$root/debian/package.deb"
chroot "$root/debian" dpkg -i /package.deb >/dev/null
rm "$root/debian/package.deb"
for file in bin/magtrack share/man/man1/magtrack.1.gz share/man/id/man1/magtrack.1.gz \
  share/bash-completion/completions/magtrack share/zsh/vendor-completions/_magtrack \
  share/fish/vendor_completions.d/magtrack.fish share/doc/magtrack/copyright share/doc/magtrack/NOTICE \
  share/doc/magtrack/changelog.gz; do
  # A minimal Debian may leave pages of manuals out, as Docker's does.
  [ -e "$root/debian/usr/$file" ] || {
    echo "check: the package has no /usr/$file" >&2
    exit 1
  }
done
use magtrack
chroot "$root/debian" dpkg --purge magtrack >/dev/null
listed >"$root/after"
cmp "$root/before" "$root/after" || {
  diff "$root/before" "$root/after" >&2
  exit 1
}
echo "check: the package is installed, used and gone without a trace"

mkdir "$root/debian/opt/magtrack"
tar -xzf "$from/magtrack-$version-"*.tar.gz -C "$root/debian/opt/magtrack" --strip-components 1 --no-same-owner
use /opt/magtrack/bin/magtrack
echo "check: the program of the tarball runs in an empty Debian"

mkdir -p "$root/image/tmp" "$root/image/data" "$root/image/proc"
mount -t proc proc "$root/image/proc"
cp "$root/debian/opt/magtrack/bin/magtrack" "$root/image/magtrack"
chown 65532:65532 "$root/image/tmp" "$root/image/data"
alone() { chroot --userspec 65532:65532 "$root/image" /magtrack "$@"; }
MAGTRACK_HOME=/data/magtrack HOME=/data
export MAGTRACK_HOME HOME
alone log "100 g fried tempeh" | grep -q '77.0 mg'
alone day --json | grep -q '"schema_version":1'
[ "$(stat -c '%u %a' "$root/image/data/magtrack")" = "65532 700" ]
echo "check: the program runs alone in an empty folder, without rights, as in a container"
