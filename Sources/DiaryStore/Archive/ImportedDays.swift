import MagnesiumCore

/// What an entry was made of that another program's file brought, so that the same file brings nothing again.
package struct ImportedRecord: Sendable, Hashable {
  package let fingerprint: EntryUUID
  /// Checksums of the name and of all that the record says.
  package let name: UInt32
  package let content: UInt32
  /// The entry that was made of it.
  package var entry: EntryUUID
  /// A checksum of the entry as it was made, by which it is seen whether it was edited since.
  package var written: UInt32

  package init(
    fingerprint: EntryUUID, name: UInt32, content: UInt32, entry: EntryUUID, written: UInt32 = 0
  ) {
    self.fingerprint = fingerprint
    self.name = name
    self.content = content
    self.entry = entry
    self.written = written
  }

  /// As a line of its day keeps it.
  var line: String {
    let numbers = [name, content, written].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
    return entry == fingerprint ? "\(fingerprint) \(numbers)" : "\(fingerprint) \(numbers) \(entry)"
  }

  /// - Parameter line: as ``line`` gives it. There is one for each record of years.
  init?(line: Substring.UTF8View) {
    var rest = line
    func uuid() -> EntryUUID? {
      defer { rest = rest.dropFirst(36) }
      return EntryUUID(utf8: rest.prefix(36))
    }
    func number() -> UInt32? {
      var number: UInt32 = 0
      for _ in 0..<8 {
        switch rest.popFirst() {
        case let byte? where 0x30...0x39 ~= byte: number = number << 4 | UInt32(byte - 0x30)
        case let byte? where 0x61...0x66 ~= byte: number = number << 4 | UInt32(byte - 0x57)
        default: return nil
        }
      }
      return number
    }
    let blank = UInt8(ascii: " ")
    guard let fingerprint = uuid(), rest.popFirst() == blank, let name = number(),
      let content = number(), let written = number()
    else { return nil }
    var entry: EntryUUID? = fingerprint
    if let next = rest.popFirst() { entry = next == blank ? uuid() : nil }
    guard let entry, rest.isEmpty else { return nil }
    self.init(
      fingerprint: fingerprint, name: name, content: content, entry: entry, written: written)
  }
}

/// How it lies in its tables what earlier imports have brought, a row for each day of a source, and what was
/// answered in them.
enum ImportRow {
  static let days = TableDefinition(
    name: "import_day", key: "id", section: "import_days",
    columns: [.init("id"), .init("records", .list)])

  static let choices = TableDefinition(
    name: "import_choice", key: "question", section: "import_choices",
    columns: [.init("question"), .init("answer")])

  static func key(_ source: String, _ day: CivilDay) -> String { "\(day.iso) \(source)" }

  static func image(_ source: String, _ day: CivilDay, _ records: [ImportedRecord]) -> RowImage {
    // In one order, whichever file or device brought them first.
    let lines = records.map(\.line).sorted()
    return RowImage([
      "id": .text(key(source, day)),
      "records": .text(lines.joined(separator: "\n")),
    ])
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func day(
    _ row: some RowReading
  ) throws -> (source: String, day: CivilDay, records: [ImportedRecord]) {
    let id = try row.shown("id", of: "import_day")
    guard let day = CivilDay(iso: String(id.prefix(10))), id.dropFirst(10).hasPrefix(" ") else {
      throw DiaryError.damagedValue(of: "import_day \(id)", .value("id"))
    }
    let lines = try row.text("records")[...].utf8.split(separator: UInt8(ascii: "\n"))
    let records = try lines.map { line in
      guard let record = ImportedRecord(line: line) else {
        throw DiaryError.damagedValue(of: "import_day \(id)", .value("records"))
      }
      return record
    }
    return (String(id.dropFirst(11)), day, records)
  }

  static func choice(_ row: some RowReading) throws -> (question: String, answer: String) {
    let question = try row.shown("question", of: "import_choice")
    return (question, try row.shown("answer", of: "import_choice \(question)"))
  }
}

/// What an import puts into the diary.
package struct ImportBatch {
  package struct Addition {
    /// The key of the source.
    package let source: String
    package let record: ImportedRecord
    package let intake: Intake

    package init(source: String, record: ImportedRecord, intake: Intake) {
      self.source = source
      self.record = record
      self.intake = intake
    }
  }

  /// Gives what is new one after the other, each day of a source by itself, so that not all is held at once.
  package var additions: ((Addition) throws -> Void) throws -> Void = { _ in }
  /// An entry as the preview found it.
  package struct Target: Sendable {
    package let id: Entry.ID
    package let uuid: EntryUUID

    package init(id: Entry.ID, uuid: EntryUUID) { (self.id, self.uuid) = (id, uuid) }
  }

  /// What takes the place of entries.
  package var changes: [(entry: Target, addition: Addition)] = []
  /// Entries that go.
  package var removals: [Target] = []
  /// What is said of days of which the diary says nothing.
  package var marks: [MarkedDay] = []
  package var choices: [String: String] = [:]
  package var foods: [OwnFood] = []

  package init() {}
}

extension Diary {
  /// What of earlier imports is in the diary.
  package struct Imported: Sendable {
    package struct Record: Sendable {
      package let source: String
      package let day: CivilDay
      package let record: ImportedRecord
      /// The number of its entry; nil where that is gone.
      package var id: Entry.ID?
      package var isEdited = false
    }

    package var records: [Record] = []
    /// Days that hold entries of the person's own, or of which it was said that nothing was eaten.
    package var loggedDays: Set<CivilDay> = []
    package var choices: [String: String] = [:]
  }

