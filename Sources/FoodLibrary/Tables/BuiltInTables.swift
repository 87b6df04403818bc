import MagnesiumCore
import Synchronization

/// The tables of `FoodData/` other than the foods, decoded.
///
/// They are compiled into the program and checked row by row in the tests, so that what is
/// malformed never ships; should it happen all the same, the program stops with file and line.
package enum BuiltInTables {
  package static let references = orStop { () throws(TableError) in try decodeReferences() }
  package static let variation = orStop { () throws(TableError) in try decodeVariation() }
  package static let measures = measureRows.table.rows.map { measureRows[$0] }
  package static let sources = orStop { () throws(TableError) in try decodeSources() }
  package static let supplementForms = orStop { () throws(TableError) in try decodeForms() }
  package static let medicines = orStop { () throws(TableError) in try decodeMedicines() }
  package static let notes = orStop { () throws(TableError) in try decodeNotes() }

  /// A measure by its id, without decoding all.
  package static func measure(_ id: Measure.ID) -> Measure? {
    measureRows.table.row(whereFirstIs: id).map { measureRows[$0] }
  }

  static let measureRows = orStop { () throws(TableError) in
    DecodedRows(
      try EmbeddedFiles.table(measurePath, columns: measureColumns), Measure.init(row:))
  }

  static func orStop<Value>(_ decode: () throws(TableError) -> Value) -> Value {
    do {
      return try decode()
    } catch {
      preconditionFailure("malformed built-in table: \(error)")
    }
  }

  /// The reference intakes of some authorities alone: decoding all takes longer than the rest of a
  /// day's report. Each set is decoded once.
  package static func references(of authorities: Set<Authority>) -> ReferenceTable {
    if let (kept, table) = kept.withLock(\.self), kept == authorities { return table }
    let table = decodedReferences(of: authorities)
    kept.withLock { $0 = (authorities, table) }
    return table
  }

  private static let kept = Mutex<(Set<Authority>, ReferenceTable)?>(nil)

  private static func decodedReferences(of authorities: Set<Authority>) -> ReferenceTable {
    orStop { () throws(TableError) in
      let table = try EmbeddedFiles.table("reference_intakes.tsv", columns: referenceColumns)
      var rows: [ReferenceTable.Row] = []
      for authority in authorities {
        for row in try table.rows(whereFirstIs: authority.rawValue) {
          rows.append(try ReferenceTable.Row(row: row))
        }
      }
      return ReferenceTable(rows: rows)
    }
  }

  static func decodeReferences() throws(TableError) -> ReferenceTable {
    let table = try EmbeddedFiles.table("reference_intakes.tsv", columns: referenceColumns)
    return ReferenceTable(rows: try table.map(ReferenceTable.Row.init(row:)))
  }

  static func decodeVariation() throws(TableError) -> DayToDayVariation {
    let table = try EmbeddedFiles.table("within_person_sd.tsv", columns: variationColumns)
    return DayToDayVariation(
      rows: try table.map { row throws(TableError) in
        let from = try row.number(1, in: 0...1_500)
        let to = try row.optionalNumber(2, in: from...1_500) ?? 1_500
        return DayToDayVariation.Row(
          sex: try row.choice(0, of: Sex.self), ageMonths: Int(from)...Int(to),
          sd: try row.number(3, in: 1...500), isVerified: try row.flag(4),
          source: try row.text(5))
      })
  }

  static func decodeSources() throws(TableError) -> [SourceTable] {
    try EmbeddedFiles.table("sources.tsv", columns: sourceColumns).map(SourceTable.init(row:))
  }

  static func decodeForms() throws(TableError) -> [SupplementForm] {
    try EmbeddedFiles.table("supplement_forms.tsv", columns: formColumns)
      .map(SupplementForm.init(row:))
  }

  static func decodeMedicines() throws(TableError) -> [MedicineInteraction] {
    try EmbeddedFiles.table("medicines.tsv", columns: medicineColumns)
      .map(MedicineInteraction.init(row:))
  }

  static func decodeNotes() throws(TableError) -> [Note] {
    let medicines = try decodeMedicines()
    return try EmbeddedFiles.table(NoteTable.path, columns: NoteTable.columns).map {
      row throws(TableError) in
      try Note(row: row, medicines: medicines, file: EmbeddedFiles.bytes(of:))
    }
  }

  static let referenceColumns = [
    "authority", "kind", "label", "sex", "from_months", "to_months", "condition", "basis", "mg",
    "verified", "source",
  ]
  static let variationColumns = ["sex", "from_months", "to_months", "sd", "verified", "source"]
  package static let measurePath = "measures.tsv"
  package static let measureColumns = [
    "measure", "kind", "size", "names_en", "names_id", "instead",
  ]
  static let sourceColumns = ["source", "name", "edition", "licence", "cite"]
  static let formColumns = [
    "form", "name_en", "name_id", "family", "also", "formula", "molar_mass", "mg_atoms",
    "elemental_fraction",
    "source",
  ]
  static let medicineColumns = [
    "medicine", "name_en", "name_id", "also", "effect", "hours_before", "hours_after", "advice_en",
    "advice_id", "foods", "food_en", "food_id", "reference", "verified",
  ]
}

