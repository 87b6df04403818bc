import DiarySync
import MagnesiumCore

/// Takes in operations within a transaction.
struct Receiving {
  private let db: Connection
  private let things: ThingStore
  private let place: SyncPlace

  init?(_ db: Connection) throws {
    guard let place = try SyncPlace.read(db) else { return nil }
    (self.db, self.place, things) = (db, place, ThingStore(db: db))
  }

  func take(
    _ logs: [[Arrival]], joining states: [Fold], heads: [DeviceID: LogHead], tail: LogTail,
    acknowledged: Int, replacing replaced: Set<DeviceID>, at instant: Int
  ) throws -> SyncOutcome {
    var place = place
    var outcome = SyncOutcome()
    let waiting = try things.waiting(schema: Schema.version)
    let known = try load(logs, waiting, all: !states.isEmpty)
    var numbers = try things.heads().mapValues(\.number)
    for device in replaced { numbers[device] = nil }
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
    let subjects =
      mergings.count == 1
      ? mergings[0].changed : mergings.reduce(into: Set<Subject>()) { $0.formUnion($1.changed) }
    var changed: [ThingStore.Kept] = []
    changed.reserveCapacity(subjects.count)
    for subject in subjects {
      guard let thing = replica.fold.things[subject] else { continue }
      var kept =
        known[subject]
        ?? ThingStore.Kept(subject: subject, thing: thing, number: nil, isHeld: false)
      kept.thing = thing
      changed.append(kept)
    }
    // What was logged first gets the smaller number.
    let order = changed.indices.map { (stamp: changed[$0].thing.stamp, place: $0) }.sorted {
      $0.stamp == $1.stamp
        ? changed[$0.place].subject < changed[$1.place].subject : $0.stamp < $1.stamp
    }
    var settler = RowSettler(db: db, things: things)
    try HistoryRebase(db: db).rebase(
      changed.compactMap { kept in known[kept.subject].map { ($0.thing, kept) } })
    try settler.settle(order.lazy.map { changed[$0.place] })
    if changed.contains(where: { $0.subject.kind == SupplementRow.table.name }) {
      try settler.settleSupplements()
    }
    let marked = changed.filter { $0.subject.kind == MarkRow.table.name }.map(\.subject.key)
    try settler.settleMarks(settler.days.union(marked))
    var kept = heads
    // Another process of this home may have read further meanwhile.
    for (device, head) in try things.heads()
    where head.number > kept[device]?.number ?? 0 && !replaced.contains(device) {
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
    (outcome.entries, outcome.others) = settler.changed
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
    // Nothing is looked for among things of which there are none, as in a diary that begins.
    let kinds = try things.kinds()
    func load(_ arrival: Arrival) throws {
      guard case .operation(let operation) = arrival, kinds.contains(operation.subject.kind),
        known[operation.subject] == nil
      else { return }
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
