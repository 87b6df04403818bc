/// A sign of which official pages say when to get help, whatever was eaten.
package struct RedFlag: Sendable, Hashable {
  /// How soon, the soonest last.
  package enum Urgency: String, Sendable, Hashable, Comparable, CaseIterable {
    case appointment, today, emergency

    package static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// The id of the kind of which it is one.
  package let kind: String
  /// Folded words of which one has to stand in where it is; empty for anywhere.
  package let places: Set<String>
  /// Longer than so many minutes; nil for however long.
  package let longerThan: Int?
  package let urgency: Urgency
  package let advice: Bilingual
  /// The page that says so.
  package let source: String
  /// Whether the page was read.
  package let isVerified: Bool

  package init(
    kind: String, places: Set<String>, longerThan: Int?, urgency: Urgency, advice: Bilingual,
    source: String, isVerified: Bool
  ) {
    self.kind = kind
    self.places = places
    self.longerThan = longerThan
    self.urgency = urgency
    self.advice = advice
    self.source = source
    self.isVerified = isVerified
  }

  /// - Parameter words: folded, of where it is.
  package func matches(_ symptom: Symptom, words: [String]) -> Bool {
    symptom.kind == kind && symptom.value > 0
      && (places.isEmpty || words.contains(where: places.contains))
      && longerThan.map { (symptom.minutes ?? 0) > $0 } ?? true
  }
}
