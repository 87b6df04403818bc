import MagnesiumCore
import Testing

@testable import FoodLibrary

@Suite struct SaidOccasionTests {
  // A Monday.
  let today = CivilDay(iso: "2026-11-23")!
  let reader = PhraseReader(foods: .builtIn)

  @Test(
    arguments: [
      ("2 eggs", nil, nil, nil, ["2 eggs"]),
      ("kemarin siang: soto ayam", "2026-11-22", Meal.lunch, nil, ["soto ayam"]),
      ("kmrn siang soto ayam", "2026-11-22", .lunch, nil, ["soto ayam"]),
      ("siang nasi padang", nil, .lunch, nil, ["nasi padang"]),
      ("sarapan nasi goreng", nil, .breakfast, nil, ["nasi goreng"]),
      ("buka puasa: kurma 3", nil, .buka, nil, ["kurma 3"]),
      ("semalam nasi", "2026-11-22", .dinner, nil, ["nasi"]),
      ("last night pizza", "2026-11-22", .dinner, nil, ["pizza"]),
      ("tadi malam jam 12 bakso", "2026-11-22", .dinner, "00:00", ["bakso"]),
      ("semalam jam 11: bakso", "2026-11-22", .dinner, "23:00", ["bakso"]),
      ("last night at 1 toast", "2026-11-22", .dinner, "01:00", ["toast"]),
      ("bakso jam 12 tadi malam", "2026-11-22", .dinner, "00:00", ["bakso"]),
      ("toast last night", "2026-11-22", .dinner, nil, ["toast"]),
      ("besok: nasi", "2026-11-24", nil, nil, ["nasi"]),
      ("2 eggs for breakfast", nil, .breakfast, nil, ["2 eggs"]),
      ("susu 1 gelas kemarin", "2026-11-22", nil, nil, ["susu 1 gelas"]),
      ("07.30 bubur ayam", nil, nil, "07:30", ["bubur ayam"]),
      ("nasi uduk jam 7", nil, nil, "07:00", ["nasi uduk"]),
      ("pukul 1 siang, soto", nil, nil, "13:00", ["soto"]),
      ("soto for lunch at 12:15", nil, .lunch, "12:15", ["soto"]),
      ("soto ayam jam 12.30, es teh", nil, nil, "12:30", ["soto ayam", "es teh"]),
      (
        "toast for breakfast, 2 eggs yesterday", "2026-11-22", .breakfast, nil, ["toast", "2 eggs"]
      ),
      ("nasi goreng jam setengah 8 malam", nil, nil, "19:30", ["nasi goreng"]),
      ("2 bananas at 3pm", nil, nil, "15:00", ["2 bananas"]),
      ("breakfast; 2 eggs", nil, .breakfast, nil, ["2 eggs"]),
      ("2 eggs, breakfast", nil, .breakfast, nil, ["2 eggs"]),
      ("3 hari lalu: soto", "2026-11-20", nil, nil, ["soto"]),
      ("22 november: soto", "2026-11-22", nil, nil, ["soto"]),
      ("2026-11-21 2 eggs", "2026-11-21", nil, nil, ["2 eggs"]),
      ("last monday: soto", "2026-11-16", nil, nil, ["soto"]),
      ("senin lalu: soto", "2026-11-16", nil, nil, ["soto"]),
      ("senin-lalu soto", "2026-11-16", nil, nil, ["soto"]),
      ("isnin lepas soto", "2026-11-16", nil, nil, ["soto"]),
      ("3d breakfast: 2 eggs", "2026-11-20", .breakfast, nil, ["2 eggs"]),
      ("3h sarapan: soto", "2026-11-20", .breakfast, nil, ["soto"]),
      ("2d soto", "2026-11-21", nil, nil, ["soto"]),
      ("at mum's 1d: soto", "2026-11-22", nil, nil, ["soto"]),
      // What is no time, meal or day.
      ("10.50 g almond", nil, nil, nil, ["10.50 g almond"]),
      ("12.00 large eggs", nil, nil, nil, ["12.00 large eggs"]),
      ("14.00 fl oz milk", nil, nil, nil, ["14.00 fl oz milk"]),
      ("0.25 kg tempe", nil, nil, nil, ["0.25 kg tempe"]),
      ("jam 2 tbsp", nil, nil, nil, ["jam 2 tbsp"]),
      ("toast, jam 2 tsp", nil, nil, nil, ["toast", "jam 2 tsp"]),
    ] as [(String, String?, Meal?, String?, [String])])
  func `when it was eaten`(
    line: String, day: String?, meal: Meal?, time: String?, items: [String]
  ) throws {
    let reading = try reader.read(line)
    #expect(reading.occasion.day.flatMap { $0.day(today: today) }?.iso == day)
    #expect(reading.occasion.meal == meal)
    #expect(reading.occasion.time?.text == time)
    #expect(reading.items.map(\.phrase) == items)
    #expect(reading.unresolved.isEmpty)
  }

  @Test func `two times of one line are asked about`() throws {
    let reading = try reader.read("soto jam 12, es teh jam 15")
    #expect(!reading.unresolved.isEmpty)
  }

  /// Twelve at night is midnight, and that of a named day ends it.
  @Test(arguments: [
    ("soto jam 12 malam", "00:00", true), ("soto pukul 12.30 malam", "00:30", true),
    ("jam 1 malam soto", "01:00", true), ("soto jam 11 malam", "23:00", false),
    ("soto jam 12 siang", "12:00", false), ("soto jam 12 tengah malam", "00:00", true),
    ("soto tengah malam", "00:00", true), ("tengah malam: soto", "00:00", true),
    ("soto jam 3 dini hari", "03:00", false), ("soto jam 12 pagi", "00:00", false),
    ("2 eggs at 12 am", "00:00", false), ("2 eggs at 12 pm", "12:00", false),
    ("2 eggs at 12 at night", "00:00", true), ("2 eggs at 10 at night", "22:00", false),
    ("2 eggs at midnight", "00:00", true), ("midnight: 2 eggs", "00:00", true),
    ("2 eggs at noon", "12:00", false), ("noon: 2 eggs", "12:00", false),
    ("2 eggs at 12 noon", "12:00", false), ("2 eggs at 7 in the evening", "19:00", false),
    ("at 12:15 am 2 eggs", "00:15", false), ("soto jam 13 siang", "13:00", false),
    ("jam 7.30 malam sate", "19:30", false),
  ])
  func `twelve is noon by day and midnight by night`(
    line: String, time: String, isLateNight: Bool
  ) throws {
    let reading = try reader.read(line)
    #expect(reading.occasion.time?.text == time)
    #expect(reading.occasion.isLateNight == isLateNight)
    #expect(reading.items.count == 1)
    #expect(reading.unresolved.isEmpty)
  }
}
