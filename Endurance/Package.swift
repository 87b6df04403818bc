// swift-tools-version: 6.1

import PackageDescription

// A package of its own: it knows the built program and SQLite, and nothing of the project's code.
let package = Package(
  name: "magtrack-endurance",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .systemLibrary(name: "CSpawn"),
    .executableTarget(
      name: "endurance", dependencies: ["CSQLite", "CSpawn"], path: "Sources/Endurance"),
  ],
  swiftLanguageModes: [.v6]
)
