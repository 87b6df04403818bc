import Platform

/// What clocks of a place show, by the system's database of time zones (RFC 9636).
struct ZoneOffsets {
  private let transitions: [(at: Int, offset: Int)]
  private let first: Int
  /// Whether clocks change by a rule after the last of them.
  private let hasRule: Bool

  private static let folder = "/usr/share/zoneinfo/"
  private static let largest = 1 << 16

  /// - Parameter name: such as `America/New_York`; nil where the system does not know it.
  init?(_ name: String) {
    guard
      !name.isEmpty, name.utf8.count < 64, !name.contains(".."), name.first != "/",
      name.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "/_+-".utf8.contains(byte)
      }), let file = fopen(Self.folder + name, "r")
    else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Self.largest)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    self.init(bytes)
  }

  init?(_ bytes: [UInt8]) {
    func number(_ place: Int, _ width: Int) -> Int? {
      guard place >= 0, place + width <= bytes.count else { return nil }
      var value: UInt64 = bytes[place] >= 0x80 ? .max : 0
      for byte in bytes[place..<(place + width)] { value = value << 8 | UInt64(byte) }
      return Int(Int64(bitPattern: value))
    }
    func counts(_ start: Int) -> (
      isUTC: Int, isStandard: Int, leaps: Int, times: Int, types: Int, names: Int
    )? {
      let all = (0..<6).compactMap { number(start + 20 + 4 * $0, 4) }
      guard bytes.dropFirst(start).starts(with: Array("TZif".utf8)), all.count == 6,
        all.allSatisfy({ 0..<10_000 ~= $0 })
      else { return nil }
      return (all[0], all[1], all[2], all[3], all[4], all[5])
    }
    // The first block has times of 32 bits; the second, of 64, stands behind it.
    guard let short = counts(0), bytes.count > 4, bytes[4] >= UInt8(ascii: "2") else { return nil }
    let second =
      44 + short.times * 5 + short.types * 6 + short.names + short.leaps * 8 + short.isStandard
      + short.isUTC
    guard let long = counts(second), long.types > 0 else { return nil }
    let (times, kinds) = (second + 44, second + 44 + long.times * 8)
    let types = kinds + long.times
    var transitions: [(at: Int, offset: Int)] = []
    for index in 0..<long.times {
      guard let at = number(times + 8 * index, 8), kinds + index < bytes.count,
        Int(bytes[kinds + index]) < long.types,
        let offset = number(types + 6 * Int(bytes[kinds + index]), 4)
      else { return nil }
      transitions.append((at, offset))
    }
    guard let first = number(types, 4) else { return nil }
    let footer =
      types + long.types * 6 + long.names + long.leaps * 12 + long.isStandard + long.isUTC
    hasRule = bytes.dropFirst(footer).contains(UInt8(ascii: ","))
    self.transitions = transitions
    self.first = first
  }

  /// Seconds east of UTC at an instant, in seconds since 1970-01-01T00:00:00Z; nil where only a rule says so.
  func offset(at instant: Int) -> Int? {
    if hasRule, instant >= transitions.last?.at ?? .min { return nil }
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : transitions[low - 1].offset
  }
}
