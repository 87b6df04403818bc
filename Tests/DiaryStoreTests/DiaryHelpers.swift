import CSQLite
import Foundation
import MagnesiumCore

@testable import DiaryStore

/// A file's SQL behind the program's back, without what the program would check.
func changeFile(_ path: String, _ sql: String) throws {
  let db = try Connection(path, .changing, waiting: 0)
  try db.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; \(sql)")
  db.close()
}

extension Diary {
  /// Changes an entry by a closure.
  @discardableResult
  func edit(_ id: Entry.ID, at instant: Int, _ edit: (inout Intake) -> Void) throws -> Entry {
    try write { diary in
      var intake = try diary.entry(id).intake
      edit(&intake)
      return try diary.put(intake, inPlaceOf: id, at: instant)
    }
  }

  func updateProfile(at instant: Int, _ update: (inout Profile) -> Void) throws {
    try write { diary in
      var profile = try diary.profile()
      update(&profile)
      try diary.put(profile, at: instant)
    }
  }

  func updatePreferences(at instant: Int, _ update: (inout Preferences) -> Void) throws {
    try write { diary in
      var preferences = try diary.preferences()
      update(&preferences)
      try diary.put(preferences, at: instant)
    }
  }

  func archive() throws -> String {
    var text = ""
    try export { text += $0 }
    return text
  }

  @discardableResult
  func `import`(_ archive: Data, at instant: Int, isDryRun: Bool = false) throws -> ImportResult {
    try self.import(DiaryArchive(archive), at: instant, isDryRun: isDryRun)
  }

  /// All rows of tables, each with its columns.
  func contents(of tables: [String]) throws -> [String] {
    try reading { db in
      try tables.flatMap { table in
        try db.rows(of: "SELECT * FROM \(table) ORDER BY 1") { row in
          "\(table) \(row.columns.indices.map(row.stored))"
        }
      }
    }
  }
}

func symptom(
  _ value: Int, kind: String = "pain", measure: SymptomMeasure = .level, on day: CivilDay = someDay
) -> Symptom {
  Symptom(
    kind: kind, name: Bilingual(english: kind, indonesian: "nyeri"), measure: measure,
    value: value, worst: 9, minutes: 30, place: "left calf",
    occurredAt: ZonedInstant(day: day, time: .midnight, utcOffsetSeconds: 25_200), day: day)
}

func trial() -> Trial {
  Trial(
    id: EntryUUID(at: 1_795_000_000) { 7 }.description,
    outcome: SymptomKind(
      id: "cramp", name: Bilingual(english: "cramp", indonesian: "kram"), measure: .count),
    design: TrialDesign(), rule: TrialRule(direction: .less, leastDifference: 1),
    dose: Trial.Dose(product: "my-pill", name: "Pill", unit: "g", count: 2, mg: 100),
    seed: "00112233445566778899aabbccddeeff", plannedAt: 1_795_000_000)
}
