/// What tells an entry apart in all diaries: a UUID (RFC 9562).
public struct EntryUUID: Sendable, Hashable {
  package let high: UInt64
  package let low: UInt64

  private init(_ high: UInt64, _ low: UInt64, version: UInt64) {
    self.high = high & ~0xF000 | version << 12
    self.low = low & ~(0b11 << 62) | 0b10 << 62
  }

  /// Of an entry that is written down now: version 7, sorted by time.
  ///
  /// - Parameters:
  ///   - instant: in seconds since 1970-01-01T00:00:00Z.
  ///   - random: gives bits that nobody can foresee.
  package init(at instant: Int, random: () -> UInt64) {
    let milliseconds = UInt64(max(0, instant)) * 1_000
    self.init(milliseconds << 16 | random() & 0xFFF, random(), version: 7)
  }

  /// Of an entry that was written down before entries had one: version 8, made of what no edit changes, so
  /// that all copies of a diary agree.
  ///
  /// Its free bits are those of the 128-bit FNV-1a hash of the ASCII text `magtrack entry ID RECORDED_AT`,
  /// both in decimal digits.
  ///
  /// - Parameters:
  ///   - id: in the diary in which it was written down.
  ///   - recordedAt: in seconds since 1970-01-01T00:00:00Z.
  package init(derivedFrom id: Int, recordedAt: Int) {
    self.init(hashOf: "magtrack entry \(id) \(recordedAt)")
  }

  /// The same of an entry that says of itself no more than what it holds.
  ///
  /// - Parameters:
  ///   - content: all that it holds, in one form.
  ///   - number: how many entries of the same source before it hold the same.
  package init(derivedFrom content: String, number: Int) {
    self.init(hashOf: "magtrack content \(number) \(content)")
  }

  /// <https://www.rfc-editor.org/rfc/rfc9923>
  private init(hashOf text: String) {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    self.init(
      UInt64(truncatingIfNeeded: hash >> 64), UInt64(truncatingIfNeeded: hash), version: 8)
  }

  /// Whether it was derived and not made.
  package var isDerived: Bool { high >> 12 & 0xF == 8 }
}

extension EntryUUID: LosslessStringConvertible {
  private static func isHyphen(_ place: Int) -> Bool {
    place == 8 || place == 13 || place == 18 || place == 23
  }

  /// Reads `0192f0c1-8f2a-7c3d-9e4f-5a6b7c8d9e0f`; nil for other forms and other versions than 7 and 8.
  public init?(_ text: String) { self.init(utf8: text.utf8) }

  package init?(utf8 text: some Sequence<UInt8>) {
    var (high, low): (UInt64, UInt64) = (0, 0)
    var place = 0
    for byte in text {
      if Self.isHyphen(place) {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        let digit: UInt8
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
        default: return nil
        }
        high = high << 4 | low >> 60
        low = low << 4 | UInt64(digit)
      }
      place += 1
    }
    let version = high >> 12 & 0xF
    self.init(high, low, version: version)
    guard place == 36, [7, 8].contains(version), self.low == low else { return nil }
  }

  /// As RFC 9562 writes it, in small letters.
  public var description: String {
    var (high, low) = (high, low)
    return String(unsafeUninitializedCapacity: 36) { text in
      for place in 0..<36 {
        if Self.isHyphen(place) {
          text[place] = UInt8(ascii: "-")
        } else {
          let digit = UInt8(truncatingIfNeeded: high >> 60)
          text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
          high = high << 4 | low >> 60
          low <<= 4
        }
      }
      return 36
    }
  }
}

extension EntryUUID: Codable {
  /// Reads a UUID as RFC 9562 writes it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let uuid = EntryUUID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "uid")
    }
    self = uuid
  }

  /// Writes it as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
