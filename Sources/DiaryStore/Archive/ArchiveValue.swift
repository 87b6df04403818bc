import Foundation
import GRDB
import MagnesiumCore

/// A value of JSON.
enum ArchiveValue: Hashable, Encodable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case list([ArchiveValue])
  case object([String: ArchiveValue])

  init(_ value: StoredValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    // As JSON writes it, so that what is read again is equal.
    case .real(let real): self = Int64(exactly: real).map { .integer($0) } ?? .real(real)
    case .text(let text): self = .text(text)
    }
  }

  /// Whether no text in it would make a terminal act.
  var isPrintable: Bool {
    switch self {
    case .text(let text): text.isShowable
    case .list(let list): list.allSatisfy(\.isPrintable)
    case .object(let object): object.values.allSatisfy(\.isPrintable)
    default: true
    }
  }

  /// nil for what no column holds.
  var stored: StoredValue? {
    switch self {
    case .null: .null
    case .integer(let integer): .integer(integer)
    case .real(let real): .real(real)
    case .text(let text): .text(text)
    case .list, .object: nil
    }
  }

  /// Reads JSON, exactly.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:)``
  init(json: Data) throws {
    let any: Any
    do {
      any = try JSONSerialization.jsonObject(with: json)
    } catch {
      let reason = (error as NSError).userInfo["NSDebugDescription"] as? String
      throw ArchiveError.unreadable(reason ?? "no JSON")
    }
    guard let value = ArchiveValue(any) else {
      throw ArchiveError.unreadable("no JSON of texts, numbers and lists")
    }
    self = value
  }

  /// nil for what no column holds.
  private init?(_ value: Any) {
    switch value {
    case is NSNull: self = .null
    case let text as String: self = .text(text)
    case let number as NSNumber:
      // A Boolean is no number, and no column holds one.
      guard String(cString: number.objCType) != "c" else { return nil }
      // Of numbers with many digits Foundation's own conversion loses the last.
      let real = number is NSDecimalNumber ? Double(number.stringValue) : number.doubleValue
      guard let real, real.isFinite else { return nil }
      self = Int64(exactly: real).map { .integer($0) } ?? .real(real)
    case let list as [Any]:
      var values: [ArchiveValue] = []
      for element in list {
        guard let value = ArchiveValue(element) else { return nil }
        values.append(value)
      }
      self = .list(values)
    case let object as [String: Any]:
      var values: [String: ArchiveValue] = [:]
      for (key, element) in object {
        guard let value = ArchiveValue(element) else { return nil }
        values[key] = value
      }
      self = .object(values)
    default: return nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let integer): try container.encode(integer)
    case .real(let real): try container.encode(real)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}
