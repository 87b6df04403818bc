import MagnesiumCore

/// A record that an earlier import has brought into the diary.
package struct KnownImport: Sendable {
  package enum State: UInt8, Sendable {
    /// As it came.
    case standing
    /// Changed here since.
    case edited
    /// Taken out here since.
    case deleted
  }

  package let fingerprint: EntryUUID
  /// Of the name alone, by which a record that changed is found again.
  package let name: UInt32
  /// Of all that the record says.
  package let content: UInt32
  package let day: CivilDay
  package let state: State
  /// The entry that was made of it.
  package let entry: EntryUUID
  /// Its number in the diary; nil where it is gone.
  package let id: Int?

  package init(
    fingerprint: EntryUUID, name: UInt32, content: UInt32, day: CivilDay, state: State,
    entry: EntryUUID, id: Int?
  ) {
    self.fingerprint = fingerprint
    self.name = name
    self.content = content
    self.day = day
    self.state = state
    self.entry = entry
    self.id = id
  }
}

/// What the diary has already.
package struct ImportedBefore: Sendable {
  /// By the keys of their sources.
  package var known: [String: [KnownImport]] = [:]
  /// Days that the person has logged by hand.
  package var loggedDays: Set<CivilDay> = []
  /// What was answered in earlier imports.
  package var choices: [String: String] = [:]

  package init() {}
}

/// What becomes of a record.
package enum RecordFate: UInt8, Sendable {
  case new
  case known
  /// Another figure or amount of what is known.
  case changed
  /// Changed there, and here too: the entry stays.
  case edited
  /// Deleted here: it stays so.
  case deleted
  /// The same record once more, in another part of the file.
  case repeated
  /// Another source was chosen for the day.
  case aside
  /// The day was logged by hand.
  case skipped
}

/// What tells a record apart, in this file and in the next.
package struct RecordFingerprint: Sendable {
  package let id: EntryUUID
  package let name: UInt32
  package let content: UInt32
}

/// What of a file the diary knows already.
struct RecordMatching {
  private let reading: ForeignReading
  private let known: [String: [KnownImport]]
  private(set) var fates: [RecordFate] = []
  private(set) var fingerprints: [RecordFingerprint] = []
  private(set) var before: [Int: KnownImport] = [:]
  private(set) var gone: [(source: Int, known: KnownImport)] = []

  init(_ reading: ForeignReading, _ before: ImportedBefore) {
    self.reading = reading
    known = before.known
    fingerprint()
    for source in reading.sources.indices { match(source) }
  }

  /// The source's own id, else what a record says and how many like it stand before it on its day. Not the time:
  /// one export of a program has it, and another has not.
  private mutating func fingerprint() {
    fingerprints.reserveCapacity(reading.records.count)
    fates.reserveCapacity(reading.records.count)
    var counts: [EntryUUID: Int] = [:]
    var seen: Set<EntryUUID> = []
    var part = -1
    for record in reading.records {
      // The same rows in two files are the same rows.
      if record.place.part != part {
        part = record.place.part
        counts.removeAll(keepingCapacity: true)
      }
      let key = reading.sources[record.source].key
      let mg = record.magnesium.map { "\(($0 * 1_000).rounded() / 1_000)" } ?? "?"
      let said = "\(record.day.daysSince1970)\n\(record.name)\n\(record.amount)\n\(mg)"
      var id: EntryUUID
      if let external = record.externalID {
        id = EntryUUID(derivedFrom: "import \(key)\nid \(external)", number: 0)
      } else {
        let content = "import \(key)\n\(said)"
        id = EntryUUID(derivedFrom: content, number: 0)
        let count = counts[id, default: 0]
        counts[id] = count + 1
        if count > 0 { id = EntryUUID(derivedFrom: content, number: count) }
      }
      fingerprints.append(
        RecordFingerprint(id: id, name: Self.hash(record.name), content: Self.hash(said)))
      fates.append(seen.insert(id).inserted ? .new : .repeated)
    }
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private struct Name: Hashable {
    let day: CivilDay
    let name: UInt32
  }

  private mutating func match(_ source: Int) {
    guard let known = known[reading.sources[source].key], !known.isEmpty else { return }
    var places = Dictionary(
      known.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    var isMatched = [Bool](repeating: false, count: known.count)
    for index in reading.records.indices
    where reading.records[index].source == source && fates[index] == .new {
      guard let place = places.removeValue(forKey: fingerprints[index].id) else { continue }
      isMatched[place] = true
      settle(
        index, known[place],
        isSame: reading.records[index].externalID == nil
          || known[place].content == fingerprints[index].content)
    }
    // What agrees in day and name alone has changed.
    var rest: [Name: [Int]] = [:]
    for (place, record) in known.enumerated().reversed() where !isMatched[place] {
      rest[Name(day: record.day, name: record.name), default: []].append(place)
    }
    for index in reading.records.indices
    where reading.records[index].source == source && fates[index] == .new {
      let record = reading.records[index]
      guard record.externalID == nil,
        let place = rest[Name(day: record.day, name: fingerprints[index].name)]?.popLast()
      else { continue }
      isMatched[place] = true
      settle(index, known[place], isSame: false)
    }
    guard let span = reading.spans[source] else { return }
    for (place, record) in known.enumerated()
    where !isMatched[place] && record.state != .deleted && span.contains(record.day) {
      gone.append((source, record))
    }
  }

  private mutating func settle(_ index: Int, _ known: KnownImport, isSame: Bool) {
    switch known.state {
    case .deleted: fates[index] = .deleted
    case _ where isSame: fates[index] = .known
    case .edited: fates[index] = .edited
    case .standing:
      fates[index] = .changed
      before[index] = known
    }
  }
}
