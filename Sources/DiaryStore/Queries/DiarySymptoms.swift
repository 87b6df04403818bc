import MagnesiumCore

extension Diary {
  /// The answers about symptoms of some days, in the order of their ids.
  package func symptoms(from: CivilDay, to: CivilDay) throws(DiaryError) -> [SymptomEntry] {
    try reading { db in
      try readable(of: SymptomRow.table, in: db) { try SymptomRow.entry($0) }
        .filter { from <= $0.symptom.day && $0.symptom.day <= to }.sorted { $0.id < $1.id }
    }
  }

  /// What answers said until changes that stand edited or deleted them, the earliest first.
  ///
  /// - Returns: each with the time of the change, in seconds since 1970-01-01T00:00:00Z.
  package func formerAnswers() throws(DiaryError) -> [(answer: SymptomEntry, until: Int)] {
    try reading { db in
      try db.rows(
        of: """
          SELECT other_image, made_at FROM changed_row JOIN change ON change.id = change_id
          WHERE undone = 0 AND table_name = ? AND other_image IS NOT NULL ORDER BY change_id, seq
          """, [.text(SymptomRow.table.name)]
      ) { row -> (answer: SymptomEntry, until: Int)? in
        guard let image = row.text(0),
          let entry = try? SymptomRow.entry(ChangeRecorder.decode(image))
        else { return nil }
        return (entry, Int(row.integer(1)))
      }.compactMap(\.self)
    }
  }

  /// Whether a trial came in by an import that stands.
  package func hasImported(_ trial: Trial) throws(DiaryError) -> Bool {
    try reading { db in
      try db.text(
        """
        SELECT 'yes' FROM changed_row JOIN change ON change.id = change_id
        WHERE undone = 0 AND kind = ? AND table_name = ? AND row_key = ? LIMIT 1
        """,
        [
          .text(Change.Kind.importDiary.rawValue), .text(TrialRow.table.name), .text(trial.id),
        ]) != nil
    }
  }

  /// The kinds of symptoms that the person added.
  package func ownSymptomKinds() throws(DiaryError) -> [SymptomKind] {
    try reading { db in
      try readable(of: SymptomRow.kinds, in: db) { try SymptomRow.kind($0) }
    }
  }

  /// The trials of the person, the latest planned last.
  package func trials() throws(DiaryError) -> [Trial] {
    try reading { db in
      try readable(of: TrialRow.table, in: db) { try TrialRow.trial($0) }
        .sorted { ($0.plannedAt, $0.id) < ($1.plannedAt, $1.id) }
    }
  }

  private func readable<Value>(
    of table: TableDefinition, in db: Connection,
    _ read: (TableDigest.CheckedRow) throws -> Value
  ) throws -> [Value] {
    var unreadable: [UnreadableRow] = []
    let values = try TableDigest.readable(of: table, in: db, without: &unreadable, read)
    note(unreadable)
    return values
  }

  /// Writes an answer down.
  @discardableResult
  package func add(_ symptom: Symptom, at instant: Int) throws(DiaryError) -> SymptomEntry {
    try add([], and: [symptom], as: .logSymptom, at: instant).symptoms[0]
  }

  /// Puts another answer in the place of an entry's.
  package func put(_ entry: SymptomEntry, at instant: Int) throws(DiaryError) {
    try put(SymptomRow.table, as: .editSymptom, at: instant) { SymptomRow.image(of: entry) }
  }

  /// Deletes answers, all or none.
  package func delete(_ entries: [SymptomEntry], at instant: Int) throws(DiaryError) {
    try changing { db in
      try ChangeRecorder.change(.deleteSymptom, at: instant, in: db) { change in
        for entry in entries {
          try change.delete(SymptomRow.table, key: entry.uuid.description)
        }
      }
    }
  }

  package func put(_ kind: SymptomKind, at instant: Int) throws(DiaryError) {
    try put(SymptomRow.kinds, as: .addSymptomKind, at: instant) { SymptomRow.image(of: kind) }
  }

  /// Keeps a trial, in the place of the one of its id.
  ///
  /// - Parameter old: a plan that it takes the place of.
  package func put(
    _ trial: Trial, as kind: Change.Kind, insteadOf old: Trial? = nil, at instant: Int
  ) throws(DiaryError) {
    try changing { db in
      try ChangeRecorder.change(kind, at: instant, in: db) { change in
        if let old { try change.delete(TrialRow.table, key: old.id) }
        try change.put(TrialRow.table, try TrialRow.image(of: trial))
      }
    }
  }

  /// The UUID of a trial that is planned now.
  package func newTrialID(at instant: Int) -> String { newUUID(at: instant).description }
}
