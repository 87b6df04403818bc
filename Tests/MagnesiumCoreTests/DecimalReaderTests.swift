import Foundation
import MagnesiumCore
import Testing

@Suite struct DecimalReaderTests {
  static let numbers: [(String, Double)] = [
    ("7", 7), ("007", 7), ("2.5", 2.5), ("2,5", 2.5), (",5", 0.5), (".5", 0.5), ("0,125", 0.125),
    ("0.500", 0.5), (".250", 0.25), ("16,5", 16.5), ("0.0001", 0.0001), ("3.14159", 3.141_59),
    ("1234.567", 1_234.567), ("1234,5", 1_234.5), ("1,250.5", 1_250.5), ("1.250,5", 1_250.5),
    ("1,250,000", 1_250_000), ("1.250.000", 1_250_000), ("12,500.25", 12_500.25), ("0", 0),
    ("0,000", 0), ("1/2", 0.5), ("3/4", 0.75), ("1 1/2", 1.5), ("½", 0.5), ("2¼", 2.25),
    ("1 ⅓", 4.0 / 3),
  ]

  @Test(arguments: numbers)
  func `a number that can be read in one way is read`(text: String, value: Double) throws {
    #expect(try DecimalReader.number(text) == value)
  }

  @Test(arguments: ["1,000", "1.000", "1.250", "12,125", "999.999", "100,000"])
  func `a thousand or a fraction is neither`(text: String) {
    #expect(throws: DecimalReader.Problem.ambiguous) { try DecimalReader.number(text) }
  }

  @Test(arguments: [
    "", " ", "-1", "+1", "0x10", "1e5", "nan", "inf", "5.", "5,", ".", "1.2.3", "1,2,3", "0,250.5",
    "1,25.5", "1,250.5.5", "1.250,500,5", "1'000", "1 000", "1_000", "٣", "５", "1️⃣", "23/11", "1/0",
    "1/2/3", "9999999999999999", "five", "5mg",
  ])
  func `what is no number is refused`(text: String) {
    #expect(throws: DecimalReader.Problem.unreadable) { try DecimalReader.number(text) }
  }

  /// A figure printed in any form that can be read in one way only comes back as it was.
  @Test func `numbers printed with a point, a comma or thousands are read back`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededNumbers(seed: seed)
    for _ in 0..<5_000 {
      let places = Int.random(in: 0...5, using: &random)
      let scale = pow(10, Double(places))
      let value = Double(Int.random(in: 0...9_999_999, using: &random)) / scale
      let plain = String(format: "%.\(places)f", value)
      let parts = plain.split(separator: ".").map(String.init)
      let grouped = String(
        parts[0].reversed().enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [",", $1] : [$1] }
          .reversed())
      let english = ([grouped] + parts.dropFirst()).joined(separator: ".")
      let swapped: [Character: Character] = [",": ".", ".": ","]
      for text in [plain, english].flatMap({ [$0, String($0.map { swapped[$0] ?? $0 })] }) {
        let mayBeThousand = places == 3 && value >= 1 && parts[0].count <= 3
        let isOneGroup = text.contains { ",.".contains($0) } && places == 0 && value < 1_000_000
        if mayBeThousand || isOneGroup {
          #expect(throws: DecimalReader.Problem.ambiguous, "\(text), seed \(seed)") {
            try DecimalReader.number(text)
          }
        } else {
          #expect(try DecimalReader.number(text) == value, "\(text), seed \(seed)")
        }
      }
    }
  }
}
