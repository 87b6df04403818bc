import FoodLibrary
import MagnesiumCore
import Testing

/// Figures as the authorities print them: IOM 1997 (Essential Guide 2006, p. 340) and Permenkes
/// 28/2019, Lampiran I.
@Suite struct ReferenceTests {
  let table = BuiltInTables.references

  @Test(arguments: [
    (0, Sex.male, 30.0), (5, .female, 30), (6, .male, 75), (11, .female, 75), (12, .male, 80),
    (47, .female, 80), (48, .male, 130), (107, .female, 130), (108, .female, 240),
    (167, .male, 240), (168, .male, 410), (168, .female, 360), (227, .female, 360),
    (228, .male, 400), (228, .female, 310), (371, .female, 310), (372, .female, 320),
    (372, .male, 420), (612, .female, 320), (900, .male, 420),
  ])
  func `US and Canada, RDA or AI by age and sex`(months: Int, sex: Sex, mg: Double) {
    let target = table.target(of: .usDRI1997, for: LifeStage(ageMonths: months, sex: sex))
    #expect(target?.mg == mg)
    #expect(target?.kind == (months < 12 ? .ai : .rda))
  }

  @Test(arguments: [
    (200, true, false, 400.0), (240, true, false, 350), (400, true, false, 360),
    (200, false, true, 360), (240, false, true, 310), (400, false, true, 320),
    (400, true, true, 360),
  ])
  func `US and Canada, pregnancy and lactation`(
    months: Int, pregnant: Bool, lactating: Bool, mg: Double
  ) {
    let stage = LifeStage(
      ageMonths: months, sex: .female, isPregnant: pregnant, isLactating: lactating)
    #expect(table.target(of: .usDRI1997, for: stage)?.mg == mg)
  }

  @Test(arguments: [
    (0, Sex.female, 30.0), (6, .male, 55), (12, .male, 65), (48, .female, 95), (84, .male, 135),
    (120, .male, 160), (120, .female, 170), (156, .male, 225), (156, .female, 220),
    (192, .male, 270), (192, .female, 230), (228, .male, 360), (228, .female, 330),
    (359, .female, 330), (360, .female, 340), (600, .male, 360), (780, .male, 350),
    (780, .female, 320), (960, .male, 350), (1_200, .female, 320),
  ])
  func `Indonesia, AKG by age and sex`(months: Int, sex: Sex, mg: Double) {
    let target = table.target(of: .idAKG2019, for: LifeStage(ageMonths: months, sex: sex))
    #expect(target?.mg == mg)
    #expect(target?.label == "AKG")
  }

  /// "7 to 12 months" is the second half of the first year: it begins where six months are completed.
  @Test(arguments: [
    (Authority.usDRI1997, 6, 30.0, 75.0), (.anz2006, 6, 30, 75), (.whoFAO2004, 6, 26, 54),
    (.my2017, 6, 30, 75), (.ukCOMA1991, 3, 55, 60), (.ukCOMA1991, 6, 60, 75),
    (.ukCOMA1991, 9, 75, 80), (.dach2021, 4, 24, 80), (.nnr2023, 6, 25, 80),
  ])
  func `an infant's figure changes on the day on which the months are completed`(
    authority: Authority, months: Int, before: Double, after: Double
  ) throws {
    func target(_ ageMonths: Int) -> Double? {
      table.target(of: authority, for: LifeStage(ageMonths: ageMonths, sex: .female))?.mg
    }
    #expect(target(months - 1) == before)
    #expect(target(months) == after)
    // Born on the last of a month: 30 November completes six months.
    let born = try #require(CivilDay(iso: "2026-05-31"))
    let profile = Profile(
      born: born, sex: .male,
      circumstances: [Circumstances(from: Circumstances.always, authority: authority)])
    let personal = PersonalReferences(profile: profile, table: table)
    let day = try #require(
      (0..<400).lazy.map { born + $0 }.first { born.completedMonths(until: $0) == months })
    #expect(personal.target(on: day - 1)?.mg == before)
    #expect(personal.target(on: day)?.mg == after)
    if months == 6 { #expect(day.iso == "2026-11-30") }
  }

  @Test func `AKG adds nothing in pregnancy and lactation`() {
    for (pregnant, lactating) in [(true, false), (false, true)] {
      let stage = LifeStage(
        ageMonths: 336, sex: .female, isPregnant: pregnant, isLactating: lactating)
      #expect(table.target(of: .idAKG2019, for: stage)?.mg == 330)
    }
  }

  @Test(arguments: [
    (Authority.usDRI1997, 30, 65.0), (.usDRI1997, 96, 110), (.usDRI1997, 108, 350),
    (.usDRI1997, 500, 350), (.idAKG2019, 96, 110), (.idAKG2019, 500, 350),
  ])
  func `the limit is for supplements, and named as that of the US`(
    authority: Authority, months: Int, mg: Double
  ) throws {
    let limit = try #require(
      table.upperLimit(of: authority, for: LifeStage(ageMonths: months, sex: .male)))
    #expect(limit.mg == mg)
    #expect(limit.authority == .usDRI1997)
    #expect(limit.scope == .supplements)
  }

  @Test func `infants have no limit`() {
    #expect(table.upperLimit(of: .usDRI1997, for: LifeStage(ageMonths: 5, sex: .male)) == nil)
  }

  @Test func `the adult range is that of both sexes`() {
    #expect(table.adultTargets(of: .usDRI1997) == 310...420)
    #expect(table.adultTargets(of: .idAKG2019) == 320...360)
  }
}
