// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that users of the library resolve nothing of it. The fuzzer's own flags come
// from the command line, so that the code that it watches is built with them as well.
let asLibrary: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]
let kit = Target.Dependency.product(name: "MagnesiumKit", package: "magtrack")

let package = Package(
  name: "magtrack-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "magtrack", path: "..")],
  targets: [
    .target(name: "FuzzerDriver"),
    .executableTarget(
      name: "PhraseFuzzer", dependencies: ["FuzzerDriver", kit], swiftSettings: asLibrary),
    .executableTarget(
      name: "ImportFuzzer", dependencies: ["FuzzerDriver", kit], swiftSettings: asLibrary),
    .executableTarget(
      name: "ForeignFuzzer", dependencies: ["FuzzerDriver", kit], swiftSettings: asLibrary),
  ],
  swiftLanguageModes: [.v6]
)
