import Foundation

// usage: endurance PROGRAM OLD-DIARY.sql [crash KILLS | concurrency | damage DIARIES | full-disk]
//
// What a diary survives. Without a name all of it runs.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  fail("usage: endurance PROGRAM OLD-DIARY.sql [crash KILLS|concurrency|damage DIARIES|full-disk]")
}
let program = URL(fileURLWithPath: arguments[1]).path
let oldDiary = arguments[2]
let wanted = arguments.count > 3 ? arguments[3] : "all"
let count = arguments.count > 4 ? Int(arguments[4]) : nil

if ["all", "crash"].contains(wanted) {
  CrashTest(path: program, oldDiary: oldDiary, kills: count ?? 5_000).run()
}
if ["all", "concurrency"].contains(wanted) {
  ConcurrencyTest(path: program, oldDiary: oldDiary, processes: 16, logs: 200).run()
}
if ["all", "damage"].contains(wanted) {
  DamageTest(path: program, diaries: count ?? 1_000).run()
}
if ["all", "full-disk"].contains(wanted) { FullDiskTest(path: program).run() }
try? FileManager.default.removeItem(atPath: workshop)
