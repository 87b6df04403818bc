#!/bin/sh
# walk.sh FOLDER: does in a clone of this repository what CONTRIBUTING.md says of a command and of a food, line by
# line, and tests what came of it. FOLDER is changed: it has to be clean, and is put back afterwards.
set -eu
cd "$1"
[ -z "$(git status --porcelain)" ] || {
  echo "walk: $1 has changes; they would be lost" >&2
  exit 1
}
trap 'git checkout -q -- . && git clean -q -f -d Sources Tests FoodData' EXIT

# Each block of code stands behind a paragraph that says where it goes.
awk '
  function fail(why) {
    print "walk: CONTRIBUTING.md, line " NR ": " why > "/dev/stderr"
    failed = 1
    exit 1
  }
  function put(   count, parts, file, anchor, line, text, found, folder) {
    count = split(said, parts, "`")
    if (parts[count] == ":" && parts[count - 2] == ", below ") {
      file = parts[count - 3]; anchor = parts[count - 1]
    } else if (parts[count] == ":" && parts[count - 2] ~ /At the end of $/) {
      file = parts[count - 1]; anchor = ""
    } else if (parts[count] == "" && parts[count - 2] ~ /: $/) {
      file = parts[count - 1]
      folder = file
      sub(/\/[^\/]*$/, "", folder)
      if (system("test -d " folder " && ! test -e " file)) fail(file " is there, or its folder is not")
      printf "%s", code > file
      close(file)
      files++
      return
    } else fail("a block of code that does not say where it goes")
    while ((getline line < file) > 0) {
      text = text line "\n"
      if (anchor != "" && !found && index(line, anchor)) { text = text code; found = 1 }
    }
    close(file)
    if (text == "") fail("there is no " file)
    if (anchor == "") text = text code
    else if (!found) fail(file " has no \"" anchor "\"")
    printf "%s", text > file
    close(file)
    files++
  }
  /^## / { taken = /^## Add a (command|food)$/ }
  !taken { next }
  /^ *```/ {
    if (inside) { put(); said = "" }
    inside = !inside
    indent = match($0, /`/) - 1
    code = ""
    next
  }
  inside { code = code (substr($0, 1, indent) ~ /^ *$/ ? substr($0, indent + 1) : $0) "\n"; next }
  /^$/ { next }
  { sub(/^ */, ""); said = said (said == "" ? "" : " ") $0 }
  END { if (!failed && files < 11) fail("only " files " blocks of code were found"); exit failed }
' CONTRIBUTING.md

# The example's figure is that of the row which it cites: `make tables` does not compare them.
awk -F '\t' '
  $1 == "carissa" { mg = $6; kcal = $11; row = $12; sub(/.*\//, "", row); next }
  $1 == row { exit $4 != mg || $5 != kcal }
' FoodData/foods/fruit.tsv FoodData/usda/usda-sr-legacy-2018.tsv || {
  echo "walk: CONTRIBUTING.md has another figure of carissa than the row that it cites" >&2
  exit 1
}

git ls-files -m -o --exclude-standard '*.swift' | xargs swift format lint --strict
swift run TableCompiler .
swift build --build-tests
swift test --disable-xctest --skip-build --filter 'CountTests|ShippedTests|TableRowTests|SearchIndexTests'
MAGTRACK_HOME=$(mktemp -d)
export MAGTRACK_HOME
.build/debug/magtrack log "2 carissa" --dry-run | grep '2 pieces, 40 g · 6.4 mg'
rm -rf "$MAGTRACK_HOME"
echo "walk: what CONTRIBUTING.md says of a command and of a food holds"