  private static let written = [
    "day", "kind", "meal", "magnesium_mg", "amount_g", "occurred_at", "name_en", "quantity", "unit",
  ]

  /// All that imports have brought, and what of it was changed or deleted since.
  package func imported() throws(DiaryError) -> Imported {
    try reading { db in
      var imported = Imported()
      var places: [EntryUUID: Int] = [:]
      for row in try TableDigest.rows(of: ImportRow.days, in: db) {
        let (source, day, records) = try ImportRow.day(row)
        for record in records {
          places[record.entry] = imported.records.count
          imported.records.append(Imported.Record(source: source, day: day, record: record))
        }
      }
      for row in try TableDigest.rows(of: ImportRow.choices, in: db) {
        let (question, answer) = try ImportRow.choice(row)
        imported.choices[question] = answer
      }
      let fasted = try db.texts("SELECT day FROM day_mark WHERE mark = 'fasted'")
      imported.loggedDays = Set(fasted.compactMap { CivilDay(iso: $0) })
      if imported.records.isEmpty {
        let days = try db.texts("SELECT DISTINCT day FROM entry")
        imported.loggedDays.formUnion(days.compactMap { CivilDay(iso: $0) })
        return imported
      }
      var last = ""
      try db.eachRow(
        of: """
          SELECT uid, id, row_checksum(\(Self.written.joined(separator: ", "))), day FROM entry
          """
      ) { row in
        if let place = row.text(0).flatMap({ EntryUUID($0) }).flatMap({ places[$0] }) {
          imported.records[place].id = Int(row.integer(1))
          imported.records[place].isEdited =
            UInt32(truncatingIfNeeded: row.integer(2)) != imported.records[place].record.written
        } else if let day = row.text(3), day != last {
          last = day
          if let day = CivilDay(iso: day) { imported.loggedDays.insert(day) }
        }
      }
      return imported
    }
  }

  /// Puts what another program's file brought into the diary, as one change. A backup is made first.
  ///
  /// - Returns: how many entries came in.
  /// - Throws: ``DiaryError``, and what the batch throws; then nothing is changed.
  @discardableResult
  package func takeIn(_ batch: ImportBatch, at instant: Int) throws -> Int {
    var count = 0
    var backup: Backup?
    var isMade = false
    defer { if !isMade, let backup { PrivateFiles.remove(backup.path) } }
    do {
      try commit {
        if shelf != nil, !isToBeCreated {
          backup = try Self.backUp(diaryAt: path, .beforeImport, at: instant)
        }
        try ChangeRecorder.change(.importDiary, at: instant, in: db) { change in
          for target in batch.removals where try Self.entry(of: target, in: db) != nil {
            try change.delete(EntryRow.table, key: String(target.id))
          }
          count = try Self.add(batch, &change, at: instant, in: db)
          for (target, addition) in batch.changes {
            try Self.replace(target, addition, &change, in: db)
          }
          for mark in batch.marks
          where try MarkRow.marks(from: mark.day, to: mark.day, in: db).isEmpty {
            try change.put(MarkRow.table, MarkRow.image(of: mark))
          }
          for food in batch.foods {
            try change.put(OwnFoodRow.table, try OwnFoodRow.image(of: food))
          }
          for day in try MarkRow.contradicted(in: db) { try change.delete(MarkRow.table, key: day) }
          if change.isMade {
            for (question, answer) in batch.choices.sorted(by: { $0.key < $1.key }) {
              try change.put(
                ImportRow.choices,
                RowImage(["question": .text(question), "answer": .text(answer)]))
            }
          }
          isMade = change.isMade
        }
        return isMade
      }
    } catch let error as SQLiteError {
      isMade = false
      throw DiaryError(error, path: path)
    } catch {
      isMade = false
      throw error
    }
    return count
  }

