import Foundation
import Testing

/// A language that leaves messages out does not compile, and the compiler lists them.
@Suite struct ThirdLanguageTests {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// Where the modules lie that this test was built with.
  static let built: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let modules = beside.appendingPathComponent("Modules")
    return FileManager.default.fileExists(atPath: modules.path)
      ? beside : repository.appendingPathComponent(".build/debug")
  }()

  static let stub = """
    import MagnesiumKit
    import MagnesiumWords

    struct Malay: Phrasebook {
      var language: Language { .english }
      var diaryBusy: String { "diari sedang digunakan" }
      func noSuchEntry(_ id: Int) -> String { "tiada catatan \\(id)" }
    }
    """

  /// What each protocol of the phrasebook asks of a language, by its name; what has a usual form in an
  /// extension is not asked.
  static func messages() throws -> Set<String> {
    let folder = repository.appendingPathComponent("Sources/MagnesiumWords/Subjects")
    var asked: Set<String> = []
    var usual: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      var isProtocol = false
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        if !line.hasPrefix(" ") { isProtocol = line.hasPrefix("package protocol") }
        let words = line.split(separator: " ")
        guard line.hasPrefix("  "),
          let place = words.firstIndex(where: { $0 == "func" || $0 == "var" }),
          place <= 1, place + 1 < words.count
        else { continue }
        let name = String(words[place + 1].prefix { $0.isLetter || $0.isNumber })
        if isProtocol { asked.insert(name) } else { usual.insert(name) }
      }
    }
    return asked.subtracting(usual)
  }

  /// What the compiler says of a file that is of this package.
  static func typecheck(_ source: String) throws -> (status: Int32, text: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("language-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(source.utf8).write(to: folder.appendingPathComponent("Malay.swift"))
    // As the package manager names a package: by its folder.
    let name = repository.lastPathComponent.lowercased()
      .map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    let maps = [
      repository.appendingPathComponent("Sources/CSQLite/module.modulemap"),
      repository.appendingPathComponent("Sources/CExpat/module.modulemap"),
      repository.appendingPathComponent("Sources/CZlib/module.modulemap"),
      built.appendingPathComponent("FoodTables.build/module.modulemap"),
      built.appendingPathComponent("LaidOutTables.build/module.modulemap"),
      built.appendingPathComponent("BuildFacts.build/module.modulemap"),
    ]
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments =
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-package-name", name,
        "-I", built.appendingPathComponent("Modules").path,
        "-module-cache-path", folder.appendingPathComponent("cache").path,
      ] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] }
      + [folder.appendingPathComponent("Malay.swift").path]
    let handle = try FileHandle(forWritingTo: output)
    compiler.standardOutput = handle
    compiler.standardError = handle
    try compiler.run()
    compiler.waitUntilExit()
    return (compiler.terminationStatus, try String(contentsOf: output, encoding: .utf8))
  }

  @Test func `a language of two messages does not compile, and all others are named`() throws {
    let messages = try Self.messages()
    #expect(messages.count > 800)
    let (status, text) = try Self.typecheck(Self.stub)
    #expect(status != 0)
    let missing = Set(
      text.matches(of: /note: protocol requires \w+ '(\w+)/).map { String($0.1) })
    let said: Set = ["language", "diaryBusy", "noSuchEntry"]
    #expect(missing.isDisjoint(with: said), "\(missing.intersection(said))")
    #expect(missing.isSuperset(of: messages.subtracting(said)), "\(text.prefix(2_000))")
  }
}
