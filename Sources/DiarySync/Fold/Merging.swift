/// What taking operations in has brought about, for who writes it down and who tells it.
package struct Merging: Sendable, Hashable {
  /// How many operations were applied.
  package internal(set) var applied = 0
  /// How many were known already.
  package internal(set) var known = 0
  /// The things that are no longer as they were.
  package internal(set) var changed: Set<Subject> = []
  /// Those of them that one device took out and another, later, edited: they are there again.
  package internal(set) var broughtBack: Set<Subject> = []
  /// Where two devices wrote one field without knowing of each other.
  package internal(set) var conflicts: [Subject: [Thing.Conflict]] = [:]
  /// What is kept and not applied.
  package internal(set) var kept: [KeptOperation] = []
  /// Devices of which operations lie between what is known and what came: the number that is awaited.
  package internal(set) var gaps: [DeviceID: Int] = [:]

  package init() {}
}
