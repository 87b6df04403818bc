import Foundation

/// A value that threads share.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var held: Value

  init(_ value: Value) {
    held = value
  }

  var value: Value {
    get { lock.withLock { held } }
    set { lock.withLock { held = newValue } }
  }
}
