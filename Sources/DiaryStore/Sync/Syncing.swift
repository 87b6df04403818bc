import DiarySync
import MagnesiumCore

/// What taking in what other devices wrote has brought about.
package struct SyncOutcome: Sendable, Hashable {
  /// Something that a sync tells of.
  package struct Item: Sendable, Hashable {
    /// The name of its table.
    package let kind: String
    /// What it is called, or the day or the words that it is of.
    package let name: Bilingual
    /// The number of an entry or a symptom.
    package let number: Int?
  }

  /// How many operations were applied.
  package internal(set) var applied = 0
  /// What was changed of entries.
  package internal(set) var entries = 0
  /// What was changed of all else.
  package internal(set) var others = 0
  /// What two devices wrote without knowing of each other; the later stands.
  package internal(set) var conflicts: [Item] = []
  /// What one took out and another, later, edited: it is there again.
  package internal(set) var broughtBack: [Item] = []
  /// What is kept and not applied, of this time and of earlier.
  package internal(set) var waiting: [KeptOperation] = []
  /// What is there and not shown: something contradicts it, or a part has not arrived.
  package internal(set) var held: [Item] = []
  /// Whether this machine's clock is more than a day behind what it was itself.
  package internal(set) var isClockBehind = false
  /// Why the profile that all have said together is none of a person; nil nearly always.
  package internal(set) var contradiction: ProfileContradiction?
  /// The days of which entries were changed.
  package internal(set) var days: Set<CivilDay> = []

  /// Adds what was taken in after it.
  package mutating func add(_ later: SyncOutcome) {
    applied += later.applied
    entries += later.entries
    others += later.others
    conflicts += later.conflicts
    broughtBack += later.broughtBack
    days.formUnion(later.days)
    (waiting, held) = (later.waiting, later.held)
    (isClockBehind, contradiction) = (later.isClockBehind, later.contradiction)
  }
}

extension Diary {
  /// What this diary is as one of several; nil where it does not sync.
  package func syncPlace() throws(DiaryError) -> SyncPlace? {
    try reading { db in try SyncPlace.read(db) }
  }

  /// Begins to sync: all that is there is told, and gives way to what others said later.
  ///
  /// - Parameters:
  ///   - name: what people call this device.
  ///   - predecessor: as what this home has synced the same diary before.
  ///   - instant: in seconds since 1970-01-01T00:00:00Z, as everywhere.
  package func beginSync(
    as place: SyncPlace, called name: String, after predecessor: DeviceID? = nil, at instant: Int
  ) throws(DiaryError) {
    try syncing { db in
      if try SyncSchema.isOn(db) { try SyncSchema.drop(from: db) }
      try SyncSchema.create(in: db)
      try place.write(to: db)
      guard var recorder = try OperationRecorder(db, random: random) else { return }
      try recorder.addAll(doneAt: try Self.lastTouched(in: db))
      try recorder.add(
        try Self.draft { () throws(OperationProblem) in
          try KnownDevice.draft(naming: name, place.device, after: predecessor)
        })
      _ = try recorder.finish(at: instant, settling: [], allOf: [ImportRow.days.name])
    }
  }

  /// Ends it. The rows stay as they are.
  package func endSync() throws(DiaryError) {
    try syncing { db in try SyncSchema.drop(from: db) }
  }

  /// When the rows of the history were last changed.
  private static func lastTouched(in db: Connection) throws -> [RowJournal.Place: Int] {
    let rows = try db.rows(
      of: """
        SELECT table_name, row_key, max(made_at) FROM changed_row JOIN change ON change.id = change_id
        WHERE undone = 0 GROUP BY table_name, row_key
        """
    ) { row in
      (
        RowJournal.Place(table: row.text(0) ?? "", key: row.text(1) ?? ""), Int(row.integer(2))
      )
    }
    return Dictionary(rows) { $1 }
  }

  private static func draft(_ make: () throws(OperationProblem) -> Draft) throws -> Draft {
    do {
      return try make()
    } catch {
      throw DiaryError.damagedValue(of: "device", .value("name"))
    }
  }

