import DiarySync
import MagnesiumCore

/// Brings the rows to what things say. What must hold between rows is decided here, from the state alone, so
/// that all devices decide alike; it is never an operation of its own.
struct RowSettler {
  private let db: Connection
  private let things: ThingStore
  /// The tables that were found to be what was written.
  private var checked: Set<String> = []
  private var freeIDs: EntryRow.FreeIDs
  /// The days of entries that came or went.
  private(set) var days: Set<String> = []
  private var lastDay: CivilDay?
  /// Of how many entries the row is no longer as it was, and of how much else.
  private(set) var changed = (entries: 0, others: 0)

  init(db: Connection, things: ThingStore) {
    (self.db, self.things) = (db, things)
    freeIDs = EntryRow.FreeIDs(db: db)
  }

  /// A thing, and the row that it is to have.
  private struct Wanted {
    var kept: ThingStore.Kept
    let table: SyncedTable
    var row: SettledRow?
    /// What the row is of, in the table that has the most.
    var entry: Entry?
    var isWritten = false
    var isChanged = false
  }

  /// Writes the rows of things, and keeps the things.
  mutating func settle(_ changed: some Sequence<ThingStore.Kept>) throws {
    var wanted: [Wanted] = []
    for kept in changed {
      guard let table = SyncedTable.named(kept.subject.kind) else {
        try things.write(kept)
        continue
      }
      switch kept.subject.kind {
      case SupplementRow.table.name, MarkRow.table.name: try things.write(kept)
      case EntryRow.table.name:
        // No two of them are in each other's way, and there are many.
        var one = self.wanted(kept, table)
        try clear(&one)
        try fill(&one)
        try keep(one)
      default: wanted.append(self.wanted(kept, table))
      }
    }
    try write(&wanted)
  }

  private func wanted(_ kept: ThingStore.Kept, _ table: SyncedTable) -> Wanted {
    var wanted = Wanted(kept: kept, table: table)
    if kept.thing.isThere, var row = table.row(of: kept) {
      // Without a number of its own yet it is looked at under another.
      let place = table.numberPlace.flatMap { row.values[$0] == nil ? $0 : nil }
      if let place { row.values[place] = .integer(1) }
      var isPossible = true
      if table.table.name == EntryRow.table.name {
        wanted.entry = try? EntryRow.entry(row)
        isPossible = wanted.entry != nil
      } else {
        isPossible = (try? PossibleRow.check(row, of: table.table)) != nil
      }
      if let place { row.values[place] = nil }
      if isPossible { wanted.row = row }
    }
    wanted.kept.isHeld = kept.thing.isThere && wanted.row == nil
    return wanted
  }

  /// First what goes goes, so that no name is in the way of another's.
  private mutating func write(_ wanted: inout [Wanted]) throws {
    for index in wanted.indices { try clear(&wanted[index]) }
    for index in wanted.indices { try fill(&wanted[index]) }
    for one in wanted { try keep(one) }
  }

  private mutating func keep(_ wanted: Wanted) throws {
    if wanted.isChanged {
      if wanted.kept.subject.kind == EntryRow.table.name {
        changed.entries += 1
      } else {
        changed.others += 1
      }
    }
    try things.write(wanted.kept)
  }

  private mutating func clear(_ wanted: inout Wanted) throws {
    let table = wanted.table.table
    let isNumbered = table.name == EntryRow.table.name
    let key = isNumbered ? wanted.kept.number.map(String.init) : wanted.kept.subject.key
    guard let key, let old = try table.row(key, in: db) else { return }
    if isNumbered {
      // After a restore another may have its number.
      guard old.optionalText("uid") == wanted.kept.subject.key else { return }
      if let day = old.optionalText("day") { days.insert(day) }
    }
    if let row = wanted.row, row.isSaid(by: old) {
      wanted.isWritten = true
      return
    }
    wanted.isChanged = true
    try ChangeRecorder.remove(table, key: key, &checked, in: db)
  }

  private mutating func fill(_ wanted: inout Wanted) throws {
    guard let row = wanted.row, !wanted.isWritten else { return }
    do {
      if let entry = wanted.entry {
        wanted.kept.number = try insert(entry, as: wanted.kept.number)
        if entry.intake.day != lastDay {
          days.insert(entry.intake.day.iso)
          lastDay = entry.intake.day
        }
      } else {
        wanted.kept.number = try insert(row, wanted.table) ?? wanted.kept.number
      }
      wanted.isChanged = true
    } catch let error as SQLiteError where error.isRefusal {
      wanted.kept.isHeld = true
    }
  }

  private mutating func insert(_ entry: Entry, as wanted: Entry.ID?) throws -> Entry.ID {
    let id = try freeIDs.take(wanted)
    try EntryRow.insert(
      Entry(id: id, intake: entry.intake, recordedAt: entry.recordedAt, uuid: entry.uuid), into: db)
    return id
  }

