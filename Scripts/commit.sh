#!/bin/sh
# Prints the commit of the sources and its day, with a mark where they were changed since; nothing outside of git.
cd "$(dirname "$0")/.." || exit
commit=$(git log -1 --format='%h %cs' --abbrev=12 2>/dev/null) || exit 0
[ -z "$(git status --porcelain --untracked-files=no 2>/dev/null)" ] || commit="$commit changed"
echo "$commit"
