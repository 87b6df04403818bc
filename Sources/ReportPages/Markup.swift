import MagnesiumKit

/// HTML or SVG in which only what was written in the program is markup: every text that is put into it
/// is escaped, and what would turn the writing direction or steer a terminal is replaced.
struct Markup: ExpressibleByStringInterpolation, Sendable, Hashable {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  /// What the program wrote itself.
  init(written source: String) { self.source = source }

  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }

    mutating func appendInterpolation(_ text: String) { source += Markup.escaped(text) }

    mutating func appendInterpolation(_ number: Int) { source += String(number) }

    /// A coordinate, in tenths.
    mutating func appendInterpolation(_ number: Double) {
      let tenths = Int((number * 10).rounded())
      source += tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }

    mutating func appendInterpolation(_ markup: Markup) { source += markup.source }

    mutating func appendInterpolation(_ markup: [Markup]) {
      for part in markup { source += part.source }
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}
