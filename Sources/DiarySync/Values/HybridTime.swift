/// A reading of a hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks"): the time of day as far
/// as that goes, and a count where it does not. What was written knowing of something has a greater one.
package struct HybridTime: Sendable, Hashable {
  /// How often a clock that was far ahead was set right since the diary began. All of an era comes before all
  /// of the next, see ``HybridClock/beginEra()``.
  package let era: Int
  /// Since 1970-01-01T00:00:00Z; below 2⁴⁷.
  package let milliseconds: Int
  /// Tells apart what was written in one millisecond, or while the clock stood or went back.
  package let counter: Int

  package static let zero = HybridTime(uncheckedEra: 0, 0, 0)

  /// More than an hour of changes, ten in each millisecond.
  static let mostCounted = 0xFFFF
  private static let mostEras = 0xFFFF

  private init(uncheckedEra era: Int, _ milliseconds: Int, _ counter: Int) {
    (self.era, self.milliseconds, self.counter) = (era, milliseconds, counter)
  }

  /// nil where a part is out of its range.
  package init?(era: Int, milliseconds: Int, counter: Int) {
    guard 0...Self.mostEras ~= era, 0..<(1 << 47) ~= milliseconds, 0...Self.mostCounted ~= counter
    else { return nil }
    self.init(uncheckedEra: era, milliseconds, counter)
  }

  /// When something happened of which only the time of day is known.
  ///
  /// - Parameter milliseconds: taken to the nearest that leaves room to count on.
  package init(milliseconds: Int) {
    self.init(uncheckedEra: 0, min(max(0, milliseconds), 1 << 46), 0)
  }

  /// The next that there can be without the time of day going on.
  var next: HybridTime {
    counter < Self.mostCounted
      ? HybridTime(uncheckedEra: era, milliseconds, counter + 1)
      : HybridTime(uncheckedEra: era, milliseconds + 1, 0)
  }

  /// The same time of day in another era.
  func moved(toEra era: Int) -> HybridTime {
    HybridTime(uncheckedEra: min(era, Self.mostEras), milliseconds, 0)
  }
}

extension HybridTime: Comparable {
  package static func < (one: HybridTime, other: HybridTime) -> Bool {
    if one.era != other.era { return one.era < other.era }
    if one.milliseconds != other.milliseconds { return one.milliseconds < other.milliseconds }
    return one.counter < other.counter
  }
}
