import Foundation
import MagnesiumKit
import Testing

/// The articles of the library's documentation tell what compiles, and what comes of it.
@Suite struct ArticleTests {
  static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let articles = ["MagnesiumCore", "MagnesiumKit"].flatMap { module in
    let folder = here.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/\(module)/\(module).docc")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0) }
  }

  @Test func `there is a landing page for each of two modules, and five articles`() {
    #expect(Self.articles.count == 7)
  }

  @Test(arguments: articles)
  func `each block of code is compiled`(article: URL) throws {
    let source = try String(
      contentsOf: Self.here.appendingPathComponent("ArticleExamples.swift"), encoding: .utf8)
    let text = try String(contentsOf: article, encoding: .utf8)
    let blocks = text.matches(of: /```swift\n((?s).*?)```/).map { String($0.1) }
    for block in blocks {
      let lines = block.split(separator: "\n").map { "  \($0)\n" }.joined()
      #expect(source.contains(lines), "\(article.lastPathComponent): \(block)")
    }
    let isLanding = article.lastPathComponent.hasPrefix("Magnesium")
    #expect(blocks.isEmpty == isLanding)
  }

  @Test func `what the articles say of their code is so`() async throws {
    #expect(whatCountsAsADay()[0].sufficientMeals.contains([.sahur, .buka]))
    #expect(whatUnknownMeans() == 81)
    let (interval, test) = usualIntakeAndItsConfidence()
    // 1.96 × 86 / √7 = 63.7; z = −25 / √(26.5² + 86² / 7) = −0.60.
    #expect(abs(interval.lowerBound - 176.3) < 0.1 && abs(interval.upperBound - 303.7) < 0.1)
    #expect(abs(test.confidence - 0.275) < 0.005)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("article-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (receipt, day) = try logAndRead(in: folder)
    #expect(receipt.items.map(\.intake.kind) == [.food, .unknown])
    #expect(day.report.state == .open && day.report.deficit == nil)
    #expect(day.report.tally.total.mg > 0)
    var shown = 0
    try await embeddingInAnApp { _ in shown += 1 }
    #expect(shown == 1)
  }
}
