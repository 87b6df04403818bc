#!/bin/sh
# run.sh phrases|archives|imports [SECONDS] [FORMAT]
# Builds a fuzzer with the code that it watches, and runs it for some seconds (600).
set -eu
cd "$(dirname "$0")"
case ${1:-phrases} in
phrases) fuzzer=PhraseFuzzer limit=200 ;;
archives) fuzzer=ImportFuzzer limit=8000 ;;
imports) fuzzer=ForeignFuzzer limit=6000 ;;
*) echo "usage: run.sh phrases|archives|imports [SECONDS] [FORMAT]" >&2; exit 64 ;;
esac
runtime=$(find "$(dirname "$(dirname "$(command -v swift)")")" -name 'libclang_rt.fuzzer_no_main*.a' | head -n 1)
[ -n "$runtime" ] || { echo "this toolchain has no libFuzzer" >&2; exit 69; }
# What is compared is not watched: that would take two thirds of the time, and the dictionaries know the words.
swift build -c release --product "$fuzzer" -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer \
  -Xswiftc -Xfrontend -Xswiftc -sanitize-coverage=edge,indirect-calls,inline-8bit-counters,pc-table \
  -Xlinker "$runtime" -Xlinker -lstdc++
dictionary=words-${1:-phrases}.dict
if [ "${1:-phrases}" = phrases ]; then
  # The signs and numbers of the file, and every word that the reader knows.
  { cat "$dictionary"; cut -f 1 ../FoodData/words/*.tsv | LC_ALL=C grep '^[A-Za-z0-9 .,-][A-Za-z0-9 .,-]*$' |
    sort -u | sed 's/.*/"&"/'; } > .build/words.dict
  dictionary=.build/words.dict
fi
corpus=.build/corpus-${1:-phrases}
seeds=Seeds/${1:-phrases}
mkdir -p "$corpus"
if [ "$fuzzer" = ForeignFuzzer ]; then
  # The samples of the tests: of one format, or of all, as they are and packed.
  corpus=$corpus-${3:-all}
  seeds=.build/seeds-${3:-all}
  rm -rf "$seeds"
  mkdir -p "$corpus" "$seeds"
  find "../Tests/DiaryImportsTests/Samples/${3:-}" -type f | while read -r file; do
    cp "$file" "$seeds/$(echo "${file#../Tests/DiaryImportsTests/Samples/}" | tr '/ ' '__')"
    command -v zip >/dev/null && zip -qj "$seeds/$(basename "$file").zip" "$file"
  done
fi
SWIFT_BACKTRACE=enable=no ".build/release/$fuzzer" -max_total_time="${2:-600}" -max_len="$limit" \
  -timeout=20 -artifact_prefix=.build/ -dict="$dictionary" "$corpus" "$seeds"
