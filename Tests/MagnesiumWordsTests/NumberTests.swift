import MagnesiumKit
import MagnesiumWords
import Testing

/// Numbers, dates and amounts as each language writes them.
@Suite struct NumberTests {
  @Test(arguments: [
    (423.85, 1, "423.9", "423,9"), (-0.25, 2, "-0.25", "-0,25"), (12, 0, "12", "12"),
    (0.05, 1, "0.1", "0,1"), (1_234.5, 1, "1234.5", "1234,5"), (2.005, 2, "2.01", "2,01"),
  ])
  func `decimals as the language writes them`(
    value: Double, places: Int, english: String, indonesian: String
  ) {
    #expect(English().decimal(value, places: places) == english)
    #expect(Indonesian().decimal(value, places: places) == indonesian)
  }

  @Test func `short numbers lose only what says nothing`() {
    let wording = English()
    #expect(wording.short(100, places: 0) == "100")
    #expect(wording.short(1.50) == "1.5")
    #expect(wording.grams(120) == "120 g")
    #expect(wording.grams(1.2) == "1.2 g")
  }
}
