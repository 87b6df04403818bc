import Foundation

// usage: benchmark PROGRAM FLOOR PROJECT [--misses] [--rounds N] [--imports]
//
// Prints, in one run, how good the search is and what whole processes take against a C program that
// does the least with the same data; with --imports what it takes to take in large histories, and nothing else.

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  FileHandle.standardError.write(
    Data("usage: benchmark PROGRAM FLOOR PROJECT [--misses] [--rounds N] [--imports]\n".utf8))
  exit(64)
}
let program = URL(fileURLWithPath: arguments[1]).path
let floorProgram = URL(fileURLWithPath: arguments[2]).path
let project = URL(fileURLWithPath: arguments[3], isDirectory: true)
let rounds =
  arguments.firstIndex(of: "--rounds").flatMap { Int(arguments[$0 + 1]) } ?? 41

let folder = FileManager.default.temporaryDirectory
  .appendingPathComponent("magtrack-benchmark-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
setenv("MAGTRACK_HOME", folder.appendingPathComponent("home").path, 1)
setenv("MAGTRACK_NOW", "2026-11-23T20:00:00+07:00", 1)
setenv("LC_ALL", "C.UTF-8", 1)

if arguments.contains("--imports") {
  show("Large histories, medians of 5 rounds")
  show(Pair.header)
  for pair in try Imports(
    program: program, tools: URL(fileURLWithPath: floorProgram).deletingLastPathComponent(),
    folder: folder
  ).pairs() {
    show(try pair.line(rounds: 5))
  }
  try FileManager.default.removeItem(at: folder)
  exit(0)
}

show("Search quality")
show(
  try SearchQuality(
    program: program, queries: project.appendingPathComponent("Benchmarks/search-queries.tsv")
  ).report(showsMisses: arguments.contains("--misses")))

/// The tables whose rows a search looks through.
let tables = try ["foods", "usda"].flatMap { folder in
  let path = project.appendingPathComponent("FoodData/\(folder)").path
  return try FileManager.default.contentsOfDirectory(atPath: path)
    .filter { folder == "foods" || $0.hasPrefix("usda-") }.map { "\(path)/\($0)" }
}
let foods = folder.appendingPathComponent("foods.sqlite").path
_ = try Command([floorProgram, "foods", foods] + tables).output()

let diary = folder.appendingPathComponent("home/diary.sqlite").path
_ = Command(program, "log", "2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam").run()

// A month of five entries a day.
var month = ""
for day in 1...30 {
  month += "\(day)d breakfast: 2 telur rebus, 1 piring nasi, kopi\n"
  month += "\(day)d dinner: soto ayam, 2 potong tempe goreng\n"
}
let lines = folder.appendingPathComponent("month.txt").path
try month.write(toFile: lines, atomically: true, encoding: .utf8)
_ = Command("/bin/sh", "-c", "'\(program)' log - < '\(lines)'").run()
let saved = folder.appendingPathComponent("saved.sqlite").path
try FileManager.default.copyItem(atPath: diary, toPath: saved)
func restoreDiary() throws {
  try Data(contentsOf: URL(fileURLWithPath: saved)).write(to: URL(fileURLWithPath: diary))
}

let stripped = folder.appendingPathComponent("stripped").path
_ = Command("/usr/bin/env", "strip", "-o", stripped, program).run()
let bytes = try Data(contentsOf: URL(fileURLWithPath: stripped), options: .alwaysMapped).count
show("\nThe program, stripped: \(decimal(Double(bytes) / 1e6, places: 1)) MB")

show("\nWhole processes, medians of \(rounds) rounds")
show(Pair.header)
for pair in [
  Pair(
    name: "start (--version)", command: Command(program, "--version"),
    floor: Command(floorProgram, "print")),
  Pair(
    name: "--help", command: Command(program, "--help"), floor: Command(floorProgram, "print")),
  Pair(
    name: "foods search almond", command: Command(program, "foods", "search", "almond"),
    floor: Command(floorProgram, "like", foods, "almond"), asked: 2),
  Pair(
    name: "foods search temoe goreng", command: Command(program, "foods", "search", "temoe goreng"),
    floor: Command(floorProgram, "like", foods, "goreng")),
  Pair(
    name: "day", command: Command(program, "day"),
    floor: Command(floorProgram, "day", diary, "2026-11-23"), asked: 2),
  Pair(
    name: "status --prompt", command: Command(program, "status", "--prompt"),
    floor: Command(floorProgram, "day", diary, "2026-11-23"), asked: 1.5),
  Pair(
    name: "log --magnesium", command: Command(program, "log", "bar", "--magnesium", "55"),
    floor: Command(floorProgram, "insert", diary, "1"), asked: 1.7, reset: restoreDiary),
  Pair(
    name: "log of one food", command: Command(program, "log", "2 telur rebus"),
    floor: Command(floorProgram, "insert", diary, "1"), asked: 2, reset: restoreDiary),
  Pair(
    name: "log of three foods",
    command: Command(program, "log", "2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam"),
    floor: Command(floorProgram, "insert", diary, "3"), asked: 2.2, reset: restoreDiary),
] {
  show(try pair.line(rounds: rounds))
}

show(
  "\nA diary of ten years, 25 entries a day; the floor is the sqlite3 shell, the same with a month, or a C program"
)
show(Pair.header)
for pair in try YearsOfEntries(
  program: program, sqlite: "/usr/bin/sqlite3",
  generator: URL(fileURLWithPath: floorProgram).deletingLastPathComponent().path + "/make-diary",
  folder: folder
).pairs() {
  show(try pair.line(rounds: rounds))
}

show("\nReading phrases in one process, without those that are only guessed")
show(
  try ReadingSpeed(
    program: program, phrases: project.appendingPathComponent("Benchmarks/meal-phrases.tsv"),
    folder: folder
  ).report(rounds: 5))
