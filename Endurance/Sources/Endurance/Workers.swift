import Foundation
import Synchronization

/// Runs a numbered trial in as many processes at once as the machine has processors.
///
/// - Parameter body: takes the number of the run and that of the worker, and says whether it was one.
/// - Returns: how many there were.
@discardableResult
func inParallel(
  _ budget: Budget, upTo limit: Int = .max, _ body: @Sendable (_ run: Int, _ worker: Int) -> Void
) -> Int {
  let next = Atomic(0)
  let done = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) {
    worker in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < limit, budget.allows(number) else { return }
      body(number, worker)
      done.add(1, ordering: .relaxed)
    }
  }
  return done.load(ordering: .relaxed)
}
