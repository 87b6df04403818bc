import DiarySync
import MagnesiumCore

/// Undoes and redoes changes. Both are the same exchange of the rows that are there with the images that
/// are kept, and need to know nothing of what the rows mean; it is read only to be told.
struct ChangeExchange {
  /// Whether changes that were undone are made again.
  private let isRedo: Bool
  private let db: Connection
  /// The tables that were found to be what was written.
  private var checked: Set<String> = []

  init(isRedo: Bool, in db: Connection) {
    self.isRedo = isRedo
    self.db = db
  }

  /// Exchanges the last changes that stand, or the first that are undone, with their other images.
  ///
  /// - Returns: what was changed, in that order; less where there are not so many.
  mutating func exchange(_ count: Int) throws -> [Change] {
    let found = try db.rows(
      of: """
        SELECT id, kind, made_at, checksum FROM change WHERE undone = ?
        ORDER BY id \(isRedo ? "" : "DESC") LIMIT ?
        """, [StoredValue(isRedo), StoredValue(count)]
    ) { row in
      let id = try row.integer("id")
      guard let kind = Change.Kind(rawValue: try row.text("kind")) else {
        throw DiaryError.damagedValue(of: "change \(id)", .value("kind"))
      }
      return (
        change: Change(id: id, kind: kind, madeAt: try row.integer("made_at")),
        checksum: try row.integer("checksum")
      )
    }
    return try found.map { change, checksum in
      var change = change
      try exchange(&change, checksum: Int64(checksum))
      return change
    }
  }

  private mutating func exchange(_ change: inout Change, checksum: Int64) throws {
    let (id, madeAt, kind) = (change.id, change.madeAt, change.kind.rawValue)
    func blank(isUndone: Bool) -> ChangeChecksum {
      ChangeChecksum(of: id, madeAt: madeAt, kind: kind, isUndone: isUndone)
    }
    let rows = try db.rows(
      of: """
        SELECT seq, table_name, row_key, other_image FROM changed_row
        WHERE change_id = ? ORDER BY seq \(isRedo ? "" : "DESC")
        """, [StoredValue(change.id)]
    ) { row in
      ChangedRow(
        number: try row.integer("seq"), tableName: try row.text("table_name"),
        key: try row.text("row_key"), image: row.optionalText("other_image"))
    }
    var written = blank(isUndone: isRedo)
    for row in rows { written.add(row.number, row.tableName, key: row.key, row.image) }
    guard written.sum == checksum else { throw EntryRow.unsound("change \(id)") }
    var now = blank(isUndone: !isRedo)
    let tables = Set(rows.map(\.tableName))
    let isOfProfile = !tables.isDisjoint(with: ["person", "circumstances"])
    let isOfPreferences = tables.contains("preference")
    let profile = isOfProfile ? try? Diary.profile(in: db) : nil
    let preferences = isOfPreferences ? try? Diary.preferences(in: db) : nil
    var overtaken = 0
    for row in rows {
      let table = try TableDefinition.undoable(row.tableName)
      let coming = try row.image.map(ChangeRecorder.decode)
      let going = try table.row(row.key, in: db)
      db.journal?.note(row.tableName, key: row.key, going ?? coming)
      if going == nil, let image = coming, try isTakenOutElsewhere(table, key: row.key, image) {
        now.add(row.number, row.tableName, key: row.key, row.image)
        tell(row.tableName, key: row.key, nil, nil, in: &change)
        overtaken += 1
        continue
      }
      if let going, let coming, db.journal != nil, going.says(the: coming) { overtaken += 1 }
      try ChangeRecorder.remove(table, key: row.key, &checked, in: db)
      if let coming { try ChangeRecorder.restore(table, key: row.key, coming, in: db) }
      let image = try going.map(StoredJSON.text)
      now.add(row.number, row.tableName, key: row.key, image)
      try db.execute(
        "UPDATE changed_row SET other_image = ? WHERE change_id = ? AND seq = ?",
        [StoredValue(image), StoredValue(id), StoredValue(row.number)])
      tell(row.tableName, key: row.key, going, coming, in: &change)
    }
    if isOfProfile { change.profile = step(from: profile, to: try? Diary.profile(in: db)) }
    if isOfPreferences {
      change.preferences = step(from: preferences, to: try? Diary.preferences(in: db))
    }
    if overtaken > 0 { change.overtaken = overtaken == rows.count ? .all : .part }
    if !isRedo { change.turnRound() }
    change.entries.sort { ($0.any?.id ?? 0) < ($1.any?.id ?? 0) }
    try db.execute(
      "UPDATE change SET undone = ? WHERE id = ?", [StoredValue(!isRedo), StoredValue(id)])
    try now.seal(in: db)
  }

  /// What another device took out stays so: that is no change of this one's.
  private func isTakenOutElsewhere(
    _ table: TableDefinition, key: String, _ image: RowImage
  ) throws -> Bool {
    guard db.journal != nil, let place = try SyncPlace.read(db) else { return false }
    let key =
      table.name == EntryRow.table.name
      ? try ChangeRecorder.uuid(of: image, key: key).description : key
    guard let kept = try ThingStore(db: db).kept(Subject(kind: table.name, key: key)) else {
      return false
    }
    return !kept.thing.isThere && kept.thing.stamp.device != place.device
  }

  /// A row of the history.
  private struct ChangedRow {
    let number: Int
    let tableName: String
    let key: String
    let image: String?
  }

  /// Keeps what became of a row: one that cannot be read is exchanged like any, or nothing would lead out.
  private func tell(
    _ table: String, key: String, _ going: RowImage?, _ coming: RowImage?, in change: inout Change
  ) {
    func steps<Value>(_ read: (RowImage) throws -> Value) -> Change.Step<Value> {
      step(
        from: going.flatMap { try? read($0) }, to: coming.flatMap { try? read($0) },
        called: (isRedo ? coming ?? going : going ?? coming)?.name)
    }
    switch table {
    case "entry": change.entries.append(steps(EntryRow.entry))
    case "own_food": change.foods.append(steps(OwnFoodRow.food))
    case "own_recipe": change.recipes.append(steps(OwnRecipeRow.recipe))
    case "supplement": change.supplements.append(steps(SupplementRow.product))
    case "saved_meal": change.meals.append(steps(PantryRow.meal))
    case "own_portion": change.portions.append(steps(PantryRow.portion))
    case "symptom": change.symptoms.append(steps(SymptomRow.entry))
    case "own_symptom": change.symptomKinds.append(steps(SymptomRow.kind))
    case "trial": change.trials.append(steps(TrialRow.trial))
    case "day_mark": change.days.append(steps(MarkRow.mark))
    case "remembered_name": change.remembered.append(key)
    default: break
    }
  }

  /// In the direction in which the change was made.
  private func step<Value>(
    from going: Value?, to coming: Value?, called name: Bilingual? = nil
  ) -> Change.Step<Value> {
    let (old, new) = isRedo ? (going, coming) : (coming, going)
    return Change.Step(old: old, new: new, name: name ?? Bilingual(same: ""))
  }
}
