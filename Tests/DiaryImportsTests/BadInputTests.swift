import Foundation
import MagnesiumCore
import Testing

@testable import DiaryImports

/// Files that are damaged, or made to do harm.
@Suite struct BadInputTests {
  private func problem(_ data: Data, called name: String = "a.csv") throws -> ImportProblem? {
    let folder = try Folder([name: data])
    do {
      _ = try ImportFormats.read(ImportContainer(path: folder.path(name)), today: today)
      return nil
    } catch let problem as ImportProblem {
      return problem
    }
  }

  private static let head = "Day,Group,Food Name,Amount,Magnesium (mg)\n"

  @Test(arguments: [
    ("2026-03-02,Lunch,Te\0a,1 cup,3\n", ImportProblem.notText(part: "a.csv", line: 2)),
    (
      "2026-03-02,Lunch,Tea,1 cup,3\n2026-03-02,\"Lunch,Tea,1 cup,3\n\n\n",
      .unclosedQuote(part: "a.csv", line: 3)
    ),
    ("2026-03-02,\"Lu\0nch\",Tea,1 cup,3\n", .notText(part: "a.csv", line: 2)),
    ("2026-03-02,Lunch,Tea,1 cup,3\n2026-03-02,Lun", .cutOff(part: "a.csv", line: 3)),
  ])
  func `a table that is no table is refused with its line`(
    rows: String, expected: ImportProblem
  ) throws {
    #expect(try problem(Data((Self.head + rows).utf8)) == expected)
  }

  @Test func `a line without an end is not kept`() throws {
    let long = Data(repeating: UInt8(ascii: "x"), count: 5 << 20)
    #expect(
      try problem(Data(Self.head.utf8) + long) == .rowTooLong(part: "a.csv", line: 2))
    #expect(
      try problem(Data(Self.head.utf8) + Data("\"".utf8) + long)
        == .unclosedQuote(part: "a.csv", line: 2))
  }

  @Test func `entities are not expanded`() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <HealthData><Record sourceName="&b;"/></HealthData>
      """
    guard case .notXML? = try problem(Data(text.utf8), called: "export.xml") else {
      Issue.record("it was read")
      return
    }
  }

  @Test(
    arguments: Sample.all.filter {
      ["Apple Health", "Health Connect", "FHIR", "Yazio", "OpenNutriTracker"].contains($0.format)
    })
  func `what is cut off anywhere is refused, or its rows are`(sample: Sample) throws {
    for (name, data) in sample.files where name != "products.json" {
      for length in stride(from: 1, to: data.count - 2, by: max(1, data.count / 60)) {
        var files = sample.files
        files[name] = data.prefix(length)
        let folder = try Folder(files)
        do {
          _ = try ImportFormats.read(ImportContainer(path: folder.url.path), today: today)
          Issue.record("\(length) bytes of \(name) were read")
        } catch { #expect(error is ImportProblem) }
      }
    }
  }

  @Test func `a zip that is cut off or changed anywhere is no trap`() throws {
    let sample = Sample.all.first { $0.format == "Apple Health" }!
    let whole = zip([(name: "export.xml", data: sample.files["export.xml"]!)])
    for place in stride(from: 0, to: whole.count, by: 7) {
      #expect(try problem(whole.prefix(place), called: "a.zip") != nil)
      var changed = whole
      changed[place] ^= 0x5A
      _ = try problem(changed, called: "a.zip")
    }
  }

  @Test(arguments: ["../a.csv", "x/../../a.csv", "/etc/a.csv", "..\\a.csv"])
  func `a name that leads out of a zip is refused`(name: String) throws {
    #expect(
      try problem(zip([(name: name, data: Data(Self.head.utf8))]), called: "a.zip")
        == .unsafeName(name))
  }

  @Test func `a part that holds more than it says is refused`() throws {
    let data = Data((Self.head + "2026-03-02,Lunch,Tea,1 cup,3\n").utf8)
    #expect(try problem(zip([(name: "a.csv", data: data)], declaring: 10), called: "a.zip") != nil)
  }

  @Test func `what no format knows is refused`() throws {
    for text in ["", "hello", "a,b\n1,2\n", "{\"x\":1}", "<html></html>"] {
      #expect(try problem(Data(text.utf8)) == .unknownFormat)
    }
    #expect(try problem(zip([]), called: "a.zip") == .unknownFormat)
  }
}
