import Foundation

/// Flips each bit of the 100 bytes that an SQLite file begins with. No command traps, and `restore latest`
/// and `erase` lead out of every one.
struct HeaderTrial {
  let path: String
  /// How many of the 800, evenly spread.
  let budget: Budget

  private static let readings = [
    ["day"], ["status", "--prompt"], ["export", "--format", "json"], ["doctor"],
    ["log", "1 banana"],
    ["week"], ["alerts", "--new", "--quiet"],
  ].map { Command($0) }

  func run() -> Bool {
    let tally = Tally("header")
    let base = Checks(of: path, in: workshop + "/header", now: "2026-11-23T20:00:00+07:00")
    let beginning = [
      ["profile", "set", "--born", "1990-04-12", "--sex", "female"], ["log", "2 eggs"], ["backup"],
    ].map { Command($0) }
    for command in beginning { base.program.prepare(command.arguments) }
    let bytes = FileManager.default.contents(atPath: base.program.diary) ?? Data()
    // Each bit once, in strides that begin with one of each byte.
    let bits = (0..<8).flatMap { bit in (0..<100).map { $0 * 8 + (bit + $0) % 8 } }
    let tried = inParallel(budget, upTo: bits.count) { number, worker in
      let bit = bits[number]
      var flipped = bytes
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      let checks = Checks(of: path, in: workshop + "/header-\(worker)", now: base.program.now)
      let fault =
        fault(
          of: flipped, in: checks, base, Self.readings + [Command(["restore", "latest", "--yes"])])
        ?? fault(of: flipped, in: checks, base, [Command(["erase", "--yes"])])
      tally.count(fault) {
        let byte = String(flipped[bit / 8], radix: 16)
        return [checks.program.opening] + beginning.map(\.line) + [
          "printf '\\x\(byte)' | dd of=$MAGTRACK_HOME/diary.sqlite bs=1 seek=\(bit / 8) conv=notrunc"
        ]
      }
    }
    return tally.close("\(tried) of 800 bits")
  }

  /// What goes wrong in a diary of these bytes; the last command has to lead out.
  private func fault(
    of bytes: Data, in checks: Checks, _ base: Checks, _ commands: [Command]
  ) -> Fault? {
    checks.copy(of: base)
    let program = checks.program
    try? bytes.write(to: URL(fileURLWithPath: program.diary))
    for command in commands {
      let run = program.run(command)
      if let fault = run.fault(of: command) { return fault }
      guard command.line == commands.last?.line else { continue }
      if run.status != 0 { return Fault("\(command.name): \(run.ending)", command, run) }
      if command.name == "restore" {
        let count = DiaryFile(path: program.diary).count("entry") ?? 0
        if count == 0 { return Fault("restore: no entry", command, run) }
        return checks.readings(asJSON: false)
      }
      if FileManager.default.fileExists(atPath: program.diary) {
        return Fault("erase: the diary is there", command, run)
      }
    }
    return nil
  }
}
