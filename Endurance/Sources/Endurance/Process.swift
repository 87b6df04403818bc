import CSpawn
import Foundation

/// A run of the program that has ended.
struct Run {
  /// nil where a signal ended it.
  let status: Int32?
  /// The signal that ended it; 0 where none did.
  let signal: Int32
  let output: String
  let errors: String
  let seconds: Double

  var wasKilled: Bool { status == nil }
  var ending: String { status.map { "exit \($0)" } ?? "signal \(signal)" }
}

/// The built program with a home of its own.
struct Program: Sendable {
  var path: String
  let home: String
  var now = "2026-11-23T20:00:00+07:00"
  /// Where what it prints is kept while it runs.
  var capture = workshop + "/out"
  /// Where it runs; where this process runs when nil.
  var folder: String?
  var search = "/usr/bin:/bin"
  /// Longer than this, and it hangs.
  static let patience = 120.0

  /// - Parameters:
  ///   - input: the path of what it reads as standard input; an empty path closes it.
  ///   - microseconds: after how long it is killed; never when nil.
  func run(
    _ arguments: [String], input: String = "/dev/null", killedAfter microseconds: UInt32? = nil
  ) -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input.isEmpty {
      posix_spawn_file_actions_addclose(&actions, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    }
    let mode = O_CREAT | O_TRUNC | O_WRONLY
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, capture, mode, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, capture + ".err", mode, 0o600)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = [
      "MAGTRACK_HOME=\(home)", "MAGTRACK_NOW=\(now)", "HOME=\(home)", "LC_ALL=C.UTF-8",
      "PATH=\(search)", "MAGTRACK_PASSPHRASE=correct horse battery",
    ]
    var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&child, path, &actions, nil, &words, &variables) == 0 else {
      fail("cannot run \(path)")
    }
    if let microseconds {
      usleep(microseconds)
      kill(child, SIGKILL)
    }
    let running = child
    let watchdog = DispatchWorkItem { kill(running, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: watchdog)
    defer { watchdog.cancel() }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let duration = (ContinuousClock.now - start).components
    return Run(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, signal: status & 0x7F,
      output: Self.text(capture),
      errors: Self.text(capture + ".err"),
      seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
  }

  func run(_ arguments: String...) -> Run { run(arguments) }

  /// Runs what must work.
  func prepare(_ arguments: String...) { prepare(arguments) }

  func prepare(_ arguments: [String]) {
    let result = run(arguments)
    if result.status != 0 { fail("\(arguments): \(result)") }
  }

  var diary: String { home + "/diary.sqlite" }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("FAILED: \(message)\n".utf8))
  exit(1)
}

/// A folder that is gone with the process.
let workshop: String = {
  let path = NSTemporaryDirectory() + "/magtrack-endurance-\(getpid())"
  try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  return path
}()

/// Puts a copy of a home in the place of another.
func copyHome(_ source: String, to target: String) {
  try? FileManager.default.removeItem(atPath: target)
  do {
    try FileManager.default.copyItem(atPath: source, toPath: target)
  } catch {
    fail("\(error)")
  }
}

/// A generator whose runs can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func report(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
