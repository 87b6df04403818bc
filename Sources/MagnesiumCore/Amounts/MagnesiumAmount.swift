/// An amount of elemental magnesium in milligrams, with the range that follows from food
/// composition tables that disagree.
public struct MagnesiumAmount: Sendable, Hashable {
  /// The best estimate, in mg.
  public let mg: Double
  /// The lowest and the highest value that the tables support, in mg.
  public let range: ClosedRange<Double>

  /// - Precondition: `range` contains `mg`, and nothing is negative.
  package init(mg: Double, range: ClosedRange<Double>) {
    precondition(range.lowerBound >= 0 && range.contains(mg))
    self.mg = mg
    self.range = range
  }

  /// An amount on which no two sources disagree.
  public init(mg: Double) {
    self.init(mg: mg, range: mg...mg)
  }

  /// No magnesium at all: a known zero, never a stand-in for an unknown figure.
  package static let zero = MagnesiumAmount(mg: 0)

  package static func + (left: Self, right: Self) -> Self {
    MagnesiumAmount(
      mg: left.mg + right.mg,
      range: (left.range.lowerBound + right.range.lowerBound)...(left.range.upperBound
        + right.range.upperBound))
  }

  package static func * (amount: Self, factor: Double) -> Self {
    MagnesiumAmount(
      mg: amount.mg * factor,
      range: (amount.range.lowerBound * factor)...(amount.range.upperBound * factor))
  }
}

extension MagnesiumAmount: Codable {
  private enum Key: String, CodingKey { case mg, range }

  /// - Throws: `DecodingError` where the range does not hold the estimate, or anything is negative.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let mg = try container.decode(Double.self, forKey: .mg)
    let range = try container.decode(ClosedRange<Double>.self, forKey: .range)
    guard range.lowerBound >= 0, range.contains(mg) else {
      throw DecodingError.dataCorruptedError(
        forKey: .range, in: container, debugDescription: "\(range) does not hold \(mg)")
    }
    self.init(mg: mg, range: range)
  }

  /// Writes `{"mg", "low", "high"}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(mg, forKey: .mg)
    try container.encode(range, forKey: .range)
  }
}
