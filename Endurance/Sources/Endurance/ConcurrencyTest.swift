import Foundation
import Synchronization

/// Many processes at once: on a home that is not there yet, and on a diary of an older version.
struct ConcurrencyTest {
  let path: String
  let oldDiary: String
  let processes: Int
  let logs: Int

  func run() -> Bool {
    let fresh = Program(path: path, home: workshop + "/fresh")
    let slowest = logAtOnce(fresh, times: logs)
    expect(DiaryFile(path: fresh.diary), entries: processes * logs)
    report(
      "concurrency: \(processes) processes × \(logs) logs from an absent diary: \(processes * logs) entries, none failed, the slowest took \(Int(slowest * 1_000)) ms"
    )

    let rounds = 10
    for round in 0..<rounds {
      let old = Program(path: path, home: workshop + "/upgrade-\(round)")
      try? FileManager.default.createDirectory(
        atPath: old.home, withIntermediateDirectories: true)
      guard let sql = try? String(contentsOfFile: oldDiary, encoding: .utf8),
        DiaryFile(path: old.diary).execute(sql)
      else { fail("\(oldDiary) cannot be read") }
      let before = DiaryFile(path: old.diary).count("entry") ?? 0
      _ = logAtOnce(old, times: 1)
      expect(DiaryFile(path: old.diary), entries: before + processes)
    }
    report(
      "concurrency: \(processes) processes at once on a diary of an older version, \(rounds) times: none failed"
    )
    return true
  }

  private func expect(_ file: DiaryFile, entries: Int) {
    guard file.integrity() == "ok", file.count("entry") == entries else {
      fail("\(file.count("entry") ?? -1) entries of \(entries), \(file.integrity())")
    }
  }

  /// - Returns: how long the slowest took, in seconds.
  private func logAtOnce(_ program: Program, times: Int) -> Double {
    let slowest = Mutex(0.0)
    DispatchQueue.concurrentPerform(iterations: processes) { number in
      var program = program
      program.capture += "-\(number)"
      for _ in 0..<times {
        let run = program.run("log", "2 telur rebus", "--date", "\(number)d")
        if run.status != 0 { fail("\(run)") }
        slowest.withLock { $0 = max($0, run.seconds) }
      }
    }
    return slowest.withLock(\.self)
  }
}
