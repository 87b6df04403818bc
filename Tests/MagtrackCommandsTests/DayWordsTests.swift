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

@Suite struct MealLineTests {
  // A Monday.
  let today = CivilDay(iso: "2026-11-23")!

  @Test(
    arguments: [
      ("2 eggs", nil, nil, nil, "2 eggs"),
      ("kemarin siang: soto ayam", "2026-11-22", Meal.lunch, nil, "soto ayam"),
      ("kmrn siang soto ayam", "2026-11-22", .lunch, nil, "soto ayam"),
      ("siang nasi padang", nil, .lunch, nil, "nasi padang"),
      ("sarapan nasi goreng", nil, .breakfast, nil, "nasi goreng"),
      ("buka puasa: kurma 3", nil, .buka, nil, "kurma 3"),
      ("tadi pagi: bubur ayam", nil, .breakfast, nil, "bubur ayam"),
      ("semalam nasi", "2026-11-22", .dinner, nil, "nasi"),
      ("last night pizza", "2026-11-22", .dinner, nil, "pizza"),
      ("tadi malam jam 12 bakso", "2026-11-22", .dinner, "00:00", "bakso"),
      ("semalam jam 11: bakso", "2026-11-22", .dinner, "23:00", "bakso"),
      ("last night at 1 toast", "2026-11-22", .dinner, "01:00", "toast"),
      ("bakso jam 12 tadi malam", "2026-11-22", .dinner, "00:00", "bakso"),
      ("toast last night", "2026-11-22", .dinner, nil, "toast"),
      ("besok: nasi", "2026-11-24", nil, nil, "nasi"),
      ("2 eggs for breakfast", nil, .breakfast, nil, "2 eggs"),
      ("susu 1 gelas kemarin", "2026-11-22", nil, nil, "susu 1 gelas"),
      ("07.30 bubur ayam", nil, nil, "07:30", "bubur ayam"),
      ("nasi uduk jam 7", nil, nil, "07:00", "nasi uduk"),
      ("jam 7.30 malam sate", nil, nil, "19:30", "sate"),
      ("pukul 1 siang, soto", nil, nil, "13:00", "soto"),
      ("soto for lunch at 12:15", nil, .lunch, "12:15", "soto"),
      ("2 eggs at 7 pm", nil, nil, "19:00", "2 eggs"),
      ("soto ayam jam 12.30, es teh", nil, nil, "12:30", "soto ayam, es teh"),
      ("toast for breakfast, 2 eggs yesterday", "2026-11-22", .breakfast, nil, "toast, 2 eggs"),
      ("soto jam 12, es teh jam 15", nil, nil, "12:00", "soto, es teh jam 15"),
      // What is no time, meal or day.
      ("10.50 g almond", nil, nil, nil, "10.50 g almond"),
      ("0.25 kg tempe", nil, nil, nil, "0.25 kg tempe"),
      ("jam 2 tbsp", nil, nil, nil, "jam 2 tbsp"),
      ("toast with jam 2", nil, nil, nil, "toast with jam 2"),
      ("toast, jam 2", nil, nil, nil, "toast, jam 2"),
      ("breakfast cereal", nil, nil, nil, "breakfast cereal"),
      ("kopi dan susu kemarin sore", nil, nil, nil, "kopi dan susu kemarin sore"),
    ] as [(String, String?, Meal?, String?, String)])
  func `when it was eaten`(
    line: String, day: String?, meal: Meal?, time: String?, phrase: String
  ) {
    let read = MealLine(line[...], number: 1, defaults: .now, today: today) { words in
      "breakfast cereal".hasPrefix(words)
    }
    #expect(read.occasion.day?.iso == day)
    #expect(read.occasion.meal == meal)
    #expect(read.occasion.time?.text == time)
    #expect(read.phrase == phrase)
  }
}

@Suite struct TimeOfDayTests {
  /// Twelve at night is midnight, and that of a named day ends it.
  @Test(arguments: [
    ("soto jam 12 malam", "00:00", true, "soto"), ("soto pukul 12.30 malam", "00:30", true, "soto"),
    ("jam 1 malam soto", "01:00", true, "soto"), ("soto jam 11 malam", "23:00", false, "soto"),
    ("soto jam 12 siang", "12:00", false, "soto"),
    ("soto jam 12 tengah malam", "00:00", true, "soto"),
    ("soto tengah malam", "00:00", true, "soto"), ("tengah malam: soto", "00:00", true, "soto"),
    ("soto jam 3 dini hari", "03:00", false, "soto"), ("soto jam 12 pagi", "00:00", false, "soto"),
    ("2 eggs at 12 am", "00:00", false, "2 eggs"), ("2 eggs at 12 pm", "12:00", false, "2 eggs"),
    ("2 eggs at 12 at night", "00:00", true, "2 eggs"),
    ("2 eggs at 10 at night", "22:00", false, "2 eggs"),
    ("2 eggs at midnight", "00:00", true, "2 eggs"), ("midnight: 2 eggs", "00:00", true, "2 eggs"),
    ("2 eggs at noon", "12:00", false, "2 eggs"), ("noon: 2 eggs", "12:00", false, "2 eggs"),
    ("2 eggs at 12 noon", "12:00", false, "2 eggs"),
    ("2 eggs at 7 in the evening", "19:00", false, "2 eggs"),
    ("at 12:15 am 2 eggs", "00:15", false, "2 eggs"), ("soto jam 13 siang", "13:00", false, "soto"),
  ])
  func `twelve is noon by day and midnight by night`(
    line: String, time: String, isLateNight: Bool, phrase: String
  ) {
    let read = MealLine(
      line[...], number: 1, defaults: .now, today: CivilDay(iso: "2026-11-23")!
    ) { _ in false }
    #expect(read.occasion.time?.text == time)
    #expect(read.occasion.isLateNight == isLateNight)
    #expect(read.phrase == phrase)
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
