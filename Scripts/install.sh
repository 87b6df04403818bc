#!/bin/sh
# install.sh PROGRAM PREFIX
set -eu
program=$1
prefix=$2
install -d "$prefix/bin"
install -m 755 "$program" "$prefix/bin/magtrack.new"
strip "$prefix/bin/magtrack.new" 2>/dev/null || true
mv "$prefix/bin/magtrack.new" "$prefix/bin/magtrack"

completions() { # SHELL FOLDER FILE
  install -d "$prefix/share/$2"
  "$prefix/bin/magtrack" --generate-completion-script "$1" >"$prefix/share/$2/$3"
}
completions bash bash-completion/completions magtrack
completions zsh zsh/site-functions _magtrack
completions fish fish/vendor_completions.d magtrack.fish

install -d "$prefix/share/man/man1" "$prefix/share/man/id/man1"
install -m 644 Documentation/magtrack.1 "$prefix/share/man/man1/magtrack.1"
install -m 644 Documentation/magtrack.id.1 "$prefix/share/man/id/man1/magtrack.1"

echo "installed: $prefix/bin/magtrack"
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "$prefix/bin is not in your PATH yet; add: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
