#!/bin/sh
# install.sh PROGRAM PREFIX [FOLDER of zsh below share]
set -eu
program=$1
prefix=$2
zsh=${3:-zsh/site-functions}
pages=$(dirname "$0")/../Documentation
version=$(sh "$(dirname "$0")/version.sh")
day=$(sed -n "s/^## \[$version\] - //p" "$pages/../CHANGELOG.md")
install -d "$prefix/bin"
install -m 755 "$program" "$prefix/bin/magtrack.new"
strip "$prefix/bin/magtrack.new" 2>/dev/null || true
mv "$prefix/bin/magtrack.new" "$prefix/bin/magtrack"

completions() { # SHELL FOLDER FILE
  install -d "$prefix/share/$2"
  "$prefix/bin/magtrack" --generate-completion-script "$1" >"$prefix/share/$2/$3"
  chmod 644 "$prefix/share/$2/$3"
}
completions bash bash-completion/completions magtrack
completions zsh "$zsh" _magtrack
completions fish fish/vendor_completions.d magtrack.fish

page() { # FILE FOLDER
  install -d "$prefix/share/$2"
  sed "s/@VERSION@/$version/; s/@DAY@/$day/" "$pages/$1" >"$prefix/share/$2/magtrack.1"
  chmod 644 "$prefix/share/$2/magtrack.1"
}
page magtrack.1 man/man1
page magtrack.id.1 man/id/man1

echo "installed: $prefix/bin/magtrack"
[ $# -lt 3 ] || exit 0
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "$prefix/bin is not in your PATH yet; add: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
