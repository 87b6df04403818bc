import MagnesiumCore
import Platform

/// An optional that is written as `null` instead of being left out: scripts rely on every key.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}

/// The JSON of one command: one object, keys sorted.
enum JSONText {
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// With what a terminal would act on written as JSON's escapes; the encoder leaves some of it as it is.
  static func escaped(_ json: String) -> String {
    guard !json.utf8.allSatisfy({ $0 < 0x7F }), json.unicodeScalars.contains(where: isActedOn)
    else { return json }
    var text = ""
    for scalar in json.unicodeScalars {
      if isActedOn(scalar) {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// All of them lie in the first plane.
  private static func isActedOn(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isUnprintable && scalar != "\n"
  }
}
