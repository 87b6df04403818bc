import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

/// Compares every reference intake with the table that it was taken from, where that table lies
/// beside the repository.
@Suite(.enabled(if: CitedTables.folder != nil, "the source tables are not here"))
struct CitedReferencesTests {
  static let editions: [String: Authority] = [
    "IOM (US/Canada DRI)|1997": .usDRI1997,
    "Kemenkes RI (AKG Indonesia)|2019 (Permenkes 28/2019)": .idAKG2019,
    "EFSA|2015": .efsa2015, "UK COMA/SACN|1991": .ukCOMA1991,
    "WHO/FAO|2004 (2nd ed.)": .whoFAO2004, "D-A-CH (DGE/OEGE/SGE)|2021": .dach2021,
    "Nordic (NNR)|2023": .nnr2023, "NHMRC/NZ MoH (NRV)|2006": .anz2006,
    "Japan MHLW (DRI)|2025": .jp2025, "Chinese Nutrition Society (DRI)|2023": .cn2023,
    "ICMR-NIN (India)|2020": .in2020, "Korea MOHW/KNS (KDRI)|2020": .kr2020,
    "Malaysia NCCFN (RNI)|2017": .my2017, "Philippines FNRI-DOST (PDRI)|2015 (rev. 2018)": .ph2015,
    "Vietnam NIN/MoH|2016": .vn2016,
  ]

  static let kinds: [String: ReferenceIntake.Kind] = [
    "EAR": .ear, "AR_PROVISIONAL": .ear, "RDA": .rda, "RNI": .rda, "AKG": .rda, "RDI": .rda,
    "AI": .ai, "LRNI": .lrni, "UL_SUPPLEMENTAL": .ul, "UL_NON_FOOD": .ul,
    "UL_NON_FOOD_MG_PER_KG": .ul, "UL_READILY_DISSOCIABLE": .ul, "UL_PHARMACOLOGIC": .ul,
  ]

  @Test func `every row of the fifteen authorities comes out for the person it is for`() throws {
    let rows = try CitedTables.rows(of: "reference/reference_intakes.csv")
    let table = BuiltInTables.references
    var compared: Set<Authority> = []
    for row in rows {
      let edition = "\(row["authority"]!)|\(row["edition"]!)"
      guard let authority = Self.editions[edition] else { continue }
      compared.insert(authority)
      let type = row["type"]!
      let isIncrement = type.hasSuffix("_INCREMENT")
      let kind = try #require(
        Self.kinds[isIncrement ? String(type.dropLast(10)) : type], "\(type)")
      let condition = row["condition"]!
      let first = Int(row["age_min_months"]!) ?? 360
      let last = Int(row["age_max_months"]!) ?? max(first, 1_200)
      for months in Set([first, (first + last) / 2, last]) where condition == "none" || months < 600
      {
        for sex in row["sex"] == "both" ? Sex.allCases : [Sex(rawValue: row["sex"]!)!] {
          var stage = LifeStage(
            ageMonths: months, sex: sex, feeding: condition == "formula_fed" ? .formula : nil,
            weightKg: 20)
          let plain = table.intakes(of: authority, for: stage).first { $0.kind == kind }
          stage.isPregnant = condition.hasPrefix("pregnant")
          stage.isLactating = condition.hasPrefix("lactating")
          let found =
            kind == .ul
            ? table.upperLimit(of: authority, for: stage)
            : table.intakes(of: authority, for: stage).first { $0.kind == kind }
          var expected = try #require(Double(row["mg_per_day"]!))
          if isIncrement { expected += plain?.mg ?? 0 }
          if type == "UL_NON_FOOD_MG_PER_KG" { expected *= 20 }
          let place = "\(edition) \(row["life_stage"]!) \(sex) \(months) \(condition) \(type)"
          let value = try #require(found, "\(place) is missing")
          #expect(abs(value.mg - expected) < 0.01, "\(place): \(value.mg), not \(expected)")
          #expect(kind == .ul || value.isVerified == (row["verified"] == "yes"), "\(place)")
          #expect(!value.isDerived, "\(place)")
        }
      }
    }
    #expect(compared == Set(Authority.allCases))
  }

  /// CONTRACT's list: their own, 250 mg from 4 years, 400 mg for adults, and the US one.
  @Test(arguments: [
    (Authority.efsa2015, 30, Double?.none, Authority.efsa2015), (.efsa2015, 48, 250, .efsa2015),
    (.dach2021, 400, 250, .dach2021), (.nnr2023, 100, 250, .nnr2023),
    (.ukCOMA1991, 400, 400, .ukCOMA1991), (.ukCOMA1991, 100, 110, .usDRI1997),
    (.whoFAO2004, 400, 350, .usDRI1997), (.idAKG2019, 30, 65, .usDRI1997),
    (.anz2006, 400, 350, .anz2006), (.jp2025, 400, 350, .jp2025), (.kr2020, 400, 350, .kr2020),
    (.my2017, 400, 350, .usDRI1997), (.in2020, 400, 350, .usDRI1997),
  ])
  func `the limit for supplements is the one that the list names`(
    authority: Authority, months: Int, mg: Double?, owner: Authority
  ) {
    let limit = BuiltInTables.references.upperLimit(
      of: authority, for: LifeStage(ageMonths: months, sex: .female))
    #expect(limit?.mg == mg)
    if mg != nil { #expect(limit?.authority == owner) }
  }

  @Test(arguments: [
    (Authority.idAKG2019, 440, 340.0 / 1.2), (.whoFAO2004, 400, 220.0 / 1.2),
  ])
  func `an RDA alone gives a derived EAR, and says so`(
    authority: Authority, months: Int, mg: Double
  ) throws {
    let ear = try #require(
      BuiltInTables.references.intakes(
        of: authority, for: LifeStage(ageMonths: months, sex: .female)
      ).first { $0.kind == .ear })
    #expect(abs(ear.mg - mg) < 0.01)
    #expect(ear.isDerived)
  }

  @Test func `an AI never gives an EAR`() {
    let values = BuiltInTables.references.intakes(
      of: .efsa2015, for: LifeStage(ageMonths: 400, sex: .female))
    #expect(values.map(\.kind) == [.ai, .ul])
  }
}
