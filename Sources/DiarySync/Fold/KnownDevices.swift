/// What the devices of a diary say of themselves: things like any other, so that it travels as they do.
package struct KnownDevice: Sendable, Hashable {
  package static let kind = "device"

  package let id: DeviceID
  /// What people call it; two may be called alike.
  package let name: String?
  /// Whether nobody waits for it any more. What it writes all the same is taken in.
  package let isForgotten: Bool
  /// Under which id its home went on before.
  package let predecessor: DeviceID?

  package init(
    id: DeviceID, name: String?, isForgotten: Bool, predecessor: DeviceID? = nil
  ) {
    (self.id, self.name, self.isForgotten) = (id, name, isForgotten)
    self.predecessor = predecessor
  }

  package static func draft(
    naming name: String, _ device: DeviceID, after predecessor: DeviceID? = nil
  ) throws(OperationProblem) -> Draft {
    var fields = ["name": try Columns(["name": .text(name)])]
    if let predecessor {
      fields["before"] = try Columns(["before": .text(predecessor.description)])
    }
    return Draft(.put, Subject(kind: kind, key: device.description), fields)
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
      func text(_ field: String) -> String? {
        if case .text(let text)? = value(field) { text } else { nil }
      }
      known[id] = KnownDevice(
        id: id, name: text("name"), isForgotten: value("forgotten") == .integer(1),
        predecessor: text("before").flatMap { DeviceID($0) })
    }
    for id in heads.keys where known[id] == nil {
      known[id] = KnownDevice(id: id, name: nil, isForgotten: false)
    }
    return known.values.sorted { $0.id < $1.id }
  }
}

extension [KnownDevice] {
  /// The ids under which the home of a device went on before, the latest first.
  package func predecessors(of id: DeviceID) -> [DeviceID] {
    var found: [DeviceID] = []
    var next = id
    while let before = first(where: { $0.id == next })?.predecessor, before != id,
      !found.contains(before)
    {
      found.append(before)
      next = before
    }
    return found
  }

  /// For each id under which no home goes on any more, or one that was copied, those under which it does.
  package var successors: [DeviceID: Set<DeviceID>] {
    var successors: [DeviceID: Set<DeviceID>] = [:]
    for device in self {
      for before in predecessors(of: device.id) {
        successors[before, default: []].insert(device.id)
      }
    }
    return successors
  }
}
