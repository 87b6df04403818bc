// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that users of the library resolve nothing of it. It measures the built
// program from outside and links none of its code.
let package = Package(
  name: "magtrack-benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "floor", path: "Sources/Floor", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(name: "benchmark", path: "Sources/Benchmark"),
  ],
  swiftLanguageModes: [.v6]
)