  /// - Returns: its number, where it has one.
  private mutating func insert(_ row: SettledRow, _ table: SyncedTable) throws -> Int? {
    if table.table.hasDigest, checked.insert(table.table.name).inserted {
      _ = try TableDigest.rows(of: table.table, in: db)
    }
    var row = row
    if let number = table.number, let place = table.numberPlace {
      if let wanted = row.values[place] {
        let isTaken = try db.integer(
          "SELECT 1 FROM \(table.table.name) WHERE \(number) = ? LIMIT 1", [wanted])
        if isTaken != nil { row.values[place] = nil }
      }
      if row.values[place] == nil {
        row.values[place] = StoredValue(try table.table.freeNumber(in: db))
      }
    }
    let key = row.value(of: table.table.key)?.key ?? ""
    try ChangeRecorder.restore(table.table, key: key, row.image, in: db)
    return table.numberPlace.flatMap { row.values[$0]?.integer }
  }

  // MARK: What holds between rows

  /// Of two supplements of one name the one has it that had it first; the other waits until one is renamed.
  mutating func settleSupplements() throws {
    guard let table = SyncedTable.named(SupplementRow.table.name) else { return }
    var wanted = try things.all(of: table.table.name).map { self.wanted($0, table) }
    var first: [String: Int] = [:]
    func since(_ index: Int) -> Stamp { wanted[index].kept.thing.field("name")!.stamp }
    for index in wanted.indices {
      guard let name = wanted[index].row?.optionalText("name") else { continue }
      guard let other = first[name] else {
        first[name] = index
        continue
      }
      let loser = since(index) < since(other) ? other : index
      first[name] = loser == other ? index : other
      wanted[loser].row = nil
      wanted[loser].kept.isHeld = true
    }
    try write(&wanted)
  }

  /// A fast that another device's entry contradicts is not shown, and is again when that entry is gone.
  mutating func settleMarks(_ days: some Sequence<String>) throws {
    guard let table = SyncedTable.named(MarkRow.table.name) else { return }
    var wanted: [Wanted] = []
    for day in Set(days).sorted() {
      guard let kept = try things.kept(Subject(kind: table.table.name, key: day)) else { continue }
      var one = self.wanted(kept, table)
      let hasEntries =
        try db.integer("SELECT 1 FROM entry WHERE day = ? LIMIT 1", [.text(day)]) != nil
      switch one.row?.optionalText("mark").flatMap(DayMark.init(rawValue:)) {
      case .fasted where hasEntries, .done where !hasEntries:
        one.row = nil
        one.kept.isHeld = true
      default: break
      }
      wanted.append(one)
    }
    try write(&wanted)
  }
}

/// What another device has written was so before anything was done here that can be undone: undoing then takes
/// back what was done here, and nothing else.
struct HistoryRebase {
  private let db: Connection

  init(db: Connection) { self.db = db }

  func rebase(_ changed: [(before: Thing, after: ThingStore.Kept)]) throws {
    var written: [RowJournal.Place: (table: SyncedTable, fields: [String: Columns])] = [:]
    for (before, after) in changed {
      guard let table = SyncedTable.named(after.subject.kind) else { continue }
      var fields: [String: Columns] = [:]
      for field in after.thing.fields where before.field(field.name)?.columns != field.columns {
        fields[field.name] = field.columns
      }
      let isNumbered = table.table.name == EntryRow.table.name
      let key = isNumbered ? after.number.map(String.init) : after.subject.key
      guard !fields.isEmpty, let key else { continue }
      written[RowJournal.Place(table: after.subject.kind, key: key)] = (table, fields)
    }
    if written.isEmpty { return }
    var found: [Int: [(number: Int, place: RowJournal.Place)]] = [:]
    try db.eachRow(
      of: """
        SELECT change_id, seq, table_name, row_key FROM changed_row WHERE other_image IS NOT NULL
        """
    ) { row in
      let place = RowJournal.Place(table: row.text(2) ?? "", key: row.text(3) ?? "")
      guard written[place] != nil else { return }
      found[Int(row.integer(0)), default: []].append((Int(row.integer(1)), place))
    }
    for (change, rows) in found {
      // What is not what was written stays so, and is told of.
      guard try !ChangeChecksum.isUnsound(change, in: db) else { continue }
      for (number, place) in rows {
        guard let (table, fields) = written[place],
          let text = try db.text(
            "SELECT other_image FROM changed_row WHERE change_id = ? AND seq = ?",
            [StoredValue(change), StoredValue(number)])
        else { continue }
        let image = table.overlaid(try ChangeRecorder.decode(text), with: fields)
        try db.execute(
          "UPDATE changed_row SET other_image = ? WHERE change_id = ? AND seq = ?",
          [.text(try StoredJSON.text(image)), StoredValue(change), StoredValue(number)])
      }
      try ChangeChecksum.renew(change, in: db)
    }
  }
}
