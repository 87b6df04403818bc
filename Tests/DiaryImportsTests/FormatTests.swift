import Foundation
import MagnesiumCore
import Testing

@testable import DiaryImports

let today = CivilDay(iso: "2026-11-23")!

/// What the formats make of exports of all programs.
@Suite struct FormatTests {
  @Test func `each format has a sample`() {
    #expect(Set(Sample.all.map(\.format)) == Set(ImportFormats.names))
  }

  private func reading(_ container: ImportContainer) throws -> ForeignReading {
    try ImportFormats.read(container, today: today)
  }

  private func check(_ reading: ForeignReading, _ sample: Sample) {
    #expect(reading.formats == [sample.format])
    #expect(reading.question == nil)
    #expect(reading.refusedCount == sample.refused)
    var days: [String: [String: (mg: Double, unknown: Int)]] = [:]
    for record in reading.records {
      let app = reading.sources[record.source].app
      var day = days[app]?[record.day.iso] ?? (0, 0)
      if let mg = record.magnesium { day.mg += mg } else { day.unknown += 1 }
      days[app, default: [:]][record.day.iso] = day
    }
    // The same id twice is one record; that is settled where the diary is asked.
    #expect(Set(days.keys) == Set(sample.days.keys))
    for (app, expected) in sample.days {
      #expect(Set(days[app]?.keys ?? [:].keys) == Set(expected.keys))
      for (day, figures) in expected {
        let found = days[app]?[day] ?? (-1, -1)
        #expect(
          abs(found.mg - figures.mg) < 0.000_001 && found.unknown == figures.unknown,
          "\(app) \(day)")
      }
    }
    let foods = reading.foods.map { ($0.name, $0.magnesium) }
    #expect(foods.count == sample.foods.count)
    for (name, mg) in foods { #expect(sample.foods[name] == .some(mg)) }
  }

  @Test(arguments: Sample.all)
  func `a sample in a folder gives its totals`(sample: Sample) throws {
    let folder = try Folder(sample.files)
    check(try reading(ImportContainer(path: folder.url.path)), sample)
    // What follows two strokes is no host.
    check(try reading(ImportContainer(path: "/" + folder.url.path)), sample)
  }

  @Test(arguments: Sample.all)
  func `a packed sample gives the same`(sample: Sample) throws {
    let parts = sample.files.sorted { $0.key < $1.key }.map {
      (name: "a/\($0.key)", data: $0.value)
    }
    let folder = try Folder(["all.zip": zip(parts)])
    check(try reading(ImportContainer(path: folder.path("all.zip"))), sample)
  }

  @Test(arguments: Sample.all.filter { $0.files.count == 1 && $0.format != "Samsung Health" })
  func `a sample from a pipe gives the same`(sample: Sample) throws {
    var rest = sample.files.values.first![...]
    let container = try ImportContainer(called: "-") { piece in
      let count = min(rest.count, piece.count, 100)
      piece.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }
    check(try reading(container), sample)
  }

  @Test(
    arguments: Sample.all.filter { sample in
      sample.files.keys.allSatisfy { $0.hasSuffix(".csv") } && sample.format != "Samsung Health"
    })
  func `a table in other encodings and line ends gives the same`(sample: Sample) throws {
    for ends in ["\n", "\r\n", "\r"] {
      var files: [String: Data] = [:]
      for (name, data) in sample.files {
        let text = String(decoding: data, as: UTF8.self)
          .replacingOccurrences(of: "\r\n", with: "\n").filter { $0 != "\u{FEFF}" }
          .replacingOccurrences(of: "\n", with: ends)
        var bytes = Data([0xFF, 0xFE])
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        files[name] = bytes
      }
      let folder = try Folder(files)
      check(try reading(ImportContainer(path: folder.url.path)), sample)
    }
  }

  @Test func `columns are found by name, whatever their order`() throws {
    let text = """
      Magnesium (mg),Amount,Food Name,Group,Day
      12.5,1.00 cup,Tea,Lunch,2026-03-02
      """
    let folder = try Folder(["a.csv": Data(text.utf8)])
    let reading = try reading(ImportContainer(path: folder.path("a.csv")))
    #expect(reading.records.map(\.magnesium) == [12.5] && reading.records[0].meal == .lunch)
  }

  @Test func `Latin letters of Windows are read`() throws {
    var bytes = Data("Day,Group,Food Name,Amount,Magnesium (mg)\n2026-03-02,Lunch,Cr".utf8)
    bytes += [0xE8]
    bytes += Data("me br".utf8) + [0xFB] + Data("l\u{0}".utf8.dropLast()) + [0xE9, 0x80]
    bytes += Data(",30 g,4\n".utf8)
    let folder = try Folder(["a.csv": bytes])
    let reading = try reading(ImportContainer(path: folder.path("a.csv")))
    #expect(reading.records.map(\.name) == ["Crème brûlé€"])
  }

