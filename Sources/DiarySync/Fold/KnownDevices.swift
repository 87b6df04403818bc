/// What the devices of a diary say of themselves: things like any other, so that it travels as they do.
package struct KnownDevice: Sendable, Hashable {
  package static let kind = "device"

  package let id: DeviceID
  /// What people call it; two may be called alike.
  package let name: String?
  /// Whether nobody waits for it any more. What it writes all the same is taken in.
  package let isForgotten: Bool

  package init(id: DeviceID, name: String?, isForgotten: Bool) {
    (self.id, self.name, self.isForgotten) = (id, name, isForgotten)
  }

  package static func draft(naming name: String, _ device: DeviceID) throws(OperationProblem)
    -> Draft
  {
    Draft(
      .put, Subject(kind: kind, key: device.description),
      ["name": try Columns(["name": .text(name)])])
  }

  package static func draft(forgetting device: DeviceID) throws(OperationProblem) -> Draft {
    Draft(
      .put, Subject(kind: kind, key: device.description),
      ["forgotten": try Columns(["forgotten": .integer(1)])])
  }
}

extension Fold {
  /// All devices that have written or are spoken of, in the order of their ids.
  package var devices: [KnownDevice] {
    var known: [DeviceID: KnownDevice] = [:]
    for (subject, thing) in things where subject.kind == KnownDevice.kind {
      guard let id = DeviceID(subject.key) else { continue }
      func value(_ field: String) -> ColumnValue? {
        (try? thing.shown[field]?.values())?[field]
      }
      var name: String?
      if case .text(let text)? = value("name") { name = text }
      known[id] = KnownDevice(id: id, name: name, isForgotten: value("forgotten") == .integer(1))
    }
    for id in heads.keys where known[id] == nil {
      known[id] = KnownDevice(id: id, name: nil, isForgotten: false)
    }
    return known.values.sorted { $0.id < $1.id }
  }
}
