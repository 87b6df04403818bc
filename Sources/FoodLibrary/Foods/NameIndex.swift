/// From the hash of a name's words to the foods that may bear it: an open-addressing table of
/// plain numbers, because a dictionary of strings would take most of a command's time to build.
///
/// A slot holds the upper half of a hash and, below it, the food's table and row; 0 is empty. Half
/// the bits suffice to find candidates, and half the memory is touched.
struct NameIndex: Sendable {
  private var slots: [UInt64]
  private var count = 0

  init(_ tables: [FoodTable]) {
    // Foods have about six names; a third of the slots stays free.
    let foods = tables.reduce(0) { $0 + $1.foods.rows.count }
    slots = Array(repeating: 0, count: max(16, foods * 8).nextPowerOfTwo)
    for (number, table) in tables.enumerated() {
      table.forEachName { row, name, _ in
        var hash: UInt64 = 0
        WordScanner.scan(name) { hash &+= WordScanner.hash($0) }
        guard hash != 0 else { return }
        insert(hash & Self.tag | UInt64(number + 1) << 24 | UInt64(row))
      }
    }
  }

  func candidates(hash: UInt64) -> [FoodPosition] {
    var found: [FoodPosition] = []
    let mask = slots.count - 1
    var slot = Self.slot(of: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & Self.tag == hash & Self.tag {
        found.append(
          FoodPosition(table: Int(entry >> 24 & 0xFF) - 1, row: Int(entry & 0xFF_FFFF)))
      }
      slot = (slot + 1) & mask
    }
    return found
  }

  private static let tag: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func slot(of entry: UInt64) -> Int { Int(entry >> 32) }

  private mutating func insert(_ entry: UInt64) {
    if count * 4 > slots.count * 3 { grow() }
    let mask = slots.count - 1
    var slot = Self.slot(of: entry) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    count = 0
    for entry in old where entry != 0 { insert(entry) }
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
