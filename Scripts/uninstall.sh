#!/bin/sh
# uninstall.sh PREFIX: takes back what install.sh put there; the diary stays (magtrack erase).
set -eu
cd "$1"
rm -f bin/magtrack share/bash-completion/completions/magtrack \
  share/zsh/site-functions/_magtrack share/fish/vendor_completions.d/magtrack.fish \
  share/man/man1/magtrack.1 share/man/id/man1/magtrack.1
