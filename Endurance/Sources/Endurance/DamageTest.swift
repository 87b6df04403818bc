import Foundation

/// Damages a diary at random places. The program must not crash, not write over what it cannot read,
/// and not make a report from damaged rows in silence; what SQLite or a checksum can tell, `doctor`
/// tells.
struct DamageTest {
  let path: String
  let budget: Budget

  private static let readings: [[String]] = [
    ["day", "--json"], ["week", "--json"], ["month", "--json"], ["entries", "--json"],
    ["alerts", "--json"], ["status", "--json"], ["status", "--prompt"], ["suggest", "--json"],
    ["export", "--format", "csv"], ["foods", "list", "--json"], ["profile", "show", "--json"],
    ["doctor", "--json"],
  ]
  /// Exit codes that are an answer: done, nothing, an input or a diary that cannot be read, reading
  /// failed, no reference.
  private static let answers: Set<Int32> = [0, 1, 65, 69, 73, 74, 78]

  func run() -> Bool {
    var generator = SeededGenerator(state: 42)
    let base = Program(path: path, home: workshop + "/whole")
    prepare(base)
    let bytes = FileManager.default.contents(atPath: base.diary) ?? Data()
    let expected = Self.readings.map { base.run($0).output }
    let target = Program(path: path, home: workshop + "/damaged")
    var (told, toldByDoctor, harmless) = (0, 0, 0)
    var number = 0
    while budget.allows(number) {
      number += 1
      copyHome(base.home, to: target.home)
      let (damaged, what) = Self.damage(bytes, &generator)
      try? damaged.write(to: URL(fileURLWithPath: target.diary))
      var isTold = false
      var differs: [String] = []
      for (index, reading) in Self.readings.enumerated() {
        let run = target.run(reading)
        let place = "damage \(number) (\(what)), \(reading.joined(separator: " "))"
        guard let status = run.status, Self.answers.contains(status), !run.errors.contains("Fatal")
        else { fail("\(place): \(run)") }
        if status == 65 { isTold = true }
        if reading[0] != "doctor", status == 0, run.output != expected[index],
          reading.last != "--prompt" || !run.output.isEmpty
        {
          differs.append(reading.joined(separator: " "))
        }
        guard FileManager.default.contents(atPath: target.diary) == damaged else {
          fail("\(place): the file was written")
        }
      }
      let doctor = target.run("doctor", "--full")
      if !differs.isEmpty, doctor.status == 0 {
        fail("damage \(number) (\(what)): \(differs) differ, and doctor knows nothing of it")
      }
      if isTold {
        told += 1
      } else if doctor.status != 0 {
        toldByDoctor += 1
      } else {
        harmless += 1
      }
      // A change succeeds, or leaves the file as it is.
      let log = target.run("log", "1 banana")
      guard let status = log.status, Self.answers.contains(status) else {
        fail("damage \(number) (\(what)), log: \(log)")
      }
      if status != 0, FileManager.default.contents(atPath: target.diary) != damaged {
        fail("damage \(number) (\(what)): log failed and wrote")
      }
      let recovered = target.home + "/recovered.sqlite"
      let recovery = target.run("doctor", "--recover", recovered)
      guard let status = recovery.status, Self.answers.contains(status) else {
        fail("damage \(number) (\(what)), doctor --recover: \(recovery)")
      }
      if status == 0, DiaryFile(path: recovered).integrity() != "ok" {
        fail("damage \(number) (\(what)): what was recovered is damaged")
      }
    }
    report(
      "damage: \(number) diaries; \(told) told by everyday commands or doctor, \(toldByDoctor) by doctor --full alone, \(harmless) in bytes that nothing reads; no crash, none written over"
    )
    return true
  }

  private func prepare(_ base: Program) {
    base.prepare("profile", "set", "--born", "1990-04-12", "--sex", "female")
    for day in 0..<20 {
      for (meal, phrase) in [
        ("breakfast", "2 telur rebus, 1 piring nasi, kopi"),
        ("lunch", "soto ayam, 2 potong tempe goreng, 20 g petai"),
        ("dinner", "1 plate nasi goreng, 1 banana"),
      ] { base.prepare("log", phrase, "--date", "\(day)d", "--meal", meal) }
    }
    base.prepare("take", "pill", "--magnesium", "100")
    base.prepare("foods", "add", "Granola", "--per", "40g", "--magnesium", "55")
    base.prepare("supplement", "add", "Mag", "--elemental", "100mg", "--per", "tablet")
    base.prepare("meal", "save", "sarapan", "2 telur rebus, kopi")
    try? FileManager.default.removeItem(atPath: base.home + "/backups")
  }

  private static func damage(
    _ bytes: Data, _ generator: inout SeededGenerator
  ) -> (Data, String) {
    var damaged = bytes
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      return (damaged, "a bit at \(place)")
    case 1:
      for _ in 0..<20 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      return (damaged, "20 bytes")
    case 2:
      let length = min(Int.random(in: 1...8_192, using: &generator), bytes.count - place)
      damaged.replaceSubrange(place..<place + length, with: Data(count: length))
      return (damaged, "\(length) zeroes at \(place)")
    case 3:
      return (damaged.prefix(place), "cut at \(place)")
    default:
      // A page in the place of another, as a lost write leaves it.
      let page = 4_096
      let (from, to) = (place / page, Int.random(in: 0..<bytes.count / page, using: &generator))
      let range = from * page..<min((from + 1) * page, bytes.count)
      damaged.replaceSubrange(to * page..<to * page + range.count, with: bytes[range])
      return (damaged, "page \(from) at \(to)")
    }
  }
}
