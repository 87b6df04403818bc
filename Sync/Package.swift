// swift-tools-version: 6.1

import PackageDescription

// `MagnesiumCore`, `Platform` and `TestSupport` hold here what the two targets need of the project's.
let package = Package(
  name: "magtrack-sync",
  platforms: [.macOS(.v15), .iOS(.v18), .watchOS(.v11)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0")
  ],
  targets: [
    .target(name: "Platform"),
    .target(name: "MagnesiumCore"),
    .target(name: "DiarySync", dependencies: ["MagnesiumCore"]),
    .target(
      name: "SyncedFolders",
      dependencies: [
        "DiarySync", "MagnesiumCore", "Platform",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]
    ),
    .executableTarget(
      name: "SyncBenchmark",
      dependencies: ["DiarySync", "SyncedFolders", "MagnesiumCore", "Platform"]),
    .executableTarget(
      name: "FoldBenchmark", dependencies: ["DiarySync", "MagnesiumCore", "Platform"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "DiarySyncTests", dependencies: ["DiarySync", "MagnesiumCore", "TestSupport"]),
    .testTarget(
      name: "SyncedFoldersTests",
      dependencies: ["SyncedFolders", "DiarySync", "MagnesiumCore", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
