import Foundation

/// A command as people start it: from the shell's fork to the exit.
struct Command {
  let arguments: [String]

  init(_ arguments: String...) {
    self.init(arguments)
  }

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  struct Run {
    let milliseconds: Double
    let peakMiB: Double
  }

  /// Runs once with its output thrown away.
  func run() -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var process = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    let start = ContinuousClock.now
    guard posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ) == 0,
      wait4(process, &status, 0, &usage) == process
    else { fatalError("cannot run \(arguments[0])") }
    let duration = ContinuousClock.now - start
    guard status == 0 else { fatalError("\(arguments) failed with status \(status)") }
    return Run(
      milliseconds: Double(duration.components.attoseconds) / 1e15
        + Double(duration.components.seconds) * 1e3,
      peakMiB: Double(usage.ru_maxrss) / 1024)
  }

  /// What it writes to standard output.
  func output() throws -> String {
    let process = Process()
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

  func line(rounds: Int) -> String {
    _ = (command.run(), floor.run())
    var ours: [Command.Run] = []
    var theirs: [Command.Run] = []
    for _ in 0..<rounds {
      ours.append(command.run())
      theirs.append(floor.run())
    }
    let ratio = median(zip(ours, theirs).map { $0.milliseconds / $1.milliseconds })
    return columns([
      name, "\(decimal(median(ours.map(\.milliseconds)))) ms",
      "\(decimal(median(theirs.map(\.milliseconds)))) ms", decimal(ratio),
      "\(decimal(median(ours.map(\.peakMiB)))) MiB",
    ])
  }

  static let header = columns(["", "magtrack", "floor", "ratio", "peak"])

  private static func columns(_ cells: [String]) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 26 : 10) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }

  private func columns(_ cells: [String]) -> String { Self.columns(cells) }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

func decimal(_ value: Double, places: Int = 2) -> String {
  String(format: "%.\(places)f", value)
}
