// swift-tools-version: 6.1

import PackageDescription

/// The sources as `make` knows them, for `--version --verbose`.
let commit = Context.environment["MAGTRACK_COMMIT"] ?? ""

let package = Package(
  name: "magtrack",
  platforms: [.macOS(.v15), .iOS(.v18), .watchOS(.v11)],
  products: [
    .library(name: "MagnesiumKit", targets: ["MagnesiumKit"]),
    .library(name: "MagnesiumWords", targets: ["MagnesiumWords"]),
    .library(name: "MagnesiumCore", targets: ["MagnesiumCore"]),
    .executable(name: "magtrack", targets: ["magtrack"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    .target(
      name: "FoodTables",
      path: "FoodData",
      exclude: [
        "README.md", "foods", "portions", "usda", "notes", "words", "recipes.tsv", "measures.tsv",
        "sources.tsv", "medicines.tsv", "notes.tsv", "reference_intakes.tsv", "suggestions.tsv",
        "supplement_families.tsv", "supplement_forms.tsv", "symptom_flags.tsv",
        "within_person_sd.tsv", "layout.bin",
        "kin.tsv", "kin_groups.tsv", "kin_rules.tsv",
      ],
      sources: ["embedded.c"],
      publicHeadersPath: "include"
    ),
    .target(
      name: "BuildFacts",
      cSettings: commit.isEmpty ? [] : [.define("MAGTRACK_COMMIT", to: commit)]),
    .target(name: "Platform"),
    .target(name: "ByteStreams", dependencies: ["Platform"]),
    .target(
      name: "MagnesiumCore",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "FoodLibrary", dependencies: ["MagnesiumCore", "FoodTables"]),
    .target(name: "LaidOutTables"),
    .executableTarget(name: "TableCompiler", dependencies: ["FoodLibrary", "MagnesiumCore"]),
    .executableTarget(name: "TrialCalibration", dependencies: ["MagnesiumCore"]),
    .executableTarget(
      name: "FoldBenchmark",
      dependencies: ["DiaryStore", "DiarySync", "MagnesiumCore", "Platform", "SyncedFolders"]),
    .systemLibrary(
      name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .systemLibrary(
      name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "DiaryImports",
      dependencies: ["MagnesiumCore", "ByteStreams", "CSQLite", "CExpat", "CZlib", "Platform"]
    ),
    .target(
      name: "DiaryStore",
      dependencies: ["MagnesiumCore", "ByteStreams", "CSQLite", "DiarySync", "Platform"]
    ),
    .target(
      name: "MagnesiumKit",
      dependencies: [
        "MagnesiumCore", "FoodLibrary", "LaidOutTables", "ByteStreams", "DiaryStore", "DiarySync",
        "DiaryImports", "Platform", "BuildFacts", "SyncedFolders",
      ]),
    .target(
      name: "MagnesiumWords",
      dependencies: ["MagnesiumCore", "MagnesiumKit", "DiarySync", "SyncedFolders"]),
    .target(
      name: "SealedBackups",
      dependencies: [
        "MagnesiumCore", "Platform",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]
    ),
    .target(name: "DiarySync", dependencies: ["MagnesiumCore"]),
    .target(
      name: "SyncedFolders",
      dependencies: [
        "DiarySync", "MagnesiumCore", "Platform",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "ReportPages",
      dependencies: [
        "MagnesiumKit", "MagnesiumWords", "Platform",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "MagtrackCommands",
      dependencies: [
        "MagnesiumCore", "MagnesiumKit", "MagnesiumWords", "Platform", "ReportPages",
        "SealedBackups",
        "DiarySync", "SyncedFolders", "TOMLKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // So that no member of the large Foundation, which a dependency sees, comes in unasked: it holds
      // 40 MB of data.
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")]
    ),
    .executableTarget(name: "magtrack", dependencies: ["MagtrackCommands", "Platform"]),
    .testTarget(name: "MagnesiumCoreTests", dependencies: ["MagnesiumCore", "FoodLibrary"]),
    .testTarget(
      name: "FoodLibraryTests", dependencies: ["FoodLibrary", "MagnesiumCore", "TableCompiler"]),
    .testTarget(name: "ByteStreamsTests", dependencies: ["ByteStreams"]),
    .testTarget(
      name: "DiaryStoreTests",
      dependencies: [
        "DiaryStore", "DiarySync", "MagnesiumCore", "Platform", "SyncedFolders", "CSQLite",
        "TestSupport",
      ],
      exclude: ["Diaries"]
    ),
    // Without the access of this package: what it can do, an app can.
    .testTarget(
      name: "AppTests", dependencies: ["MagnesiumKit", "MagnesiumWords"], packageAccess: false),
    .testTarget(
      name: "DiaryImportsTests",
      dependencies: ["MagnesiumCore", "MagnesiumKit", "DiaryImports", "CSQLite"],
      exclude: ["Samples"]),
    .testTarget(
      name: "MagnesiumKitTests",
      dependencies: ["FoodLibrary", "MagnesiumCore", "MagnesiumKit", "TestSupport"]),
    .testTarget(name: "MagnesiumWordsTests", dependencies: ["MagnesiumKit", "MagnesiumWords"]),
    .testTarget(
      name: "ReportPagesTests",
      dependencies: [
        "MagnesiumKit", "MagnesiumWords", "ReportPages",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "SealedBackupsTests", dependencies: ["SealedBackups"]),
    .testTarget(name: "DiarySyncTests", dependencies: ["DiarySync", "MagnesiumCore"]),
    .testTarget(
      name: "SyncedFoldersTests",
      dependencies: ["SyncedFolders", "DiarySync", "MagnesiumCore", "Platform"]),
    .target(name: "TestSupport", dependencies: ["MagtrackCommands"], path: "Tests/TestSupport"),
    .testTarget(
      name: "MagtrackCommandsTests",
      dependencies: [
        "MagnesiumCore", "MagnesiumKit", "MagnesiumWords", "MagtrackCommands", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Recorded"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["magtrack", "MagtrackCommands", "TestSupport"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
