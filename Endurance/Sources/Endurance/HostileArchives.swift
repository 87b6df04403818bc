import Foundation

/// An archive in which one thing is not as it should be.
struct HostileArchives: @unchecked Sendable {
  private let text: String
  private let object: Any

  private static let mark = "here-the-fragment-stands"
  private static let fragments = [
    "1e400", "-1e400", "1e300", "1e18", "1e15", "-1", "0", "-0", "0.1e-320", "1000001", "null",
    "true",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "123456789012345678901234567890",
    "01", "+1", ".5", "1.", "NaN", "Infinity", "\"\"", "\" \"", "\"a\\u001b[31mred\"", "\"a\\nb\"",
    "\"a\\u0000b\"", "\"a\\u202eb\"", "\"\\ud800\"", "\"a\\u000d\\u000b\\u000c\\u0085b\"",
    "\"$(touch pwned)\"", "\"x;=1+1\"", "\"0000-00-00\"", "\"9999-12-31\"", "\"0001-01-01\"",
    "\"10000-01-01\"", "\"2026-13-45\"", "\"9999-12-31T23:59:59-14:00\"",
    "\"0001-01-01T00:00:00+14:00\"",
    "\"2026-11-23T20:00:00+99:99\"", "\"unheard-of\"", "\"my-granola\"", "\"egg-boiled\"",
    "\"mon\"",
    "\"24:00\"", "[]", "{}", "[[]]", "[null]", "[{}]", "[\"a\",\"a\"]",
    "\"" + String(repeating: "z", count: 9_000) + "\"",
    String(repeating: "[", count: 20_000), String(repeating: "{\"a\":", count: 20_000),
  ]

  init(of data: Data) {
    text = String(decoding: data, as: UTF8.self)
    object = (try? JSONSerialization.jsonObject(with: data)) ?? [:]
  }

  func next(_ generator: inout SeededGenerator) -> (what: String, text: String) {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return cut(&generator)
    case 1: return doubled(&generator)
    case 2: return bytes(&generator)
    default: return replaced(&generator)
    }
  }

  private func replaced(_ generator: inout SeededGenerator) -> (String, String) {
    var path: [String] = []
    let changed = Self.marked(object, &path, &generator)
    let fragment = Self.fragments.randomElement(using: &generator)!
    let json = try? JSONSerialization.data(withJSONObject: changed, options: [.sortedKeys])
    let text = String(decoding: json ?? Data(), as: UTF8.self)
      .replacingOccurrences(of: "\"\(Self.mark)\"", with: fragment)
    return ("\(path.joined(separator: ".")) = \(fragment.prefix(60))", text)
  }

  /// The value with a mark in the place of one of its parts.
  private static func marked(
    _ value: Any, _ path: inout [String], _ generator: inout SeededGenerator
  ) -> Any {
    // What lies deeper is likelier: there are more of them.
    if path.isEmpty || Int.random(in: 0..<8, using: &generator) > 0 {
      if var object = value as? [String: Any],
        let key = object.keys.sorted().randomElement(using: &generator)
      {
        path.append(key)
        object[key] = marked(object[key]!, &path, &generator)
        return object
      }
      if var list = value as? [Any], let place = list.indices.randomElement(using: &generator) {
        path.append(String(place))
        list[place] = marked(list[place], &path, &generator)
        return list
      }
    }
    return mark
  }

  private func cut(_ generator: inout SeededGenerator) -> (String, String) {
    let length = Int.random(in: 0..<text.count, using: &generator)
    return ("cut after \(length) characters", String(text.prefix(length)))
  }

  /// A line once more, with or without the comma that would have to be there.
  private func doubled(_ generator: inout SeededGenerator) -> (String, String) {
    var lines = text.split(separator: "\n").map(String.init)
    let place = lines.indices.randomElement(using: &generator)!
    lines.insert(lines[place], at: place)
    return ("line \(place + 1) twice", lines.joined(separator: "\n"))
  }

  private func bytes(_ generator: inout SeededGenerator) -> (String, String) {
    var scalars = Array(text.unicodeScalars)
    var places: [Int] = []
    for _ in 0..<3 {
      let place = scalars.indices.randomElement(using: &generator)!
      scalars[place] = Unicode.Scalar(UInt8.random(in: 0..<128, using: &generator))
      places.append(place)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return ("other characters at \(places)", String(text))
  }
}
