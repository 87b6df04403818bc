/// From the hash of a name's words to the rows that may bear it: an open-addressing table of
/// plain numbers that is made when the program is built and read where it lies.
///
/// A slot holds the upper half of a hash and, below it, the table and the row; 0 is empty. Half
/// the bits suffice to find candidates, and half the memory is touched.
package struct NameIndex: @unchecked Sendable {
  private let slots: UnsafeBufferPointer<UInt64>

  /// - Parameter slots: as ``slots(for:)`` makes them; they stay as long as the program runs.
  init(slots: UnsafeBufferPointer<UInt64>) {
    self.slots = slots
  }

  /// Whether there is a candidate, without making a list.
  func contains(hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var slot = Self.slot(of: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & Self.tag == hash & Self.tag { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  func candidates(hash: UInt64) -> [TablePlace] {
    var found: [TablePlace] = []
    let mask = slots.count - 1
    var slot = Self.slot(of: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & Self.tag == hash & Self.tag { found.append(TablePlace(packed: entry)) }
      slot = (slot + 1) & mask
    }
    return found
  }

  /// The slots of an index of names, of which an eighth at least stays free.
  package static func slots(for names: [(hash: UInt64, place: TablePlace)]) -> [UInt64] {
    var size = 16
    while names.count * 8 > size * 7 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (hash, place) in names where hash != 0 {
      let entry = hash & tag | place.packed
      var slot = slot(of: entry) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    return slots
  }

  private static let tag: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func slot(of entry: UInt64) -> Int { Int(entry >> 32) }
}

/// Where a row stands: the number of its table among those of its kind, and its own in it.
package struct TablePlace: Sendable, Hashable {
  package let table: Int
  package let row: Int

  package init(table: Int, row: Int) {
    self.table = table
    self.row = row
  }

  /// In 32 bits, of which not all are 0; what stands above them is not looked at.
  init(packed: UInt64) {
    self.init(table: Int(packed >> 24 & 0xFF) - 1, row: Int(packed & 0xFF_FFFF))
  }

  package var packed: UInt64 { UInt64(table + 1) << 24 | UInt64(row) }
}
