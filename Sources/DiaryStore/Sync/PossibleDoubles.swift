import DiarySync
import MagnesiumCore

/// Two entries that may be one meal.
package struct PossibleDouble: Sendable, Hashable {
  package let one: Entry
  package let other: Entry
}

extension Diary {
  /// Entries that two devices wrote down by hand within ten minutes under one name: perhaps one meal, and never
  /// merged by themselves.
  ///
  /// - Returns: by days; each entry is told as the double of at most one other, and has at most one of a device.
  package func possibleDoubles(
    on days: some Sequence<CivilDay>
  ) throws(DiaryError) -> [PossibleDouble] {
    try reading { db in
      guard try SyncSchema.isOn(db) else { return [] }
      let search = DoubleSearch(db: db)
      return try days.sorted().flatMap { day in
        try search.pairs(on: day).compactMap { one, other in
          guard let one = try EntryRow.entry(one, in: db),
            let other = try EntryRow.entry(other, in: db)
          else { return nil }
          return PossibleDouble(one: one, other: other)
        }
      }
    }
  }
}

private struct DoubleSearch {
  let db: Connection

  private struct Candidate {
    let id: Entry.ID
    let at: Int
    let uid: String
  }

  private static let longestApart = 600

  func pairs(on day: CivilDay) throws -> [(Entry.ID, Entry.ID)] {
    var alike: [String: [Candidate]] = [:]
    var names: [String: String] = [:]
    try db.eachRow(
      of: """
        SELECT id, occurred_at, uid, name_en, food_id FROM entry WHERE day = ?
        ORDER BY occurred_at, id
        """, [.text(day.iso)]
    ) { row in
      var name = (row.text(3) ?? "").lowercased()
      if let food = row.text(4) {
        // One food may be called by two names.
        name = names[food] ?? name
        names[food] = name
      }
      alike[name, default: []].append(
        Candidate(id: Int(row.integer(0)), at: Int(row.integer(1)), uid: row.text(2) ?? ""))
    }
    return try alike.values.flatMap(pairs).sorted { $0 < $1 }
  }

  /// - Parameter alike: of one name, in the order of their times.
  private func pairs(among alike: [Candidate]) throws -> [(Entry.ID, Entry.ID)] {
    func isNear(_ one: Int, _ other: Int) -> Bool {
      alike.indices.contains(one) && alike.indices.contains(other)
        && alike[other].at - alike[one].at <= Self.longestApart
    }
    var firsts: [(id: Entry.ID, at: Int, devices: Set<DeviceID>)] = []
    // Of each device those before have one of it, or are too early by now.
    var starts: [DeviceID: Int] = [:]
    var pairs: [(Entry.ID, Entry.ID)] = []
    for (place, one) in alike.enumerated()
    where isNear(place - 1, place) || isNear(place, place + 1) {
      guard let device = try maker(of: one.uid) else { continue }
      var start = starts[device, default: 0]
      while start < firsts.count,
        one.at - firsts[start].at > Self.longestApart || firsts[start].devices.contains(device)
      {
        start += 1
      }
      starts[device] = start
      if start < firsts.count {
        firsts[start].devices.insert(device)
        pairs.append((firsts[start].id, one.id))
      } else {
        firsts.append((one.id, one.at, [device]))
      }
    }
    return pairs
  }

  /// The device on which an entry was written down by hand.
  private func maker(of uid: String) throws -> DeviceID? {
    let subject = Subject(kind: EntryRow.table.name, key: uid)
    guard let stamp = try ThingStore(db: db).kept(subject)?.thing.field("made")?.stamp,
      stamp.weight == .said
    else { return nil }
    return stamp.device
  }
}
