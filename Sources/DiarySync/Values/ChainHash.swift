/// The first 16 bytes of the SHA-256 of all that a device has written up to an operation. Of the text before it
/// is sealed: every payload holds random bits, so that nothing can be guessed from it.
package struct ChainHash: Sendable, Hashable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// The hash of nothing, from which a file's own lines are counted.
  package static let zero = ChainHash(high: 0, low: 0)
}

extension ChainHash: LosslessStringConvertible {
  package static let digits = 32

  package init?(_ text: String) { self.init(hex: Array(text.utf8)[...]) }

  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == Self.digits else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in hex {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      high = high << 4 | low >> 60
      low = low << 4 | UInt64(digit)
    }
    self.init(high: high, low: low)
  }

  package var hex: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<Self.digits).map { place in
      let word = place < 16 ? high : low
      return digits[Int(word >> UInt64(60 - 4 * (place % 16)) & 0xF)]
    }
  }

  package var description: String { String(decoding: hex, as: UTF8.self) }
}
