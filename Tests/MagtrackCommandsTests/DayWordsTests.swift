import MagnesiumKit
import MagnesiumWords
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

  @Test func `what lies before the calendar is no day`() throws {
    let early = try #require(CivilDay(iso: "0001-01-02"))
    #expect(DayWords.day("yesterday", today: early)?.iso == "0001-01-01")
    #expect(DayWords.day("2d", today: early) == nil)
    #expect(DayWords.day("last-monday", today: early - 1) == nil)
  }

  @Test(arguments: [
    ("1992-04-12", true), ("1992-4-12", false), ("12 April 1992", false), ("12 Agt 1992", true),
    ("12-04-1992", true), ("12/4/1992", true), ("13/04/1992", false), ("04.04.1992", false),
  ])
  func `a birth date as people write it`(text: String, isDayFirst: Bool) throws {
    let day = try #require(DayWords.date(text, isDayFirst: isDayFirst))
    #expect(day.iso.hasPrefix("1992-0"))
    #expect([12, 13, 4].contains(Int(day.iso.suffix(2))))
  }

  @Test(arguments: ["12/4/1992", "12-04-92", "31 June 1992", "April 1992", "", "1992"])
  func `what may be two dates is none`(text: String) {
    #expect(DayWords.date(text, isDayFirst: false) == nil)
  }
}

@Suite struct NamedPeriodTests {
  // A Monday.
  let today = CivilDay(iso: "2026-11-23")!

  @Test(arguments: [
    ("", "2026-10-01", "2026-10-31", 1), ("week", "2026-11-23", "2026-11-29", 4),
    ("week kemarin", "2026-11-16", "2026-11-22", 4), ("month", "2026-11-01", "2026-11-30", 1),
    ("month 2026-02", "2026-02-01", "2026-02-28", 1), ("year 2024", "2024-01-01", "2024-12-31", 1),
    ("range 3d today", "2026-11-20", "2026-11-23", nil),
    ("range today today", "2026-11-23", "2026-11-23", nil),
  ])
  func `a period as its command names it`(
    words: String, from: String, to: String, earlier: Int?
  ) throws {
    let period = try NamedPeriod.read(words.split(separator: " ").map(String.init), today: today)
    #expect(period.span.from.iso == from && period.span.to.iso == to)
    #expect(period.earlier?.count == earlier)
  }

  @Test(arguments: [
    ("minggu", PeriodProblem.unreadable), ("2026-10", .unreadable),
    ("week today today", .unreadable), ("range", .unreadable), ("range today", .unreadable),
    ("range 1d 2d 3d", .unreadable), ("month besok", .day("besok", .notYetCome)),
    ("week 2026-02-30", .day("2026-02-30", .unreadable)),
    ("range x today", .day("x", .unreadable)), ("range today 1d", .reversed),
  ])
  func `what is none says why`(words: String, problem: PeriodProblem) {
    #expect(throws: problem) {
      try NamedPeriod.read(words.split(separator: " ").map(String.init), today: today)
    }
  }
}

@Suite struct SavedTextTests {
  @Test func `text is read with and without a byte-order mark`() {
    let text = "sarapan: 2 telur ½\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little,
      [0xFE, 0xFF] + big,
    ] {
      #expect(String(savedAs: bytes) == text)
    }
    // One mark is taken off, no more.
    #expect(String(savedAs: Array("\u{FEFF}\u{FEFF}a".utf8)) == "\u{FEFF}a")
    #expect(String(savedAs: []) == "")
    for bytes: [UInt8] in [[0xFF], [0x61, 0xC3], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0xD8]] {
      #expect(String(savedAs: bytes) == nil)
    }
  }
}

@Suite struct WordingTests {
  @Test func `colours take no columns`() {
    let screen = Screen(width: 20, isTerminal: true, hasColor: true, isInteractive: false)
    let red = Tone.low("Warning", on: screen) + ": some words that follow it"
    #expect(Tone.columns(of: red) == 34)
    #expect(
      screen.wrap(red).split(separator: "\n").map { Tone.columns(of: String($0)) } == [19, 14])
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
