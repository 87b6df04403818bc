#!/bin/sh
# docs.sh FOLDER: builds the pages of the library as a static site in FOLDER, by the tools of Swift alone. A warning ends
# it: an unresolved link, a parameter without a word.
set -eu
to=$1
swift build --target MagnesiumKit
built=$(swift build --show-bin-path)
triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -n 1)
rm -rf "$to"
mkdir -p "$to/made"
maps=
for map in Sources/C*/module.modulemap "$built"/FoodTables.build/module.modulemap \
  "$built"/LaidOutTables.build/module.modulemap "$built"/BuildFacts.build/module.modulemap; do
  maps="$maps -Xcc -fmodule-map-file=$map"
done
others=
archives=
for module in MagnesiumCore FoodLibrary DiaryStore DiaryImports MagnesiumKit; do
  mkdir "$to/made/$module"
  # shellcheck disable=SC2086
  swift symbolgraph-extract -module-name "$module" -I "$built/Modules" -target "$triple" $maps \
    -minimum-access-level public -skip-synthesized-members -output-dir "$to/made/$module"
  pages=Sources/$module/$module.docc
  [ -d "$pages" ] || pages=
  # shellcheck disable=SC2086
  docc convert $pages --additional-symbol-graph-dir "$to/made/$module" --fallback-display-name "$module" \
    --fallback-bundle-identifier "magtrack.$module" --fallback-default-module-kind Library \
    --hosting-base-path "${DOCS_PATH:-/}" --enable-experimental-external-link-support $others \
    --warnings-as-errors --output-path "$to/made/$module.doccarchive"
  others="$others --dependency $to/made/$module.doccarchive"
  archives="$archives $to/made/$module.doccarchive"
done
# shellcheck disable=SC2086
docc merge $archives --synthesized-landing-page-name Magtrack --synthesized-landing-page-kind Package \
  --output-path "$to/site"
rm -rf "$to/made"
echo "docs: $to/site, for any server of files: python3 -m http.server -d $to/site"
