import MagnesiumCore

/// What tells a home apart that writes a log: an incarnation rather than a machine. A home that was restored,
/// copied or set up again gets another one, so that none of its numbers is ever used twice.
package struct DeviceID: Sendable, Hashable {
  package let uuid: EntryUUID

  package init(_ uuid: EntryUUID) { self.uuid = uuid }

  /// Of a home that begins to write now.
  ///
  /// - Parameters:
  ///   - instant: in seconds since 1970-01-01T00:00:00Z.
  ///   - random: gives bits that nobody can foresee.
  package init(at instant: Int, random: () -> UInt64) {
    self.init(EntryUUID(at: instant, random: random))
  }
}

extension DeviceID: Comparable {
  package static func < (one: DeviceID, other: DeviceID) -> Bool {
    (one.uuid.high, one.uuid.low) < (other.uuid.high, other.uuid.low)
  }
}

extension DeviceID: LosslessStringConvertible {
  package init?(_ text: String) {
    guard let uuid = EntryUUID(text) else { return nil }
    self.init(uuid)
  }

  package var description: String { uuid.description }
}
