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
}

/// Two entries that may be one meal.
package struct PossibleDouble: Sendable, Hashable {
  package let one: Entry
  package let other: Entry
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
  ///   - instant: in seconds since 1970-01-01T00:00:00Z, as everywhere.
  package func beginSync(
    as place: SyncPlace, called name: String, at instant: Int
  ) throws(DiaryError) {
    try syncing { db in
      if try SyncSchema.isOn(db) { try SyncSchema.drop(from: db) }
      try SyncSchema.create(in: db)
      try place.write(to: db)
      guard var recorder = try OperationRecorder(db, random: random) else { return }
      try recorder.addAll(doneAt: try Self.lastTouched(in: db))
      try recorder.add(
        try Self.draft { () throws(OperationProblem) in
          try KnownDevice.draft(naming: name, place.device)
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

  /// Remembers that a snapshot holds so many operations.
  package func noteSnapshot(of count: Int) throws(DiaryError) {
    try syncing { db in
      guard var place = try SyncPlace.read(db) else { return }
      place.snapshot = count
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
  package func take(
    _ logs: [[Arrival]], joining states: [Fold] = [], heads: [DeviceID: LogHead], tail: LogTail,
    acknowledged: Int, at instant: Int
  ) throws(DiaryError) -> SyncOutcome {
    var outcome = SyncOutcome()
    do {
      try commit {
        let db = db
        db.journal = nil
        guard let receiving = try Receiving(db) else { return false }
        outcome = try receiving.take(
          logs, joining: states, heads: heads, tail: tail, acknowledged: acknowledged, at: instant)
        return outcome.entries + outcome.others > 0
      }
    } catch {
      throw DiaryError(error, path: path)
    }
    return outcome
  }

  /// Goes on as another device: the log of the one that it was is not what it remembers. What nobody else may
  /// have is told again.
  package func renew(
    as device: DeviceID, tail: LogTail, called name: String, at instant: Int
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
      (place.device, place.made, place.tail) = (device, operations.count, tail)
      try place.write(to: db)
      guard var recorder = try OperationRecorder(db, random: random) else { return }
      try recorder.add(
        try Self.draft { () throws(OperationProblem) in
          try KnownDevice.draft(naming: name, device)
        })
      if try recorder.finish(at: instant, settling: []) { noteRecorded() }
    }
  }

  // MARK: Possible doubles

  /// Entries that two devices wrote down by hand within minutes under one name: perhaps one meal, and never
  /// merged by themselves.
  package func possibleDoubles(
    from first: CivilDay, to last: CivilDay
  ) throws(DiaryError) -> [PossibleDouble] {
    try reading { db in
      guard try SyncSchema.isOn(db) else { return [] }
      let entries = try EntryRow.entries(
        where: "day BETWEEN ? AND ?", [.text(first.iso), .text(last.iso)], in: db)
      let things = ThingStore(db: db)
      func maker(of entry: Entry) throws -> DeviceID? {
        let subject = Subject(kind: EntryRow.table.name, key: entry.uuid.description)
        guard let stamp = try things.kept(subject)?.thing.field("made")?.stamp,
          stamp.weight == .said
        else { return nil }
        return stamp.device
      }
      var pairs: [PossibleDouble] = []
      let days = Dictionary(grouping: entries, by: \.intake.day)
      for (_, entries) in days.sorted(by: { $0.key < $1.key }) {
        for (index, one) in entries.enumerated() {
          for other in entries.dropFirst(index + 1)
          where one.intake.isCalledLike(other.intake)
            && abs(one.intake.occurredAt.epochSeconds - other.intake.occurredAt.epochSeconds) <= 600
          {
            if let first = try maker(of: one), let second = try maker(of: other), first != second {
              pairs.append(PossibleDouble(one: one, other: other))
            }
          }
        }
      }
      return pairs
    }
  }
}

extension Intake {
  fileprivate func isCalledLike(_ other: Intake) -> Bool {
    if let foodID, foodID == other.foodID { return true }
    return name.english.lowercased() == other.name.english.lowercased()
  }
}

/// Takes in operations within a transaction.
private struct Receiving {
  let db: Connection
  let things: ThingStore
  var place: SyncPlace

  init?(_ db: Connection) throws {
    guard let place = try SyncPlace.read(db) else { return nil }
    (self.db, self.place, things) = (db, place, ThingStore(db: db))
  }

  func take(
    _ logs: [[Arrival]], joining states: [Fold], heads: [DeviceID: LogHead], tail: LogTail,
    acknowledged: Int, at instant: Int
  ) throws -> SyncOutcome {
    var place = place
    var outcome = SyncOutcome()
    let waiting = try things.waiting(schema: Schema.version)
    let known = try load(logs, waiting, all: !states.isEmpty)
    var numbers = try things.heads().mapValues(\.number)
    numbers[place.device] = place.made
    var clock = HybridClock(last: place.clock)
    let now = try time(instant * 1_000, &clock, logs, &outcome)
    var replica = Replica(
      device: place.device,
      fold: Fold(
        schema: Schema.version, things: known.mapValues(\.thing), heads: numbers, kept: waiting,
        latest: clock.last), clock: clock)
    var mergings = states.map { replica.join($0, at: now) }
    mergings.append(replica.take(logs, at: now))
    let subjects = mergings.reduce(into: Set<Subject>()) { $0.formUnion($1.changed) }
    var changed: [ThingStore.Kept] = []
    for subject in subjects {
      guard let thing = replica.fold.things[subject] else { continue }
      var kept =
        known[subject]
        ?? ThingStore.Kept(subject: subject, thing: thing, number: nil, isHeld: false)
      kept.thing = thing
      changed.append(kept)
    }
    // What was logged first gets the smaller number.
    changed.sort { ($0.thing.stamp, $0.subject) < ($1.thing.stamp, $1.subject) }
    var settler = RowSettler(db: db, things: things)
    try HistoryRebase(db: db).rebase(
      changed.compactMap { kept in known[kept.subject].map { ($0.thing, kept) } })
    try settler.settle(changed)
    if changed.contains(where: { $0.subject.kind == SupplementRow.table.name }) {
      try settler.settleSupplements()
    }
    let marked = changed.filter { $0.subject.kind == MarkRow.table.name }.map(\.subject.key)
    try settler.settleMarks(settler.days.union(marked))
    var kept = heads
    // Another process of this home may have read further meanwhile.
    for (device, head) in try things.heads() where head.number > kept[device]?.number ?? 0 {
      kept[device] = head
    }
    kept[place.device] = nil
    try things.write(kept)
    try things.write(replica.fold.kept)
    if tail.number >= place.tail.number { place.tail = tail }
    place.clock = replica.clock.last
    try place.write(to: db)
    try db.execute(
      "DELETE FROM sync_operation WHERE number <= ?",
      [StoredValue(min(acknowledged, place.tail.number))])
    outcome.applied = mergings.reduce(0) { $0 + $1.applied }
    outcome.entries = subjects.count { $0.kind == EntryRow.table.name }
    outcome.others = subjects.count {
      $0.kind != EntryRow.table.name && SyncedTable.named($0.kind) != nil
    }
    outcome.days = Set(settler.days.compactMap { CivilDay(iso: $0) })
    outcome.waiting = replica.fold.kept
    for merging in mergings {
      outcome.conflicts += try items(merging.conflicts.keys)
      outcome.broughtBack += try items(merging.broughtBack)
    }
    outcome.held = try held()
    outcome.contradiction = try? Diary.contradiction(at: instant, in: db)
    return outcome
  }

  private func load(
    _ logs: [[Arrival]], _ waiting: [KeptOperation], all: Bool
  ) throws -> [Subject: ThingStore.Kept] {
    if all {
      return Dictionary(uniqueKeysWithValues: try things.all().map { ($0.subject, $0) })
    }
    var known: [Subject: ThingStore.Kept] = [:]
    func load(_ arrival: Arrival) throws {
      guard case .operation(let operation) = arrival, known[operation.subject] == nil else {
        return
      }
      known[operation.subject] = try things.kept(operation.subject)
    }
    for log in logs { for arrival in log { try load(arrival) } }
    for kept in waiting {
      let payload = Array(kept.payload.utf8)
      if let arrival = try? Arrival(payload: payload, from: kept.device, schema: Schema.version) {
        try load(arrival)
      }
    }
    return known
  }

  /// The time by which what is ahead is told. A clock that fell back by more than a day would find everybody
  /// else ahead; one that was ahead itself begins an era.
  private func time(
    _ now: Int, _ clock: inout HybridClock, _ logs: [[Arrival]], _ outcome: inout SyncOutcome
  ) throws -> Int {
    guard clock.last.milliseconds > now + HybridClock.mostAhead else { return now }
    var others = logs.joined().filter { $0.device != place.device }.map(\.time).max()
    for kept in try things.all() {
      for stamp in [kept.thing.stamp] + kept.thing.fields.map(\.stamp)
      where stamp.device != place.device {
        others = max(others ?? .zero, stamp.time)
      }
    }
    if clock.wasAhead(at: now, others: others) {
      clock.beginEra()
      return now
    }
    outcome.isClockBehind = true
    return clock.last.milliseconds
  }

  private func items(_ subjects: some Sequence<Subject>) throws -> [SyncOutcome.Item] {
    try subjects.sorted().compactMap { subject in
      guard SyncedTable.named(subject.kind) != nil, let kept = try things.kept(subject) else {
        return nil
      }
      return item(kept)
    }
  }

  private func item(_ kept: ThingStore.Kept) -> SyncOutcome.Item {
    let table = SyncedTable.named(kept.subject.kind)
    let said = Dictionary(
      uniqueKeysWithValues: kept.thing.fields.map { ($0.name, $0.columns) })
    let name = table?.row(kept.subject.key, said)?.name
    return SyncOutcome.Item(
      kind: kept.subject.kind,
      name: name.flatMap { $0.english.isEmpty ? nil : $0 } ?? Bilingual(same: kept.subject.key),
      number: kept.number)
  }

  private func held() throws -> [SyncOutcome.Item] {
    let subjects = try db.rows(
      of: "SELECT kind, key FROM sync_thing WHERE held = 1 ORDER BY kind, key"
    ) { Subject(kind: $0.text(0) ?? "", key: $0.text(1) ?? "") }
    return try items(subjects)
  }
}
