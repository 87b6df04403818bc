import ByteStreams
import MagnesiumCore
import Platform

/// What ``Diary/export(_:)`` wrote, gone through row by row, so that years need no more memory than a day.
package struct DiaryArchive {
  static let version = 1
  /// What stands among the sections, so that keys are sorted.
  static let versionKey = "schema_version"

  /// Of a hundred years with more than thirty a day.
  private static let mostEntries = 1_200_000

  private let open: () throws -> any ByteStream

  /// - Parameter open: gives the bytes from the beginning; it is asked twice.
  package init(opening open: @escaping () throws -> any ByteStream) { self.open = open }

  package init(_ data: Data) {
    let bytes = Array(data)
    self.init { BytesInMemory(bytes) }
  }

  /// Gives the rows one after the other: their table, their number in it, and what they hold.
  ///
  /// - Throws: ``ArchiveError``, and what the closure throws.
  func eachRow(_ body: (TableDefinition, Int, ArchiveObject) throws -> Void) throws {
    let json = try JSONStream(open()) { ArchiveError($0) }
    try eachSection(of: json) { name in
      guard let table = Self.tables[name] else { return try json.skip() }
      guard try json.beginsList() else { throw ArchiveError.unreadable(name) }
      var number = 0
      try json.eachElement {
        guard case .object(let row) = try json.value() else { throw ArchiveError.unreadable(name) }
        try body(table, number, row)
        number += 1
      }
    }
  }

  private func eachSection(of json: JSONStream, _ body: (String) throws -> Void) throws {
    guard try json.beginsObject() else { throw ArchiveError.unreadable("{}") }
    try json.eachKey(body)
    try json.finish()
  }

  private static let tables = Dictionary(
    uniqueKeysWithValues: TableDefinition.all.map { ($0.section, $0) })

  // MARK: Before anything is changed

  /// What must be known of all rows before the first is taken.
  struct Survey {
    /// Of the entries, in their order.
    fileprivate(set) var uuids: [EntryUUID] = []
    /// Whether anything comes in that belongs to the profile.
    fileprivate(set) var hasProfile = false
  }

  /// Reads all of it, so that one that is no archive is refused before a diary is locked.
  ///
  /// - Throws: ``ArchiveError``
  func survey() throws -> Survey {
    try survey(isThorough: false) ?? survey(isThorough: true) ?? Survey()
  }

  /// - Parameter isThorough: whether all that entries say is read, and not only what nearly all have by which they
  ///   are known.
  /// - Returns: nil where that is not enough.
  private func survey(isThorough: Bool) throws -> Survey? {
    var survey = Survey()
    var version: JSONValue?
    var sections: Set<String> = []
    var unknown: String?
    // A newer version may say what would be wrong in this one.
    var problem: ArchiveError?
    var identities = Identities()
    var isEnough = true
    let json = try JSONStream(open()) { ArchiveError($0) }
    try eachSection(of: json) { name in
      guard sections.insert(name).inserted else { throw ArchiveError.twice(name, line: json.line) }
      if name == Self.versionKey {
        version = try json.value()
        return
      }
      guard let table = Self.tables[name], try json.beginsList() else {
        if Self.tables[name] == nil { unknown = unknown ?? name }
        problem = problem ?? .unreadable(name)
        return try json.skip()
      }
      try json.eachElement {
        guard try json.beginsObject() else {
          problem = problem ?? .unreadable(name)
          return try json.skip()
        }
        if ["person", "circumstances"].contains(table.name) { survey.hasProfile = true }
        guard table.name == EntryRow.table.name, problem == nil else { return try json.skip() }
        guard survey.uuids.count < Self.mostEntries else {
          throw ArchiveError.tooMuch(line: json.line)
        }
        var row: ArchiveObject = [:]
        if isThorough {
          row = try json.value().object
        } else {
          try json.eachKey { key in
            if Identities.keys.contains(key) {
              row[key] = try json.value()
            } else {
              try json.skip()
            }
          }
        }
        do throws(ArchiveError) {
          let number = survey.uuids.count
          if let uuid = try identities.uuid(of: row, number: number, isThorough) {
            survey.uuids.append(uuid)
          } else {
            isEnough = false
          }
        } catch {
          problem = error
        }
      }
    }
    guard case .integer(let version)? = version else {
      throw ArchiveError.unreadable(Self.versionKey)
    }
    guard version <= Self.version else { throw ArchiveError.newerVersion(Int(version)) }
    if let unknown { throw ArchiveError.unknownSection(unknown) }
    if let problem { throw problem }
    return isEnough ? survey : nil
  }

  /// Gives entries their UUIDs; an older archive has none, and they are derived.
  private struct Identities {
    private var taken: Set<EntryUUID> = []
    /// How many entries hold the same, by the UUID of the first.
    private var alike: [EntryUUID: Int] = [:]

    /// By which all entries but very old ones are known.
    static let keys = ["uid", "id", "recorded_at"]

    /// - Parameter isWhole: whether the row holds all that the entry says.
    /// - Returns: nil where all of it is needed.
    mutating func uuid(
      of row: ArchiveObject, number: Int, _ isWhole: Bool
    ) throws(ArchiveError) -> EntryUUID? {
      let refused = ArchiveError.value("uid", at: "\(EntryRow.table.section)[\(number)]")
      let uuid: EntryUUID
      switch row["uid"] {
      case nil, .null:
        if let key = Self.key(of: row), !taken.contains(key) {
          uuid = key
        } else if isWhole {
          uuid = derived(from: row)
        } else {
          return nil
        }
      case .text(let text)?:
        guard let given = EntryUUID(text), !taken.contains(given) else { throw refused }
        uuid = given
      default: throw refused
      }
      taken.insert(uuid)
      return uuid
    }

    private mutating func derived(from row: ArchiveObject) -> EntryUUID {
      let content = (try? StoredJSON.text(row)) ?? ""
      let first = EntryUUID(derivedFrom: content, number: 0)
      let number = alike[first, default: 0]
      alike[first] = number + 1
      return number == 0 ? first : EntryUUID(derivedFrom: content, number: number)
    }

    /// That of an entry which says its id and when it was written down.
    private static func key(of row: ArchiveObject) -> EntryUUID? {
      guard case .integer(let id)? = row["id"], case .text(let text)? = row["recorded_at"],
        let instant = ZonedInstant(rfc3339: text)
      else { return nil }
      return EntryUUID(derivedFrom: Int(id), recordedAt: instant.epochSeconds)
    }
  }
}

extension ArchiveError {
  init(_ problem: JSONProblem) {
    switch problem {
    case .malformed(let line, let column), .cutOff(let line, let column):
      self = .notJSON(line: line, column: column)
    case .twice(let key, let line): self = .twice(key, line: line)
    case .tooMuch(let line): self = .tooMuch(line: line)
    }
  }
}
