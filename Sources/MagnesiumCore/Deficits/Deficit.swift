/// An intake below the reference on a day that counts. It says nothing of the state of the body:
/// a deficiency is never computed here.
public struct Deficit: Sendable, Hashable, Codable {
  /// How grave something is.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// One low day.
    case remark
    /// A streak of low days, where a reference can be a verdict.
    case notice
    /// A usual intake that is probably below the requirement, or supplements above the limit.
    case warning
    /// A condition in the profile makes a supplement dangerous. No deficit is so.
    case strong

    /// Whether it is less grave.
    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// From how many low days in a row a deficit is a streak.
  package static let streakLength = 3

  /// What is missing to the reference, in mg.
  public let gapMg: Double
  /// How many counted days in a row are low, this one included. A day that is not counted ends
  /// the row.
  package let lowDays: Int
  /// Whether it can be more than a remark: below an AI nothing is said of inadequacy, and references
  /// are for the healthy.
  package let isJudged: Bool
  /// Whether the day reaches the reference all the same where the tables are read at their highest.
  package let mayReach: Bool

  package init(gapMg: Double, lowDays: Int, isJudged: Bool = true, mayReach: Bool = false) {
    self.gapMg = gapMg
    self.lowDays = lowDays
    self.isJudged = isJudged
    self.mayReach = mayReach
  }

  /// How grave it is: by the gap, and by how many days in a row were low.
  public var severity: Severity {
    isJudged && lowDays >= Self.streakLength ? .notice : .remark
  }
}
