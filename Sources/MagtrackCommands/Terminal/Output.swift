import MagnesiumKit
import MagnesiumWords
import Platform
import Synchronization

/// The one way out: `print` does not notice that a disk is full or a pipe is closed.
enum Output {
  /// Writes a text and, unless told otherwise, a line break to standard output. Nothing in it reaches a
  /// terminal that it would act on, but line breaks and our own colours.
  ///
  /// - Parameter isSafe: whether the text was made so by who writes it.
  /// - Throws: ``Failure`` where not all of it could be written.
  static func write(_ text: String, newline: Bool = true, isSafe: Bool = false) throws {
    let text = isSafe ? text : shown(text, hasColor: Screen.current.hasColor)
    guard write(newline ? text + "\n" : text, to: STDOUT_FILENO) else {
      // Who closed the pipe, as `head` does, has read enough and needs no message.
      let isClosed = errno == EPIPE
      throw Failure(
        .inputOutput,
        isClosed
          ? nil
          : say.outputFailed(say.reason(FailureReason(errno: errno))))
    }
  }

  /// Writes a line to standard error, where nothing can be done about a failure; a terminal breaks it
  /// between words.
  static func note(_ text: String) {
    let screen = Screen(of: STDERR_FILENO)
    _ = write(shown(fitted(text, to: screen), hasColor: screen.hasColor) + "\n", to: STDERR_FILENO)
  }

  /// Lines that are too long for a terminal are broken below where they begin.
  private static func fitted(_ text: String, to screen: Screen) -> String {
    guard screen.isTerminal else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard Tone.columns(of: String(line)) > screen.width else { return String(line) }
      return screen.wrap(String(line), indent: line.prefix { $0 == " " }.count, hanging: 2)
    }.joined(separator: "\n")
  }

  /// Says on standard error what went wrong or is worth knowing; a terminal breaks it between words.
  static func remark(_ message: String) {
    for line in message.split(separator: "\n") { tell("magtrack: \(line)", hanging: 2) }
  }

  /// Writes a paragraph to standard error; a terminal breaks it between words.
  static func tell(_ text: String, hanging: Int = 0) {
    let screen = Screen(of: STDERR_FILENO)
    note(screen.isTerminal ? screen.wrap(text, hanging: hanging) : text)
  }

  /// Asks on standard error, so that standard output stays data.
  ///
  /// - Parameter space: whether a space follows; what is written without one is written as it is.
  static func ask(_ question: String, space: Bool = true) {
    let question = space ? fitted(question, to: Screen(of: STDERR_FILENO)) : question
    _ = write(question + (space ? " " : ""), to: STDERR_FILENO)
  }

  /// The text without what a terminal would act on.
  static func shown(_ text: String, hasColor: Bool) -> String {
    func isActedOn(_ scalar: Unicode.Scalar) -> Bool { scalar.isUnprintable && scalar != "\n" }
    let text = Surroundings.current.home?.naming(in: text) ?? text
    guard text.unicodeScalars.contains(where: isActedOn) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      if hasColor, let end = endOfColor(scalars, from: index) {
        result.unicodeScalars.append(contentsOf: scalars[index..<end])
        index = end
      } else {
        result.unicodeScalars.append(isActedOn(scalars[index]) ? "\u{FFFD}" : scalars[index])
        index += 1
      }
    }
    return result
  }

  /// The place behind `ESC [ 1 ; 32 m`; nil where none begins.
  private static func endOfColor(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard scalars[start] == "\u{1B}", start + 1 < scalars.count, scalars[start + 1] == "[" else {
      return nil
    }
    let end = scalars[(start + 2)...].firstIndex { !("0"..."9").contains($0) && $0 != ";" }
    return end.flatMap { scalars[$0] == "m" ? $0 + 1 : nil }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    if let recording = Surroundings.current.recording {
      if descriptor == STDERR_FILENO {
        recording.errors.withLock { $0 += text }
      } else {
        recording.output.withLock { $0 += text }
      }
      return true
    }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Platform.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