  /// A transaction that is no change of the person's.
  private func syncing(_ body: (Connection) throws -> Void) throws(DiaryError) {
    do {
      try commit {
        let db = db
        db.journal = nil
        try body(db)
        return false
      }
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  // MARK: Sending

  /// The operations that may not stand in the log yet.
  package func unsent() throws(DiaryError) -> (place: SyncPlace, operations: [DiaryOperation])? {
    try reading { db in
      guard let place = try SyncPlace.read(db) else { return nil }
      return (
        place,
        try ThingStore(db: db).operations(
          after: place.tail.number, of: place.device, schema: Schema.version)
      )
    }
  }

  /// Remembers how far the log was written.
  package func remember(_ tail: LogTail) throws(DiaryError) {
    try syncing { db in
      guard var place = try SyncPlace.read(db), tail.number > place.tail.number else { return }
      place.tail = tail
      try place.write(to: db)
    }
  }

  /// How far the logs of the others were read.
  package func syncHeads() throws(DiaryError) -> [DeviceID: LogHead] {
    try reading { db in try ThingStore(db: db).heads() }
  }

  /// The devices that are known.
  package func knownDevices() throws(DiaryError) -> [KnownDevice] {
    try reading { db in
      guard let place = try SyncPlace.read(db) else { return [] }
      let things = ThingStore(db: db)
      var heads = try things.heads().mapValues(\.number)
      heads[place.device] = place.made
      return Fold(
        schema: Schema.version,
        things: Dictionary(
          uniqueKeysWithValues: try things.all(of: KnownDevice.kind).map { ($0.subject, $0.thing) }),
        heads: heads
      ).devices
    }
  }

  /// Lets nobody wait for a device any more.
  package func forget(_ device: DeviceID, at instant: Int) throws(DiaryError) {
    try syncing { db in
      guard var recorder = try OperationRecorder(db, random: random) else { return }
      try recorder.add(
        try Self.draft { () throws(OperationProblem) in
          try KnownDevice.draft(forgetting: device)
        })
      if try recorder.finish(at: instant, settling: []) { noteRecorded() }
    }
  }

  /// All that is known, for a device that comes new.
  package func syncState() throws(DiaryError) -> (
    place: SyncPlace, fold: Fold, heads: [DeviceID: LogHead]
  )? {
    try reading { db in
      guard let place = try SyncPlace.read(db) else { return nil }
      let things = ThingStore(db: db)
      let heads = try things.heads()
      var numbers = heads.mapValues(\.number)
      numbers[place.device] = place.made
      let fold = Fold(
        schema: Schema.version,
        things: Dictionary(
          uniqueKeysWithValues: try things.all().map { ($0.subject, $0.thing) }), heads: numbers,
        kept: try things.waiting(schema: Schema.version), latest: place.clock)
      return (place, fold, heads)
    }
  }

  /// What is kept and not applied.
  package func waitingOperations() throws(DiaryError) -> [KeptOperation] {
    try reading { db in
      guard try SyncSchema.isOn(db) else { return [] }
      return try ThingStore(db: db).waiting(schema: Schema.version)
    }
  }

  /// Remembers that a snapshot holds so many operations, and all that others were owed.
  package func noteSnapshot(of count: Int, as device: DeviceID) throws(DiaryError) {
    try syncing { db in
      guard var place = try SyncPlace.read(db), place.device == device else { return }
      (place.snapshot, place.owesState, place.replaced) = (count, false, [])
      try place.write(to: db)
    }
  }

  /// How many rows are not what the operations say; 0 where all is well.
  package func syncDifferences() throws(DiaryError) -> Int {
    try reading { db in
      guard var recorder = try OperationRecorder(db, random: random) else { return 0 }
      try recorder.addAll()
      return recorder.differences
    }
  }

  /// Whether a device has erased the diary for all.
  package func isErasedEverywhere() throws(DiaryError) -> Bool {
    try reading { db in
      guard try SyncSchema.isOn(db) else { return false }
      return try ThingStore(db: db).kept(Self.erasure)?.thing.isThere == true
    }
  }

  private static let erasure = Subject(kind: "diary", key: "erased")

  /// What asks all devices to erase the diary.
  package static func erasing(at instant: Int) throws(DiaryError) -> Draft {
    do throws(OperationProblem) {
      return Draft(
        .put, erasure, ["erased": try Columns(["at": .integer(Int64(instant))])])
    } catch {
      throw .damagedValue(of: "diary", .value("erased"))
    }
  }

  // MARK: Receiving

  /// Takes in what other devices wrote, and brings the rows to what all have said.
  ///
  /// - Parameters:
  ///   - logs: of each device what came after its head.
  ///   - states: what others have folded.
  ///   - heads: how far the logs are read now.
  ///   - tail: of this device's log.
  ///   - acknowledged: how many of this device's operations another one has.
  ///   - replaced: devices of which what was read is not what their home goes on from: a state says it.
  package func take(
    _ logs: [[Arrival]], joining states: [Fold] = [], heads: [DeviceID: LogHead], tail: LogTail,
    acknowledged: Int, replacing replaced: Set<DeviceID> = [], at instant: Int
  ) throws(DiaryError) -> SyncOutcome {
    var outcome = SyncOutcome()
    let isMuch = !states.isEmpty || logs.reduce(0) { $0 + $1.count } > 1_000
    do {
      // Pages that do not fit are written before the end, and once more at the end.
      if isMuch { try db.run("PRAGMA cache_size = -\(Self.cacheOfMuch)") }
      defer { if isMuch { try? db.run("PRAGMA cache_size = -2000") } }
      try commit {
        let db = db
        db.journal = nil
        guard let receiving = try Receiving(db) else { return false }
        outcome = try receiving.take(
          logs, joining: states, heads: heads, tail: tail, acknowledged: acknowledged,
          replacing: replaced, at: instant)
        return outcome.entries + outcome.others > 0
      }
    } catch {
      throw DiaryError(error, path: path)
    }
    return outcome
  }

  /// While much is taken in, in KiB.
  private static let cacheOfMuch = 64 * 1_024

  /// Goes on as another device: the log of the one that it was is not what it remembers. What nobody else may
  /// have is told again, and others are owed the whole state.
  ///
  /// - Parameter isReplaced: whether the log that it had then goes; else it is read like another's.
  package func renew(
    as device: DeviceID, tail: LogTail, replacing isReplaced: Bool, called name: String,
    at instant: Int
  ) throws(DiaryError) {
    try syncing { db in
      guard var place = try SyncPlace.read(db) else { return }
      let things = ThingStore(db: db)
      let unread = try things.operations(after: 0, of: place.device, schema: Schema.version)
      var known: [Subject: ThingStore.Kept] = [:]
      for operation in unread { known[operation.subject] = try things.kept(operation.subject) }
      let (replica, operations) = Replica(
        device: place.device,
        fold: Fold(
          schema: Schema.version, things: known.mapValues(\.thing),
          heads: [place.device: place.made], latest: place.clock),
        clock: HybridClock(last: place.clock)
      ).renewed(as: device, telling: unread)
      try db.execute("DELETE FROM sync_operation")
      for operation in operations { try things.add(operation) }
      for (subject, thing) in replica.fold.things {
        guard var kept = known[subject] else { continue }
        kept.thing = thing
        try things.write(kept)
      }
      let old = place
      (place.device, place.made, place.tail) = (device, operations.count, tail)
      place.owesState = true
      if isReplaced {
        place.replaced.append(old.device)
        var heads = try things.heads()
        heads[old.device] = LogHead(
          number: old.made, hash: old.tail.hash, segment: old.tail.segment)
        try things.write(heads)
      }
      try place.write(to: db)
      guard var recorder = try OperationRecorder(db, random: random) else { return }
      try recorder.add(
        try Self.draft { () throws(OperationProblem) in
          try KnownDevice.draft(naming: name, device, after: old.device)
        })
      if try recorder.finish(at: instant, settling: []) { noteRecorded() }
    }
  }
}