  private static func add(
    _ batch: ImportBatch, _ change: inout ChangeRecorder, at instant: Int, in db: Connection
  ) throws -> Int {
    var count = 0
    var current: (source: String, day: CivilDay)?
    var records: [ImportedRecord] = []
    var known: Set<EntryUUID> = []
    var recorder = change
    func flush() throws {
      guard let (source, day) = current, records.count > known.count else { return }
      try recorder.put(ImportRow.days, ImportRow.image(source, day, records))
    }
    try batch.additions { addition in
      let day = addition.intake.day
      if current?.source != addition.source || current?.day != day {
        try flush()
        current = (addition.source, day)
        records = try self.records(of: addition.source, day, in: db)
        known = Set(records.map(\.fingerprint))
      }
      // Another process may have taken the same in meanwhile.
      guard !known.contains(addition.record.fingerprint) else { return }
      let uuid = addition.record.fingerprint
      try recorder.insertImported(addition.intake, recordedAt: instant, uuid: uuid)
      var record = addition.record
      record.entry = uuid
      record.written = checksum(of: addition.intake)
      records.append(record)
      count += 1
    }
    try flush()
    change = recorder
    return count
  }

  private static func records(
    of source: String, _ day: CivilDay, in db: Connection
  ) throws -> [ImportedRecord] {
    guard let row = try ImportRow.days.row(ImportRow.key(source, day), in: db) else { return [] }
    return try ImportRow.day(row).records
  }

  /// Of the values of the columns ``written``.
  private static func checksum(of intake: Intake) -> UInt32 {
    RowChecksum(of: [
      .text(intake.day.iso), .text(intake.kind.rawValue), .text(intake.meal.rawValue),
      StoredValue(intake.magnesium?.mg), StoredValue(intake.grams),
      .integer(Int64(intake.occurredAt.epochSeconds)), .text(intake.name.english),
      .real(intake.quantity), .text(intake.unit),
    ]).folded
  }

  /// nil where it is gone meanwhile.
  private static func entry(of target: ImportBatch.Target, in db: Connection) throws -> Entry? {
    try EntryRow.entry(target.id, in: db).flatMap { $0.uuid == target.uuid ? $0 : nil }
  }

  private static func replace(
    _ target: ImportBatch.Target, _ addition: ImportBatch.Addition,
    _ change: inout ChangeRecorder, in db: Connection
  ) throws {
    guard let old = try entry(of: target, in: db) else { return }
    let entry = target.uuid
    let image = EntryRow.image(
      of: addition.intake, recordedAt: old.recordedAt, uuid: entry, id: old.id)
    try change.put(EntryRow.table, image)
    // Its record may lie under the day that it had before.
    for day in Set([old.intake.day, addition.intake.day]) {
      let records = try records(of: addition.source, day, in: db)
      let others = records.filter { $0.entry != entry }
      guard others.count < records.count, day != addition.intake.day else { continue }
      try change.put(ImportRow.days, ImportRow.image(addition.source, day, others))
    }
    var record = addition.record
    record.entry = entry
    record.written = checksum(of: addition.intake)
    let records = try records(of: addition.source, addition.intake.day, in: db)
    let kept =
      records.contains { $0.entry == entry }
      ? records.map { $0.entry == entry ? record : $0 } : records + [record]
    try change.put(ImportRow.days, ImportRow.image(addition.source, addition.intake.day, kept))
  }
}