  @Test(arguments: [
    ("24/09/2026", "04/10/2026", "2026-10-04"), ("09/24/2026", "10/04/2026", "2026-10-04"),
    ("2026/9/24", "2026/10/4", "2026-10-04"), ("24.9.2026", "4.10.2026", "2026-10-04"),
  ])
  func `dates are read in the order that the file shows`(
    one: String, other: String, expected: String
  ) throws {
    let text = "Date;Magnesium (mg)\n\(one);10\n\(other);20\n"
    let folder = try Folder(["a.csv": Data(text.utf8)])
    let reading = try reading(ImportContainer(path: folder.path("a.csv")))
    #expect(reading.records.map(\.day.iso) == ["2026-09-24", expected])
  }

  @Test func `a date that can be read in two ways is asked about`() throws {
    let folder = try Folder(["a.csv": Data("Date;Magnesium (mg)\n03/04/2026;10\n".utf8)])
    let container = try ImportContainer(path: folder.path("a.csv"))
    #expect(try reading(container).question == .dateOrder(example: "03/04/2026"))
    for (order, day) in [(DateOrder.dayFirst, "2026-04-03"), (.monthFirst, "2026-03-04")] {
      let answered = try ImportFormats.read(
        container, answers: FormatAnswers(dateOrder: order), today: today)
      #expect(answered.records.map(\.day.iso) == [day])
    }
  }

  @Test func `a figure without a unit that may be grams is asked about`() throws {
    let text =
      "date,meal_type,food_name,quantity,unit,magnesium\n2026-03-02,lunch,Nuts,30,g,0.081\n"
    let folder = try Folder(["a.csv": Data(text.utf8)])
    let container = try ImportContainer(path: folder.path("a.csv"))
    #expect(try reading(container).question == .unit(example: 0.081))
    let answered = try ImportFormats.read(
      container, answers: FormatAnswers(unit: .gram), today: today)
    #expect(answered.records.map(\.magnesium) == [81])
  }

  @Test(arguments: [
    ("2026-03-02,Lunch,Salt,10 g,81000", RowProblem.implausible(mg: 81_000)),
    ("2026-03-02,Lunch,Nuts,100 g,1400", .tooDense(mg: 1400, grams: 100)),
    ("2026-03-02,Lunch,Nuts,30 g,-2", .negative("-2")),
    ("2026-03-02,Lunch,Nuts,30 g,lots", .figure("lots")),
    ("2026-02-30,Lunch,Nuts,30 g,2", .day("2026-02-30")),
    ("2027-03-02,Lunch,Nuts,30 g,2", .future(CivilDay(iso: "2027-03-02")!)),
    ("2026-03-02,Lunch", .cutOff),
  ])
  func `a row that cannot be is refused, and the others are read`(
    row: String, problem: RowProblem
  ) throws {
    let text = "Day,Group,Food Name,Amount,Magnesium (mg)\n\(row)\n2026-03-02,Lunch,Tea,1 cup,3\n"
    let folder = try Folder(["a.csv": Data(text.utf8)])
    let reading = try reading(ImportContainer(path: folder.path("a.csv")))
    #expect(reading.refused.map(\.problem) == [problem] && reading.refused[0].row == 2)
    #expect(reading.records.map(\.name) == ["Tea"])
  }

  @Test func `totals of one day that differ are both refused`() throws {
    let text = """
      Date,Energy (kcal),Magnesium (mg),Completed
      2026-03-02,1000,100,true
      2026-03-03,1000,120,false
      2026-03-02,1500,190,true
      2026-03-03,1000,120,false
      """
    let folder = try Folder(["a.csv": Data(text.utf8)])
    let reading = try reading(ImportContainer(path: folder.path("a.csv")))
    #expect(reading.refused.map(\.row) == [2, 4])
    #expect(reading.records.map(\.magnesium) == [120])
  }

  @Test func `salts of magnesium are asked about as supplements`() throws {
    let text =
      "Day,Group,Food Name,Amount,Magnesium (mg)\n2026-03-02,Lunch,Citrate powder,2.5 g,400\n"
    let folder = try Folder(["a.csv": Data(text.utf8)])
    let reading = try reading(ImportContainer(path: folder.path("a.csv")))
    #expect(reading.records.map(\.dose) == [.perhaps])
  }
}
