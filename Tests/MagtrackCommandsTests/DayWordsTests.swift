import MagnesiumKit
import Testing

@testable import MagtrackCommands

@Suite struct DayWordsTests {
  // A Monday.
  let today = CivilDay(iso: "2026-11-23")!

  @Test(arguments: [
    ("today", "2026-11-23"), ("hari-ini", "2026-11-23"), ("yesterday", "2026-11-22"),
    ("kemarin", "2026-11-22"), ("3d", "2026-11-20"), ("3h", "2026-11-20"), ("0d", "2026-11-23"),
    ("monday", "2026-11-23"), ("senin", "2026-11-23"), ("last-monday", "2026-11-16"),
    ("senin-lalu", "2026-11-16"), ("sunday", "2026-11-22"), ("minggu", "2026-11-22"),
    ("Tuesday", "2026-11-17"), ("2024-02-29", "2024-02-29"),
  ])
  func `days in words`(text: String, iso: String) {
    #expect(DayWords.day(text, today: today)?.iso == iso)
  }

  @Test(arguments: ["", "d", "-3d", "3x", "2026-02-30", "tomorrow", "last-", "1e3d", "123456d"])
  func `what is no day`(text: String) {
    #expect(DayWords.day(text, today: today) == nil)
  }
}

@Suite struct WordingTests {
  @Test(arguments: [
    (423.85, 1, "423.9", "423,9"), (-0.25, 2, "-0.25", "-0,25"), (12, 0, "12", "12"),
    (0.05, 1, "0.1", "0,1"), (1_234.5, 1, "1234.5", "1234,5"), (2.005, 2, "2.01", "2,01"),
  ])
  func `decimals as the language writes them`(
    value: Double, places: Int, english: String, indonesian: String
  ) {
    #expect(Wording(language: .english).decimal(value, places: places) == english)
    #expect(Wording(language: .indonesian).decimal(value, places: places) == indonesian)
  }

  @Test func `short numbers lose only what says nothing`() {
    let wording = Wording(language: .english)
    #expect(wording.short(100, places: 0) == "100")
    #expect(wording.short(1.50) == "1.5")
    #expect(wording.grams(120) == "120 g")
    #expect(wording.grams(1.2) == "1.2 g")
  }

  @Test func `what a terminal would act on is never printed`() {
    #expect("a\u{1B}[2Jb\u{202E}c\n".printable == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}")
    #expect(String(repeating: "x", count: 300).printable.count == 201)
  }

  @Test func `a bar fills with its fraction and never overflows`() {
    #expect(Bar.text(fraction: 0, width: 10) == "··········")
    #expect(Bar.text(fraction: 0.5, width: 10) == "█████·····")
    #expect(Bar.text(fraction: 7, width: 10) == "██████████")
  }
}
