#!/bin/sh
# Builds the fuzzer with the code that it watches, and runs it for some seconds (600).
set -eu
cd "$(dirname "$0")"
runtime=$(find "$(dirname "$(dirname "$(command -v swift)")")" -name 'libclang_rt.fuzzer_no_main*.a' | head -n 1)
[ -n "$runtime" ] || { echo "this toolchain has no libFuzzer" >&2; exit 69; }
swift build -c release -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer \
  -Xlinker "$runtime" -Xlinker -lstdc++
mkdir -p .build/corpus
SWIFT_BACKTRACE=enable=no .build/release/PhraseFuzzer -max_total_time="${1:-600}" -max_len=400 \
  -timeout=20 -artifact_prefix=.build/ -dict=words.dict .build/corpus Seeds
