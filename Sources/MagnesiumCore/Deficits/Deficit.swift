/// An intake below the reference on a day that counts. It says nothing of the state of the body:
/// a deficiency is never computed here.
public struct Deficit: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// One low day.
    case remark
    /// A streak of low days.
    case notice
    /// A usual intake that is probably below the requirement, or supplements above the limit.
    case warning
    /// A condition in the profile makes a supplement dangerous. No deficit is so.
    case strong

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// From how many low days in a row a deficit is a streak.
  public static let streakLength = 3

  /// What is missing to the reference, in mg.
  public let gapMg: Double
  /// How many counted days in a row are low, this one included. A day that is not counted ends
  /// the row.
  public let lowDays: Int

  public init(gapMg: Double, lowDays: Int) {
    self.gapMg = gapMg
    self.lowDays = lowDays
  }

  public var severity: Severity {
    lowDays >= Self.streakLength ? .notice : .remark
  }
}
