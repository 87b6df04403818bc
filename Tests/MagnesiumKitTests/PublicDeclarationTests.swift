import Foundation
import Testing

/// What an app sees is small, and each of it is documented.
@Suite struct PublicDeclarationTests {
  /// What only the modules of this package share is `package`: a new public declaration wants a reason.
  static let most = 538

  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  struct Declaration {
    let place: String
    let text: String
    let isDocumented: Bool
  }

  /// The lines that declare something public, with what stands above them.
  static func declarations(of text: String, in path: String) -> [Declaration] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    return lines.indices.compactMap { index in
      let words = lines[index].split(separator: " ").drop { $0.hasPrefix("@") }
      guard words.first == "public" else { return nil }
      var above = index - 1
      while above >= 0, lines[above].hasPrefix("@") { above -= 1 }
      return Declaration(
        place: "\(path):\(index + 1)", text: String(lines[index]),
        isDocumented: above >= 0 && lines[above].hasPrefix("///"))
    }
  }

  @Test func `public declarations are few and documented`() throws {
    var counts: [String: Int] = [:]
    for file in try #require(FileManager.default.enumerator(atPath: Self.sources.path)) {
      guard let path = file as? String, path.hasSuffix(".swift") else { continue }
      let text = try String(
        contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
      let module = String(path.prefix { $0 != "/" })
      for declaration in Self.declarations(of: text, in: path) {
        counts[module, default: 0] += 1
        #expect(declaration.isDocumented, "\(declaration.place): \(declaration.text)")
      }
    }
    let all = counts.values.reduce(0, +)
    for (module, count) in counts.sorted(by: { $0.key < $1.key }) { print(module, count) }
    print("public declarations:", all)
    #expect(all <= Self.most)
    #expect(counts["MagtrackCommands"] == nil)
    #expect(counts["MagnesiumKit"] ?? 0 > 100)
  }

  @Test func `a declaration is found behind its attributes, and is documented above them`() {
    let text = """
      /// Told.
      @discardableResult
      public func a() {}
      @inlinable public func b() {}
        package func c() {}
      /// Told.
      public static let d = 1
      """
    let found = Self.declarations(of: text, in: "x")
    #expect(found.map(\.place) == ["x:3", "x:4", "x:7"])
    #expect(found.map(\.isDocumented) == [true, false, true])
  }
}
