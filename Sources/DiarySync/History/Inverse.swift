/// What takes an operation back. It is an operation like any, so that redo is the inverse of the inverse, and no
/// line of a log is ever removed.
package struct Inverse: Sendable, Hashable {
  /// nil where nothing is left to take back.
  package let draft: Draft?
  /// Fields that somebody has written since. They stay as they are.
  package let overtaken: [String]
}

extension Fold {
  /// - Parameter recorded: an operation of this device, whatever came after it.
  package func inverse(of recorded: Recorded) -> Inverse {
    guard let thing = things[recorded.subject] else {
      return Inverse(draft: nil, overtaken: [])
    }
    func draft(_ kind: DiaryOperation.Kind, _ fields: [String: Columns] = [:]) -> Draft {
      Draft(kind, recorded.subject, fields, undoes: recorded.id)
    }
    let written = recorded.written.keys.sorted()
    guard let before = recorded.before else {
      // It was made by this operation, and goes whole: what others wrote of it comes back by redo.
      let others = thing.fields.filter { $0.stamp.device != recorded.device }.map(\.name)
      return Inverse(
        draft: thing.isThere ? draft(.delete) : nil, overtaken: thing.isThere ? others : written)
    }
    if recorded.kind == .delete {
      // Where it is there again, somebody has written it since.
      return thing.isThere
        ? Inverse(draft: nil, overtaken: before.keys.sorted())
        : Inverse(draft: draft(.put, before), overtaken: [])
    }
    guard thing.isThere else { return Inverse(draft: nil, overtaken: written) }
    var fields: [String: Columns] = [:]
    var overtaken: [String] = []
    for name in written {
      // By what it says and not by who wrote it: an inverse of this device may have put it there again.
      if thing.field(name)?.columns != recorded.written[name] {
        overtaken.append(name)
      } else if let columns = before[name] {
        fields[name] = columns
      }
    }
    return Inverse(draft: fields.isEmpty ? nil : draft(.put, fields), overtaken: overtaken)
  }
}
