// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that users of the library build nothing of it. The benchmark measures the
// built program from outside; the calibration asks the domain itself.
let package = Package(
  name: "magtrack-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "magtrack", path: "..")],
  targets: [
    .executableTarget(
      name: "calibration", dependencies: [.product(name: "MagnesiumCore", package: "magtrack")],
      path: "Sources/Calibration"),
    .executableTarget(name: "make-diary", path: "Sources/MakeDiary"),
    .executableTarget(name: "benchmark", path: "Sources/Benchmark"),
  ],
  swiftLanguageModes: [.v6]
)
