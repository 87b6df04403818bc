/// What decides between two writers of one field: the greater one stands, on every device.
package struct Stamp: Sendable, Hashable {
  /// How much a writer's word counts, whenever it was said.
  package enum Weight: Int, Sendable, Hashable, Comparable {
    /// A file or an older diary brought it: it fills what nobody has written, and nothing else.
    case brought
    /// A person said it.
    case said

    package static func < (one: Weight, other: Weight) -> Bool { one.rawValue < other.rawValue }
  }

  package let weight: Weight
  package let time: HybridTime
  package let device: DeviceID
  /// Of the operation, among those of its device.
  package let number: Int

  package init(weight: Weight, time: HybridTime, device: DeviceID, number: Int) {
    (self.weight, self.time, self.device, self.number) = (weight, time, device, number)
  }
}

extension Stamp: Comparable {
  package static func < (one: Stamp, other: Stamp) -> Bool {
    if one.weight != other.weight { return one.weight < other.weight }
    if one.time != other.time { return one.time < other.time }
    if one.device != other.device { return one.device < other.device }
    return one.number < other.number
  }
}
