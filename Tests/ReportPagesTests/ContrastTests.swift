import Foundation
import Testing

@testable import ReportPages

/// The colours of the page, read from its own style: text at least 4.5 to 1 on what it lies on, and what is
/// drawn 3 to 1, as WCAG 2.2 has it (1.4.3, 1.4.11).
@Suite struct ContrastTests {
  static let sheet = PageStyle.sheet(PaperSize(type: 8, charts: 80))

  /// Light, dark and on paper, in the order of the sheet.
  static let palettes: [[String: String]] =
    sheet
    .matches(of: /:root\{(--[^}]*)\}/)
    .map { match in
      Dictionary(
        uniqueKeysWithValues: match.output.1.split(separator: ";").map { pair in
          let parts = pair.split(separator: ":")
          return (String(parts[0].dropFirst(2)), String(parts[1]))
        })
    }

  struct Use: Hashable, CustomStringConvertible {
    let selector: String
    let property: String
    let color: String
    var description: String { "\(selector){\(property):\(color)}" }

    var isText: Bool {
      property == "color"
        || property == "fill" && ["text", ".tick"].contains { selector.hasSuffix($0) }
    }
    /// What other things lie on.
    var isGround: Bool {
      property == "background" || property == "fill" && ["ground", "band"].contains(color)
    }
    /// The scale goes on outside of the band, and its figures stand there.
    var liesOnBand: Bool {
      !isText && selector.hasPrefix(".") && ![".grid", ".band", ".box"].contains(selector)
    }
  }

  /// Each place in which the sheet names a colour.
  static let uses: [Use] = sheet.matches(of: /([^{}]+)\{([^{}]*)\}/).flatMap { rule in
    rule.output.2.split(separator: ";").compactMap { declaration in
      guard let color = declaration.firstMatch(of: /var\(--(\w+)\)/)?.output.1,
        let property = declaration.split(separator: ":").first
      else { return nil }
      let selector = rule.output.1.split(separator: ",").last!
        .trimmingCharacters(in: .whitespacesAndNewlines)
      return Use(selector: selector, property: String(property), color: String(color))
    }
  }

  @Test(arguments: [(0, "light"), (1, "dark"), (2, "paper")])
  func `all stands out from what it lies on`(index: Int, name: String) throws {
    let palette = Self.palettes[index]
    func contrast(_ one: String, _ other: String) throws -> Double {
      let lights = try [one, other].map { try Self.luminance(#require(palette[$0], "\($0)")) }
        .sorted()
      return (lights[1] + 0.05) / (lights[0] + 0.05)
    }
    for use in Self.uses where !use.isGround {
      let least = use.isText ? 4.5 : 3
      #expect(try contrast(use.color, "ground") >= least, "\(name): \(use)")
      if use.liesOnBand { #expect(try contrast(use.color, "band") >= 3, "\(name): \(use)") }
    }
  }

  @Test func `every colour is of a palette, and each palette has them all`() {
    #expect(Self.palettes.count == 3)
    #expect(Set(Self.palettes.map { Set($0.keys) }).count == 1)
    #expect(Set(Self.uses.map(\.color)) == Set(Self.palettes[0].keys))
    let others = Self.sheet.replacing(/:root\{--[^}]*\}/, with: "")
    #expect(!others.contains("#") && !others.contains("rgb"))
    #expect(Self.uses.contains(where: \.isText) && Self.uses.contains(where: \.liesOnBand))
  }

  @Test(arguments: [("#ffffff", 1.0), ("#000000", 0), ("#777777", 0.1845), ("#1f5f8b", 0.1034)])
  func `luminance is that of WCAG`(color: String, luminance: Double) throws {
    #expect(abs(try Self.luminance(color) - luminance) < 0.001)
  }

  static func luminance(_ color: String) throws -> Double {
    let value = try #require(Int(color.dropFirst(), radix: 16), "\(color)")
    try #require(color.count == 7)
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
