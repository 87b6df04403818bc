/// From the hash of a name's words to the foods that may bear it: an open-addressing table of
/// plain numbers, because a dictionary of strings would take most of a command's time to build.
struct NameIndex: Sendable {
  private var hashes: [UInt64]
  private var positions: [UInt32]
  private let mask: Int

  init(_ tables: [FoodTable]) {
    var named: [(hash: UInt64, position: UInt32)] = []
    for (number, table) in tables.enumerated() {
      table.forEachName { row, name, _ in
        var hash: UInt64 = 0
        WordScanner.scan(name) { hash &+= WordScanner.hash($0) }
        if hash != 0 { named.append((hash, UInt32(number << 24 | row))) }
      }
    }
    let capacity = (named.count * 2 + 1).nextPowerOfTwo
    mask = capacity - 1
    hashes = Array(repeating: 0, count: capacity)
    positions = Array(repeating: 0, count: capacity)
    for (hash, position) in named {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while hashes[slot] != 0 { slot = (slot + 1) & mask }
      hashes[slot] = hash
      positions[slot] = position
    }
  }

  func candidates(hash: UInt64) -> [FoodPosition] {
    var found: [FoodPosition] = []
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash {
        let position = Int(positions[slot])
        found.append(FoodPosition(table: position >> 24, row: position & 0xFF_FFFF))
      }
      slot = (slot + 1) & mask
    }
    return found
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
