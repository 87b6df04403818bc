// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that users of the library resolve nothing of it.
let package = Package(
  name: "magtrack-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "magtrack", path: "..")],
  targets: [
    .executableTarget(
      name: "PhraseFuzzer",
      dependencies: [.product(name: "MagnesiumKit", package: "magtrack")],
      path: "Sources/PhraseFuzzer",
      // The fuzzer's own flags come from the command line, so that the reader is watched as well.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
