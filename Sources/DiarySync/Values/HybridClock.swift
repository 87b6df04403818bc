/// The hybrid logical clock of a device. It never goes back, whatever the clock of the machine does.
package struct HybridClock: Sendable, Hashable {
  /// How far ahead of here another clock may be before its operations wait: time zones that were set as the
  /// time, and no more.
  package static let mostAhead = 86_400_000

  /// The greatest reading that was given or witnessed.
  package private(set) var last: HybridTime

  package init(last: HybridTime = .zero) { self.last = last }

  /// The reading of an operation that is made now.
  ///
  /// - Parameter now: what the machine's clock shows, in milliseconds since 1970-01-01T00:00:00Z.
  package mutating func tick(at now: Int) -> HybridTime {
    let reading = HybridTime(milliseconds: now).moved(toEra: last.era)
    last = reading > last ? reading : last.next
    return last
  }

  /// Takes notice of an operation that was taken in, so that what is made here comes after it.
  package mutating func witness(_ time: HybridTime) { last = max(last, time) }

  /// Whether this device has written with a clock that was far ahead and has been set right: all that it writes
  /// would wait elsewhere until that time has come.
  ///
  /// A clock that fell back to an earlier year looks the same from here; then the others speak against it.
  ///
  /// - Parameters:
  ///   - others: the greatest reading of another device that is known, also of one that waits; nil without any.
  package func wasAhead(at now: Int, others: HybridTime?) -> Bool {
    guard let others else { return false }
    let latest = now + Self.mostAhead
    return last.milliseconds > latest && (others.era < last.era || others.milliseconds <= latest)
  }

  /// Lets what is written from now on come after all that was written with a clock that was far ahead, which
  /// then need not wait any longer.
  package mutating func beginEra() { last = HybridTime.zero.moved(toEra: last.era + 1) }
}
