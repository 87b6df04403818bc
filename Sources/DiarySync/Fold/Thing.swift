/// What is known of a thing: for each field the greatest stamp and what it wrote, and the same of whether it is
/// there. To take an operation in is to take the greater of two stamps, so that neither the order nor how often
/// makes a difference.
package struct Thing: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let stamp: Stamp
    package let columns: Columns

    /// Two copies of one home may have given one stamp to two texts.
    fileprivate func isBefore(_ other: Field) -> Bool {
      stamp == other.stamp ? columns.json < other.columns.json : stamp < other.stamp
    }
  }

  /// Of the last that wrote any of it, or took it out.
  package private(set) var stamp: Stamp
  /// Whether that did not take it out. A thing that is not there keeps its fields, because an edit that comes
  /// after the deletion brings it back whole.
  package private(set) var isThere: Bool
  /// In the order of their names, also of a thing that is not there.
  package private(set) var fields: [Field]

  package init(stamp: Stamp, isThere: Bool, fields: [Field] = []) {
    self.stamp = stamp
    self.isThere = isThere
    self.fields = fields.sorted { $0.name < $1.name }
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// What it shows; empty where it is not there.
  package var shown: [String: Columns] {
    guard isThere else { return [:] }
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.columns) })
  }

  /// Of two devices that wrote one field without knowing of each other.
  package struct Conflict: Sendable, Hashable {
    package let field: String
    package let winner: Stamp
    package let loser: Stamp
  }

  /// The thing of which an operation is the first that is known.
  init(_ operation: DiaryOperation) {
    let stamp = operation.stamp
    self.stamp = stamp
    isThere = operation.kind != .delete
    fields = operation.fields.map { Field(name: $0.name, stamp: stamp, columns: $0.columns) }
  }

  /// - Returns: whether anything is no longer as it was, and where two devices did not know of each other. The
  ///   latter is told and decides nothing, and is exact where operations arrive in the order of their times.
  mutating func apply(_ operation: DiaryOperation) -> (isChanged: Bool, conflicts: [Conflict]) {
    let stamp = operation.stamp
    var isChanged = false
    if stamp > self.stamp {
      self.stamp = stamp
      isThere = operation.kind != .delete
      isChanged = true
    }
    var conflicts: [Conflict] = []
    for field in operation.fields {
      let written = Field(name: field.name, stamp: stamp, columns: field.columns)
      let place = fields.firstIndex { $0.name >= field.name } ?? fields.endIndex
      guard place < fields.endIndex, fields[place].name == field.name else {
        fields.insert(written, at: place)
        isChanged = true
        continue
      }
      let present = fields[place]
      if operation.kind == .put, present.stamp.weight == .said, field.replaced != present.stamp,
        present.stamp.device != operation.device, present.columns != field.columns
      {
        conflicts.append(
          Conflict(
            field: field.name, winner: max(present.stamp, stamp), loser: min(present.stamp, stamp)))
      }
      if present.isBefore(written) {
        fields[place] = written
        isChanged = true
      }
    }
    return (isChanged, conflicts)
  }

  /// Takes in what another device knows of the same thing.
  mutating func join(_ other: Thing) {
    if other.stamp > stamp { (stamp, isThere) = (other.stamp, other.isThere) }
    for field in other.fields {
      let place = fields.firstIndex { $0.name >= field.name } ?? fields.endIndex
      if place == fields.endIndex || fields[place].name != field.name {
        fields.insert(field, at: place)
      } else if fields[place].isBefore(field) {
        fields[place] = field
      }
    }
  }
}
