import MagnesiumCore
import Testing

@Suite struct LabelClaimTests {
  /// 15 % of ALG 350 mg, 13 % of DV 420 mg and 15 % of NRV 375 mg, worked by hand.
  @Test(arguments: [
    (LabelClaim.percent(15, of: .alg), 52.5, 50.75...54.25),
    (.percent(13, of: .dv), 54.6, 44.1...65.1),
    (.percent(8, of: .dv), 33.6, 29.4...37.8),
    (.percent(60, of: .dv), 252, 231...273),
    (.percent(15, of: .nrv), 56.25, 54.375...58.125),
    (.percent(0, of: .alg), 0, 0...1.75),
    (.mg(55), 55, 55...55),
  ])
  func `a percentage is of the base that it names`(
    claim: LabelClaim, mg: Double, range: ClosedRange<Double>
  ) {
    #expect(abs(claim.magnesium.mg - mg) < 1e-9)
    #expect(abs(claim.magnesium.range.lowerBound - range.lowerBound) < 1e-9)
    #expect(abs(claim.magnesium.range.upperBound - range.upperBound) < 1e-9)
  }
}

@Suite struct OwnFoodTests {
  func food(
    grams: Double = 40, claim: LabelClaim? = .mg(55), kcal: Double? = 180,
    portions: [Portion] = []
  ) -> OwnFood {
    OwnFood(
      id: "my-granola", name: Bilingual(same: "granola"), grams: grams, claim: claim, kcal: kcal,
      portions: portions)
  }

  @Test func `what a label says of 40 g becomes a figure per 100 g`() {
    let food = food().food
    #expect(food.magnesium?.per100g.mg == 137.5)
    #expect(food.kcalPer100g == 450)
    #expect(food.magnesium?.source.description == "own/my-granola")
    #expect(food.portions.map(\.grams) == [40])
  }

  @Test func `what a label does not say is unknown`() {
    let food = food(claim: nil, kcal: nil).food
    #expect(food.magnesium == nil)
    #expect(food.kcalPer100g == nil)
  }

  @Test func `the amount of the label is a portion beside the given ones`() {
    let cup = Portion(measure: "cup", grams: 110, source: "own")
    #expect(food(portions: [cup]).food.portions.map(\.measure) == ["cup", "portion"])
  }

  @Test(arguments: [
    (40.0, LabelClaim.mg(-1), 1.0), (40, .mg(24_001), 1), (0, .mg(1), 1), (-3, .mg(1), 1),
    (.nan, .mg(1), 1), (5_001, .mg(1), 1), (40, .mg(.nan), 1), (40, .mg(.infinity), 1),
    (40, .percent(-1, of: .dv), 1), (40, .mg(1), 381), (40, .mg(1), -1), (40, .mg(1), .nan),
  ])
  func `what no food can be is refused`(grams: Double, claim: LabelClaim, kcal: Double) {
    #expect(throws: OwnFoodProblem.self) {
      try food(grams: grams, claim: claim, kcal: kcal).check()
    }
  }

  @Test(arguments: [
    (40.0, LabelClaim.mg(0), 0.0), (40, .mg(24_000), 380), (0.1, .mg(0), 0), (5_000, .mg(1), 1),
  ])
  func `the ends of what can be are taken`(grams: Double, claim: LabelClaim, kcal: Double) throws {
    try food(grams: grams, claim: claim, kcal: kcal).check()
  }
}

@Suite struct CleanNameTests {
  @Test(arguments: [
    ("  Granola \n Bu\tSri ", "Granola Bu Sri"), ("te\u{200B}mpe", "tempe"),
    ("kopi\u{2028}susu", "kopi susu"), ("\u{FEFF}tahu", "tahu"), ("Crème brûlée", "Crème brûlée"),
  ])
  func `invisible characters go, white space becomes one space`(text: String, name: String) {
    #expect(text.cleanName == name)
  }

  @Test(arguments: [
    "", "   ", "\u{200B}", "a\u{1B}[31m", "a\u{7}", "a\u{202E}b", "a\u{200F}b",
    String(repeating: "a", count: 101),
  ])
  func `what is no name is refused`(text: String) {
    #expect(text.cleanName == nil)
  }
}
