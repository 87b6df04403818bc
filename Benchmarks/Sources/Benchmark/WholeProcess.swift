import Foundation

/// A command as people start it: from the shell's fork to the exit.
struct Command {
  let arguments: [String]
  /// Stands before what the environment says of the same name.
  var environment: [String: String] = [:]

  init(_ arguments: String...) {
    self.init(arguments)
  }

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// Runs once with its output thrown away, and tells the milliseconds that it took.
  func run() -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] =
      merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { variables.forEach { free($0) } }
    var process = pid_t()
    var status: Int32 = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, arguments[0], &actions, nil, &pointers, &variables) == 0,
      waitpid(process, &status, 0) == process
    else { fatalError("cannot run \(arguments[0])") }
    let duration = ContinuousClock.now - start
    guard status == 0 else { fatalError("\(arguments) failed with status \(status)") }
    return Double(duration.components.attoseconds) / 1e15
      + Double(duration.components.seconds) * 1e3
  }

  /// What it writes to standard output.
  func output() throws -> String {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = URL(fileURLWithPath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Two commands timed in turn, so that what disturbs one disturbs the other.
struct Pair {
  let name: String
  let command: Command
  let floor: Command
  /// The most that the ratio shall be.
  var asked: Double?
  /// Puts things back as they were, before each run.
  var reset: () throws -> Void = {}

  func line(rounds: Int) throws -> String {
    var measured = Command([floorProgram, "peak"] + command.arguments)
    measured.environment = command.environment
    let peak = try measured.output()
    _ = floor.run()
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<rounds {
      try reset()
      ours.append(command.run())
      try reset()
      theirs.append(floor.run())
    }
    let ratio = median(zip(ours, theirs).map { $0 / $1 })
    return Self.columns([
      name, "\(decimal(median(ours))) ms",
      "\(decimal(median(theirs))) ms", decimal(ratio), asked.map { decimal($0, places: 1) } ?? "",
      "\(decimal((Double(peak.dropLast()) ?? 0) / 1024, places: 1)) MiB",
    ])
  }

  static let header = columns(["", "magtrack", "floor", "ratio", "asked", "peak"])

  private static func columns(_ cells: [String]) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 26 : 10) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

func decimal(_ value: Double, places: Int = 2) -> String {
  String(format: "%.\(places)f", value)
}

/// At once, so that what was measured stands there also where a later command fails.
func show(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
