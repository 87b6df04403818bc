/// Days that follow each other.
public struct DaySpan: Sendable, Hashable {
  public let from: CivilDay
  /// The last, not before ``from``.
  public let to: CivilDay

  public init(from: CivilDay, to: CivilDay) {
    self.from = from
    self.to = to
  }

  public func contains(_ day: CivilDay) -> Bool { from <= day && day <= to }
}
