import Foundation

/// Fills a small file system but for so many blocks, for each number of them up to where the change
/// fits: so that every write in turn finds no room.
struct FullDiskTest {
  let path: String

  func run() -> Bool {
    let disk = workshop + "/disk"
    try? FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard shell("mount -t tmpfs -o size=2m tmpfs '\(disk)'") == 0 else {
      report("full disk: left out, a file system cannot be mounted here (try as root)")
      return true
    }
    defer { _ = shell("umount '\(disk)'") }
    let base = Program(path: path, home: workshop + "/before-full")
    base.prepare("profile", "set", "--born", "1990-04-12", "--sex", "female")
    base.prepare("log", "2 telur rebus, 1 piring nasi, kopi")
    let archive = workshop + "/full.json"
    base.prepare("export", "--format", "json", "--output", archive)
    base.prepare("log", "20 g petai")
    let servings = workshop + "/full.csv"
    let rows = (1...40).map { "2026-03-02,Lunch,Food \($0),10.00 g,\($0)\n" }.joined()
    try? Data(("Day,Group,Food Name,Amount,Magnesium (mg)\n" + rows).utf8).write(
      to: URL(fileURLWithPath: servings))
    let backup = workshop + "/full.sqlite"
    base.prepare("backup", backup)
    base.prepare("log", "1 banana")
    let target = Program(path: path, home: disk + "/home")
    var counted = (failed: 0, done: 0)
    for arguments in [
      ["log", "2 eggs"], ["undo"], ["edit", "1", "3 eggs"], ["done"], ["backup"],
      ["restore", backup, "--yes"], ["import", archive],
      ["import", servings, "--yes"],
      ["export", "--format", "json", "--output", disk + "/home/out.json"],
      ["profile", "set", "--language", "id"],
    ] {
      var fits = 0
      var blocks = 0
      while fits < 3, blocks < 400 {
        copyHome(base.home, to: target.home)
        let before = DiaryFile(path: target.diary).content()
        _ = shell("head -c 4m /dev/zero > '\(disk)/filler' 2>/dev/null; true")
        // Gives back so many blocks.
        let filler = disk + "/filler"
        let size = (try? FileManager.default.attributesOfItem(atPath: filler))?[.size] as? Int ?? 0
        truncate(filler, off_t(max(0, size - blocks * 4_096)))
        let run = target.run(arguments)
        unlink(filler)
        let file = DiaryFile(path: target.diary)
        let place = "\(arguments) with \(blocks) blocks free"
        guard file.integrity() == "ok" else { fail("\(place): \(file.integrity())") }
        if run.status == 0 {
          fits += 1
          counted.done += 1
        } else {
          guard run.status == 74 || run.status == 73 else { fail("\(place): \(run)") }
          guard file.content() == before else { fail("\(place): failed and changed the diary") }
          counted.failed += 1
        }
        blocks += 1
      }
      if fits < 3 { fail("\(arguments) never fits") }
    }
    report(
      "full disk: \(counted.failed) runs without room left the diary as it was with 73 or 74, \(counted.done) with just enough did their work"
    )
    return true
  }

  private func shell(_ line: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
