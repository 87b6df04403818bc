import Foundation

// usage: endurance PROGRAM OLD-DIARY.sql [TRIAL [BUDGET [SEED]]]
//
// What a diary survives. Without a name all of it runs. A budget is a number of runs, or of seconds: 30s.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  fail("usage: endurance PROGRAM OLD-DIARY.sql [TRIAL [RUNS|SECONDSs [SEED]]]")
}
let path = URL(fileURLWithPath: arguments[1]).path
let oldDiary = arguments[2]
let wanted = arguments.count > 3 ? arguments[3] : "all"
let budget = arguments.count > 4 ? Budget(arguments[4]) : nil
let seed = arguments.count > 5 ? UInt64(arguments[5]) : 20_261_123
guard let seed, arguments.count <= 4 || budget != nil else {
  fail("a budget is a number of runs, or of seconds as 30s; a seed is a number")
}

let trials: [(name: String, run: () -> Bool)] = [
  ("crash", { CrashTest(path: path, oldDiary: oldDiary, budget: budget ?? .runs(5_000)).run() }),
  (
    "concurrency",
    { ConcurrencyTest(path: path, oldDiary: oldDiary, processes: 16, logs: 200).run() }
  ),
  ("damage", { DamageTest(path: path, budget: budget ?? .runs(1_000)).run() }),
  ("full-disk", { FullDiskTest(path: path).run() }),
  ("commands", { CommandsTrial(path: path, budget: budget ?? .runs(5_000), seed: seed).run() }),
  ("arguments", { ArgumentsTrial(path: path, budget: budget ?? .runs(.max), seed: seed).run() }),
  ("header", { HeaderTrial(path: path, budget: budget ?? .runs(800)).run() }),
  ("hostile", { HostileTrial(path: path, budget: budget ?? .runs(2_000), seed: seed).run() }),
  ("faults", { FaultsTrial(path: path, budget: budget ?? .runs(5_000), seed: seed).run() }),
]
let chosen = trials.filter { wanted == "all" || $0.name == wanted }
guard !chosen.isEmpty else {
  fail("no trial \(wanted): \(trials.map(\.name).joined(separator: ", "))")
}
let held = chosen.filter { $0.run() }.count
try? FileManager.default.removeItem(atPath: workshop)
exit(held == chosen.count ? 0 : 1)
