// Days, times and instants are written as people read them, and nothing that no calendar has comes back.

extension CivilDay: Codable {
  /// - Throws: `DecodingError` for what is not `YYYY-MM-DD`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(CivilDay.init(iso:), expected: "YYYY-MM-DD")
  }

  /// Writes `2026-11-23`.
  public func encode(to encoder: any Encoder) throws { try iso.encode(to: encoder) }
}

extension ClockTime: Codable {
  /// - Throws: `DecodingError` for what is not `HH:MM`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value({ ClockTime($0) }, expected: "HH:MM")
  }

  /// Writes `07:30`.
  public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}

extension ZonedInstant: Codable {
  /// - Throws: `DecodingError` for what is no instant of RFC 3339.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(ZonedInstant.init(rfc3339:), expected: "an instant of RFC 3339")
  }

  /// Writes RFC 3339.
  public func encode(to encoder: any Encoder) throws { try rfc3339.encode(to: encoder) }
}

extension Decoder {
  fileprivate func value<Value>(
    _ read: (String) -> Value?, expected: String
  ) throws -> Value {
    let text = try singleValueContainer().decode(String.self)
    guard let value = read(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "\"\(text)\": expected \(expected)"))
    }
    return value
  }
}
