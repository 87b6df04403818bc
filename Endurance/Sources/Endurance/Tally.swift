import Foundation
import Synchronization

/// Counts what held, and prints how to see what did not, once for each kind.
final class Tally: Sendable {
  private struct State {
    var passed = 0
    var failed = 0
    var kinds: [String: Int] = [:]
  }

  private let title: String
  private let state = Mutex(State())

  init(_ title: String) { self.title = title }

  func pass() { state.withLock { $0.passed += 1 } }

  /// - Parameters:
  ///   - kind: what is alike of faults of one cause.
  ///   - reproduction: the shell lines that show it.
  func fail(_ kind: String, _ reproduction: () -> [String]) {
    let isNew = state.withLock {
      $0.failed += 1
      $0.kinds[kind, default: 0] += 1
      return $0.kinds[kind] == 1
    }
    guard isNew else { return }
    report(
      "FAILED \(title): \(kind)\n" + reproduction().map { "    \($0)" }.joined(separator: "\n"))
  }

  /// Fails where there is a fault, and passes where there is none.
  func count(_ fault: Fault?, _ reproduction: () -> [String]) {
    guard let fault else { return pass() }
    fail(fault.kind) { reproduction() + fault.lines }
  }

  /// Prints the closing line.
  ///
  /// - Returns: whether nothing failed.
  func close(_ remark: String) -> Bool {
    state.withLock {
      for (kind, count) in $0.kinds.sorted(by: { $0.value > $1.value }) where count > 1 {
        report("  \(count) times: \(kind)")
      }
      report("\(title): \($0.passed) passed, \($0.failed) failed; \(remark)")
      return $0.failed == 0
    }
  }
}

/// What did not hold.
struct Fault {
  /// What is alike of faults of one cause.
  let kind: String
  /// The shell line that shows it, and what came of it.
  let lines: [String]

  init(_ kind: String, _ lines: [String] = []) {
    self.kind = kind
    self.lines = lines
  }

  init(_ kind: String, _ command: Command, _ run: Run) {
    self.init(kind, [command.line, "  → \(run.ending) \(run.summary)"])
  }
}
