import Foundation
import MagnesiumKit

/// The one way out: `print` does not notice that a disk is full or a pipe is closed.
enum Output {
  /// Writes a text and, unless told otherwise, a line break to standard output.
  ///
  /// - Throws: ``Failure`` where not all of it could be written.
  static func write(_ text: String, newline: Bool = true) throws {
    guard write(newline ? text + "\n" : text, to: STDOUT_FILENO) else {
      // Who closed the pipe, as `head` does, has read enough and needs no message.
      let isClosed = errno == EPIPE
      throw Failure(
        .inputOutput,
        isClosed
          ? nil
          : say(
            "the output could not be written: \(String(cString: strerror(errno)))",
            "keluaran tidak bisa ditulis: \(String(cString: strerror(errno)))"))
    }
  }

  /// Writes a line to standard error, where nothing can be done about a failure.
  static func note(_ text: String) {
    _ = write(text + "\n", to: STDERR_FILENO)
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
  /// - Parameter space: whether a space follows.
  static func ask(_ question: String, space: Bool = true) {
    _ = write(question + (space ? " " : ""), to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}

extension String {
  /// The text with everything replaced that a terminal would act on: control characters and marks
  /// that turn the writing direction.
  var printable: String {
    var text = ""
    for scalar in prefix(200).unicodeScalars {
      text.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
    return count > 200 ? text + "…" : text
  }
}
