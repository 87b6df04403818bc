import DiarySync
import MagnesiumCore

/// Makes operations of what was changed here, in the transaction that changed it: a row and its operation are
/// settled together, or neither is.
struct OperationRecorder {
  private let db: Connection
  private let random: () -> UInt64
  private let things: ThingStore
  private var place: SyncPlace
  private var known: [Subject: ThingStore.Kept] = [:]
  private var drafts: [(draft: Draft, number: Int?)] = []

  /// nil where the diary does not sync.
  init?(_ db: Connection, random: @escaping () -> UInt64) throws {
    guard let place = try SyncPlace.read(db) else { return nil }
    self.db = db
    self.random = random
    self.place = place
    things = ThingStore(db: db)
  }

  /// Tells of the rows that a transaction has touched.
  ///
  /// - Returns: whether there was anything to tell.
  static func record(
    _ journal: RowJournal, in db: Connection, random: @escaping () -> UInt64
  ) throws -> Bool {
    guard !journal.places.isEmpty, var recorder = try Self(db, random: random) else { return false }
    var days = journal.days
    for place in journal.places {
      guard let table = SyncedTable.named(place.table) else { continue }
      let row = try table.table.row(place.key, in: db)
      guard let key = try recorder.key(of: place, row, in: journal, table) else { continue }
      if place.table == EntryRow.table.name, let day = row?.optionalText("day") { days.insert(day) }
      let subject = Subject(kind: place.table, key: key)
      let kept = try recorder.load(subject)
      try recorder.add(
        subject, table, row, as: journal.isImport && kept == nil ? .bring : .put)
    }
    return try recorder.finish(at: journal.instant, settling: days)
  }

  /// What tells a row apart on all devices; nil where nobody can know it any more.
  private func key(
    of place: RowJournal.Place, _ row: RowImage?, in journal: RowJournal, _ table: SyncedTable
  ) throws -> String? {
    guard table.key != table.table.key else { return place.key }
    return try row?.optionalText(table.key) ?? journal.subjects[place]
      ?? db.text(
        "SELECT key FROM sync_thing WHERE kind = ? AND number = ?",
        [.text(place.table), StoredValue(Int(place.key))])
  }

  private mutating func load(_ subject: Subject) throws -> ThingStore.Kept? {
    if let kept = known[subject] { return kept }
    guard let kept = try things.kept(subject) else { return nil }
    known[subject] = kept
    return kept
  }

  /// Takes up what there is to tell of a row; nothing where all is known.
  private mutating func add(
    _ subject: Subject, _ table: SyncedTable, _ row: RowImage?, as kind: DiaryOperation.Kind,
    doneAt: Int? = nil
  ) throws {
    let thing = known[subject]?.thing
    guard let row else {
      if thing?.isThere == true { drafts.append((Draft(.delete, subject), nil)) }
      return
    }
    let number = table.number.flatMap { row.value(of: $0)?.integer }
    var said = try table.fields(of: row)
    if let thing, thing.isThere {
      if table.fields.isEmpty, let none = SyncedTable.none {
        // Of a list what is left out is taken out.
        for name in thing.shown.keys where said[name] == nil { said[name] = none }
      }
      said = said.filter { thing.shown[$0] != $1 }
      if said.isEmpty {
        if known[subject]?.number != number || known[subject]?.isHeld == true {
          known[subject]?.number = number
          known[subject]?.isHeld = false
          try things.write(known[subject]!)
        }
        return
      }
    }
    if said.isEmpty { return }
    drafts.append((Draft(kind, subject, said, doneAt: doneAt), number))
  }

  /// Takes up all rows that are not what the things say.
  ///
  /// - Parameter doneAt: when each was last changed, in seconds since 1970-01-01T00:00:00Z, of rows that are
  ///   there before anything is told; nil where the rows were changed now.
  mutating func addAll(doneAt: [RowJournal.Place: Int]? = nil) throws {
    for kept in try things.all() { known[kept.subject] = kept }
    for table in SyncedTable.all {
      var seen: Set<String> = []
      let name = table.table.name
      let rows = try db.rows(
        of: "SELECT \(table.table.columnList) FROM \(name) ORDER BY \(table.table.key)"
      ) { RowImage($0) }
      for row in rows {
        guard let key = row.value(of: table.key)?.key,
          let here = row.value(of: table.table.key)?.key
        else { continue }
        seen.insert(key)
        let time = doneAt.map { times in
          let recorded = row.value(of: "recorded_at")?.integer ?? 0
          return (times[RowJournal.Place(table: name, key: here)] ?? recorded) * 1_000
        }
        try add(
          Subject(kind: name, key: key), table, row, as: time == nil ? .put : .bring, doneAt: time)
      }
      for (subject, kept) in known
      where subject.kind == name && !seen.contains(subject.key) && kept.thing.isThere
        && !kept.isHeld
      {
        drafts.append((Draft(.delete, subject), nil))
      }
    }
  }

  mutating func add(_ draft: Draft) throws {
    _ = try load(draft.subject)
    drafts.append((draft, nil))
  }

  /// How many things are not what their rows say.
  var differences: Int { drafts.count }

  /// Writes the operations down.
  ///
  /// - Parameter days: of which the entries were changed.
  /// - Returns: whether there were any.
  mutating func finish(
    at instant: Int, settling days: Set<String>, allOf kinds: Set<String> = []
  ) throws -> Bool {
    var changed: Set<Subject> = []
    if !drafts.isEmpty {
      var replica = Replica(
        device: place.device,
        fold: Fold(
          schema: Schema.version, things: known.mapValues(\.thing),
          heads: [place.device: place.made], latest: place.clock),
        clock: HybridClock(last: place.clock))
      for (draft, number) in drafts {
        let (operation, _) = replica.record(draft, at: instant * 1_000, random: random)
        try things.add(operation)
        place.made = operation.number
        if let number { known[draft.subject, default: Self.unknown(draft.subject)].number = number }
        changed.insert(draft.subject)
      }
      for subject in changed {
        guard let thing = replica.fold.things[subject] else { continue }
        var kept = known[subject] ?? Self.unknown(subject)
        kept.thing = thing
        kept.isHeld = false
        known[subject] = kept
        try things.write(kept)
      }
      place.clock = replica.clock.last
      try place.write(to: db)
    }
    var settler = RowSettler(db: db, things: things)
    for kind in kinds {
      try settler.settle(known.values.filter { $0.subject.kind == kind })
    }
    if changed.contains(where: { $0.kind == SupplementRow.table.name }) {
      try settler.settleSupplements()
    }
    try settler.settleMarks(
      days.union(changed.filter { $0.kind == MarkRow.table.name }.map(\.key)))
    return !drafts.isEmpty
  }

  private static func unknown(_ subject: Subject) -> ThingStore.Kept {
    ThingStore.Kept(
      subject: subject,
      thing: Thing(
        stamp: Stamp(
          weight: .brought, time: .zero, device: DeviceID(EntryUUID(derivedFrom: "", number: 0)),
          number: 0), isThere: false), number: nil, isHeld: false)
  }
}
