/// The state of a diary on several devices: the fold of all their operations.
///
/// Each device's operations are taken in the order of their numbers, and those of different devices in any; the
/// state is the same on all that have taken in the same. New operations fold into what there is, at a cost that
/// knows nothing of how much that is.
///
/// A fold may be of a part: what operations do not touch need not be in it, so that a store reads the things of
/// a batch, folds and writes back ``Merging/changed``.
package struct Fold: Sendable, Hashable {
  /// The newest schema that is known here.
  package let schema: Int
  package private(set) var things: [Subject: Thing]
  /// The number of each device's last operation that was taken in.
  package private(set) var heads: [DeviceID: Int]
  /// What was taken in and is not applied, in no order.
  package private(set) var kept: [KeptOperation]
  /// The greatest time that was applied; its era is the one of now.
  package private(set) var latest: HybridTime

  package init(
    schema: Int, things: [Subject: Thing] = [:], heads: [DeviceID: Int] = [:],
    kept: [KeptOperation] = [], latest: HybridTime = .zero
  ) {
    self.schema = schema
    self.things = things
    self.heads = heads
    self.kept = kept
    self.latest = latest
  }

  /// Takes in what devices wrote. Operations of one device must follow each other; what is known already is
  /// passed over, and what comes after a gap is left to come again.
  ///
  /// - Parameters:
  ///   - logs: of each device a part of its log.
  ///   - now: what the clock shows, in milliseconds since 1970-01-01T00:00:00Z.
  package mutating func take(_ logs: [[Arrival]], at now: Int) -> Merging {
    var merging = Merging()
    let count = logs.reduce(0) { $0 + $1.count }
    things.reserveCapacity(things.count + count)
    merging.changed.reserveCapacity(count)
    // In the order of time, where there is one, so that conflicts are told truly.
    var places = logs.map(\.startIndex)
    while true {
      var earliest: Int?
      for log in logs.indices where places[log] < logs[log].endIndex {
        if let other = earliest, logs[other][places[other]].time <= logs[log][places[log]].time {
          continue
        }
        earliest = log
      }
      guard let earliest else { break }
      take(logs[earliest][places[earliest]], at: now, &merging)
      places[earliest] += 1
    }
    release(at: now, &merging)
    return merging
  }

  private mutating func take(_ arrival: Arrival, at now: Int, _ merging: inout Merging) {
    let expected = heads[arrival.device, default: 0] + 1
    if arrival.number < expected {
      merging.known += 1
      return
    }
    if arrival.number > expected {
      merging.gaps[arrival.device] = expected
      return
    }
    heads[arrival.device] = expected
    merging.gaps[arrival.device] = nil
    switch arrival {
    case .unknown(let operation): keep(operation, &merging)
    case .operation(let operation) where isAhead(operation.time, at: now):
      keep(
        KeptOperation(
          device: operation.device, number: operation.number, time: operation.time, reason: .ahead,
          payload: operation.payload), &merging)
    case .operation(let operation): apply(operation, &merging)
    }
  }

  private mutating func keep(_ operation: KeptOperation, _ merging: inout Merging) {
    kept.append(operation)
    merging.kept.append(operation)
  }

  /// Whether it holds what would wait here, were it not folded already.
  package func isAhead(at now: Int) -> Bool { Fold(schema: schema).isAhead(latest, at: now) }

  /// Whether an operation waits. One of an earlier era need not: it comes before all that is written now.
  private func isAhead(_ time: HybridTime, at now: Int) -> Bool {
    time.era >= latest.era && time.milliseconds > now + HybridClock.mostAhead
  }

  private mutating func apply(_ operation: DiaryOperation, _ merging: inout Merging) {
    merging.applied += 1
    latest = max(latest, operation.time)
    let subject = operation.subject
    guard let place = things.index(forKey: subject) else {
      things[subject] = Thing(operation)
      merging.changed.insert(subject)
      return
    }
    // In its place: a copy of the fields would be made otherwise.
    let wasThere = things.values[place].isThere
    let last = things.values[place].stamp
    let (isChanged, conflicts) = things.values[place].apply(operation)
    if isChanged { merging.changed.insert(subject) }
    let isThere = things.values[place].isThere
    if !wasThere, isThere, last.device != operation.device { merging.broughtBack.insert(subject) }
    if !isThere { merging.broughtBack.remove(subject) }
    if !conflicts.isEmpty { merging.conflicts[subject, default: []] += conflicts }
  }

  /// Applies what was kept and can be applied by now: because time went on, an era began, or this version knows
  /// more than the one that kept it.
  private mutating func release(at now: Int, _ merging: inout Merging) {
    while true {
      var ready: [DiaryOperation] = []
      var waiting: [KeptOperation] = []
      for operation in kept {
        if !isAhead(operation.time, at: now), let known = known(operation) {
          ready.append(known)
        } else {
          waiting.append(operation)
        }
      }
      if ready.isEmpty { return }
      kept = waiting
      merging.kept.removeAll { !waiting.contains($0) }
      for operation in ready.sorted(by: { $0.stamp < $1.stamp }) { apply(operation, &merging) }
    }
  }

  private func known(_ kept: KeptOperation) -> DiaryOperation? {
    if case .newerSchema(let version) = kept.reason, version > schema { return nil }
    if case .unknownKind(let kind) = kept.reason, DiaryOperation.Kind(rawValue: kind) == nil {
      return nil
    }
    let arrival = try? Arrival(
      payload: Array(kept.payload.utf8), from: kept.device, schema: schema)
    guard case .operation(let operation)? = arrival else { return nil }
    return operation
  }

  /// Applies what waits no longer.
  package mutating func release(at now: Int) -> Merging {
    var merging = Merging()
    release(at: now, &merging)
    return merging
  }

  /// Takes in the state that another device has folded, whatever of it is known here.
  ///
  /// - Returns: what is no longer as it was; conflicts are not told of.
  package mutating func join(_ other: Fold, at now: Int) -> Merging {
    var merging = Merging()
    // What is kept there may be applied here, and what is kept here there.
    let isCoveredHere = heads
    for (subject, thing) in other.things {
      guard var present = things[subject] else {
        things[subject] = thing
        merging.changed.insert(subject)
        continue
      }
      let before = present
      present.join(thing)
      guard present != before else { continue }
      things[subject] = present
      merging.changed.insert(subject)
      if !before.isThere, present.isThere { merging.broughtBack.insert(subject) }
    }
    for (device, number) in other.heads { heads[device] = max(heads[device, default: 0], number) }
    for operation in other.kept
    where operation.number > isCoveredHere[operation.device, default: 0] {
      keep(operation, &merging)
    }
    latest = max(latest, other.latest)
    release(at: now, &merging)
    return merging
  }

  /// Lets the log of a device be taken in anew, from its beginning; what is known of it changes nothing.
  mutating func rewind(_ device: DeviceID) { heads[device] = nil }

  /// Takes note of an operation of this device, which is applied whatever the clock shows.
  mutating func record(_ operation: DiaryOperation) {
    var merging = Merging()
    heads[operation.device] = operation.number
    apply(operation, &merging)
  }
}
