import MagnesiumKit
import MagnesiumWords
import Platform

/// A program of the system that does one thing for us.
enum HelperProgram {
  struct Result {
    let status: Int32
    /// nil where it is not UTF-8.
    let output: String?
    let errors: String
  }

  /// Runs a program whose words nobody reads, and ends it where it does not end by itself in time.
  ///
  /// - Returns: whether it did what it should.
  static func tell(_ name: String, _ arguments: [String], within seconds: Double) throws -> Bool {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nothing) }
    let process = try start(name, arguments, [nothing, nothing, nothing])
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if let status = ended(process, WNOHANG) { return status == 0 }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    return ended(process) == 0
  }

  /// What it is given and what it says lie in files that have no name, so that neither waits for the other.
  ///
  /// - Throws: a failure where there is no such program, or no room for what it says.
  static func run(_ name: String, _ arguments: [String], input: String = "") throws -> Result {
    var files: [UnsafeMutablePointer<FILE>] = []
    defer { files.forEach { fclose($0) } }
    for _ in 0..<3 {
      guard let file = tmpfile() else { throw failure(name, errno) }
      files.append(file)
    }
    guard input.isEmpty || fputs(input, files[0]) >= 0, fflush(files[0]) == 0 else {
      throw failure(name, errno)
    }
    rewind(files[0])
    let status = ended(try start(name, arguments, files.map { fileno($0) })) ?? -1
    let (output, errors) = (contents(files[1]), contents(files[2]))
    return Result(
      status: status, output: String(validating: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// - Parameter files: its standard input, output and error.
  private static func start(
    _ name: String, _ arguments: [String], _ files: [Int32]
  ) throws -> pid_t {
    let folders = (EnvironmentVariable.value(of: "PATH") ?? "/usr/bin:/bin").split(separator: ":")
    let path = folders.map { (folder: Substring) -> String in "\(folder)/\(name)" }
      .first { access($0, X_OK) == 0 }
    guard let path else {
      throw Failure(
        .missingFile,
        say.notInstalled(name))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let reason = posix_spawn(&process, path, &actions, nil, words, environ)
    guard reason == 0 else { throw failure(name, reason) }
    return process
  }

  private static func failure(_ name: String, _ reason: Int32) -> Failure {
    let reason = say.reason(FailureReason(errno: reason))
    return Failure(
      .inputOutput,
      say.couldNotRun(name, because: reason))
  }

  /// - Returns: its status, 128 and the signal that ended it, or nil where it goes on.
  private static func ended(_ process: pid_t, _ options: Int32 = 0) -> Int32? {
    var status: Int32 = 0
    var result = waitpid(process, &status, options)
    while result < 0, errno == EINTR { result = waitpid(process, &status, options) }
    if result == 0 { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func contents(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    rewind(file)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return bytes
  }
}