/// A food composition table from which figures come.
package struct SourceTable: Sendable, Hashable, Identifiable {
  package let id: String
  package let name: String
  package let edition: String
  package let licence: String
  /// How to cite it, and what its ids are.
  package let citation: String

  init(row: TableRow) throws(TableError) {
    id = try row.text(0)
    name = try row.text(1)
    edition = try row.text(2)
    licence = try row.text(3)
    citation = try row.text(4)
  }
}

extension ReferenceTable.Row {
  init(row: TableRow) throws(TableError) {
    let sex: Sex? = row.fields[3] == "both" ? nil : try row.choice(3, of: Sex.self)
    // Where the authority names no highest age, 125 years stand for it.
    let to = try row.optionalNumber(5, in: 0...1_500) ?? 1_500
    let from = try row.number(4, in: 0...to)
    self.init(
      authority: try row.choice(0, of: Authority.self),
      kind: try row.choice(1, of: ReferenceIntake.Kind.self), label: try row.text(2), sex: sex,
      ageMonths: Int(from)...Int(to), condition: try row.choice(6, of: Condition.self),
      basis: try row.choice(7, of: ReferenceTable.Row.Basis.self),
      mg: try row.number(8, in: 0...1_000),
      isVerified: try row.flag(9), source: try row.text(10))
  }
}

extension Measure {
  package init(row: TableRow) throws(TableError) {
    let kind: Kind
    switch row.fields[1] {
    case "mass": kind = .mass(grams: try row.number(2, in: 0.001...10_000))
    case "volume": kind = .volume(millilitres: try row.number(2, in: 0.1...10_000))
    case "household": kind = .household
    default: throw row.error("\"\(row.fields[1])\" is none of: mass, volume, household")
    }
    self.init(
      id: try row.text(0), kind: kind, namesEnglish: row.list(3), namesIndonesian: row.list(4),
      substitutes: row.list(5).map { $0.filter { $0 != "~" } },
      roughSubstitutes: Set(row.list(5).filter { $0.hasPrefix("~") }.map { String($0.dropFirst()) })
    )
    guard !namesEnglish.isEmpty || !namesIndonesian.isEmpty else {
      throw row.error("a measure needs a name")
    }
  }
}

extension SupplementForm {
  /// Standard atomic weight of magnesium in g/mol (IUPAC).
  static let atomicWeight = 24.305

  init(row: TableRow) throws(TableError) {
    let fraction = try row.number(8, in: 0.01...0.7)
    let molarMass = try row.optionalNumber(6, in: 24...1_000)
    var exact = fraction
    if let molarMass {
      let atoms = try row.number(7, in: 1...5)
      exact = atoms * Self.atomicWeight / molarMass
      guard abs(atoms * Self.atomicWeight / molarMass - fraction) < 0.000_05 else {
        throw row.error("\(fraction) does not follow from the molar mass")
      }
    }
    self.init(
      id: try row.text(0), name: Bilingual(english: try row.text(1), indonesian: try row.text(2)),
      family: try row.text(3), synonyms: row.list(4), formula: row.fields[5],
      elementalFraction: exact, isStoichiometric: molarMass != nil)
  }
}

extension MedicineInteraction {
  init(row: TableRow) throws(TableError) {
    var foods: Set<FoodTrait> = []
    for name in row.list(9) {
      guard let trait = FoodTrait(rawValue: name) else {
        throw row.error("\"\(name)\" is no trait of a food")
      }
      foods.insert(trait)
    }
    self.init(
      medicine: try row.choice(0, of: Medicine.self),
      name: Bilingual(english: try row.text(1), indonesian: try row.text(2)),
      synonyms: row.list(3), effect: try row.choice(4, of: Effect.self),
      hoursBefore: try row.optionalNumber(5, in: 0.5...24),
      hoursAfter: try row.optionalNumber(6, in: 0.5...24),
      advice: Bilingual(english: try row.text(7), indonesian: try row.text(8)),
      foods: foods,
      foodAdvice: foods.isEmpty
        ? nil : Bilingual(english: try row.text(10), indonesian: try row.text(11)),
      reference: try row.text(12), isVerified: try row.flag(13))
  }
}
