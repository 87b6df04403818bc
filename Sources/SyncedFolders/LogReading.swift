import DiarySync
import MagnesiumCore

/// What a log holds after a head.
package struct LogReading: Sendable, Hashable {
  package internal(set) var arrivals: [Arrival] = []
  package internal(set) var head: LogHead?
  /// Lines that stood there twice.
  package internal(set) var duplicates = 0
  /// Why it was not read to its end; nil where it was, as far as it has arrived.
  package internal(set) var finding: LogFinding?
}

/// Reads the log of a device from where it was read to.
struct LogReader {
  let folder: DeviceFolder
  let diary: EntryUUID
  let key: SyncKey?
  let schema: Int

  private var lines: ChainedLines {
    ChainedLines(
      key: key, context: FileHeader(kind: .log, diary: diary, device: folder.device).context)
  }

  /// - Parameter head: nil from the beginning.
  func read(after head: LogHead?) -> LogReading {
    var reading = LogReading()
    reading.head = head
    do throws(LogFinding) {
      try read(after: head, into: &reading)
    } catch {
      reading.finding = error
    }
    return reading
  }

  private struct Segment {
    let number: Int
    let header: FileHeader
    let lines: [ArraySlice<UInt8>]
    /// Whether there is after its last line what no writer leaves: a disk or a drive has filled it with zeros.
    let isFilledUp: Bool
  }

  /// nil where not even its first line has arrived.
  private func segment(_ number: Int) throws(LogFinding) -> Segment? {
    let bytes: [UInt8]
    do throws(SyncError) {
      bytes = try FolderFiles.read(folder.segment(number))
    } catch {
      if case .missing = error { return nil }
      throw .cannotRead(error)
    }
    let lines = ChainedLines.whole(bytes)
    guard let first = lines.first else {
      if bytes.contains(0) { throw .damaged(segment: number, line: 1) }
      return nil
    }
    let header = try FileHeader.read(
      ChainedLines.header(first, segment: number), .log, of: diary, folder.device, key: key,
      segment: number)
    return Segment(
      number: number, header: header, lines: lines,
      isFilledUp: bytes[(lines[lines.count - 1].endIndex + 1)...].contains(0))
  }

  private func read(after head: LogHead?, into reading: inout LogReading) throws(LogFinding) {
    var (number, hash) = (head?.number ?? 0, head?.hash ?? ChainHash(of: diary, folder.device))
    // Whether the head was met, or nothing is known that could differ.
    var isAtHead = head == nil
    let known = folder.segments.filter { $0 >= head?.segment ?? 0 }
    var place = known.startIndex
    while place < known.endIndex {
      guard let segment = try segment(known[place]) else {
        // The last one is only just being made, or arrives.
        guard place + 1 < known.endIndex else { break }
        throw try missing(number + 1, until: known[place + 1])
      }
      let first = segment.header.first
      if first > number + 1 { throw .missing(from: number + 1, count: first - number - 1) }
      if first == number + 1 {
        guard segment.header.after == hash else { throw .forked(number: number) }
        isAtHead = true
      }
      if isAtHead, first < number + 1 {
        throw .outOfOrder(segment: segment.number, line: 1, expected: number + 1, found: first)
      }
      try read(segment, from: &number, &hash, &isAtHead, head, into: &reading)
      place += 1
      if place < known.endIndex, known[place] != segment.number + 1 {
        throw try missing(number + 1, until: known[place])
      }
    }
    if !isAtHead, let head { throw .shorter(segment: known.last ?? head.segment) }
  }

  /// That there is nothing up to where a later segment begins.
  private func missing(_ number: Int, until later: Int) throws(LogFinding) -> LogFinding {
    let first = try segment(later)?.header.first
    return .missing(from: number, count: first.map { max(0, $0 - number) })
  }

  private func read(
    _ segment: Segment, from number: inout Int, _ hash: inout ChainHash, _ isAtHead: inout Bool,
    _ head: LogHead?, into reading: inout LogReading
  ) throws(LogFinding) {
    let lines = self.lines
    // What was known before the segment began need not be read anew, but it must lead to the head.
    var (last, chain) = (segment.header.first - 1, segment.header.after)
    var seen: Set<ChainHash> = []
    for (index, line) in segment.lines.enumerated().dropFirst() {
      guard let (stored, payload) = lines.parts(of: line) else {
        throw .damaged(segment: segment.number, line: index + 1)
      }
      if seen.contains(stored) {
        reading.duplicates += 1
        continue
      }
      let next = ChainHash(after: chain, payload)
      let arrival: Arrival
      do throws(OperationProblem) {
        arrival = try Arrival(payload: payload, from: folder.device, schema: schema)
      } catch {
        throw next == stored
          ? .unreadable(number: last + 1) : .damaged(segment: segment.number, line: index + 1)
      }
      guard next == stored, arrival.number == last + 1 else {
        throw arrival.number == last + 1
          ? .damaged(segment: segment.number, line: index + 1)
          : .outOfOrder(
            segment: segment.number, line: index + 1, expected: last + 1, found: arrival.number)
      }
      (last, chain) = (arrival.number, next)
      seen.insert(next)
      if !isAtHead, let head {
        guard last == head.number else { continue }
        guard chain == head.hash else { throw .forked(number: last) }
        isAtHead = true
      } else {
        reading.arrivals.append(arrival)
        (number, hash) = (last, chain)
        reading.head = LogHead(number: last, hash: chain, segment: segment.number)
      }
    }
    if segment.isFilledUp {
      throw .damaged(segment: segment.number, line: segment.lines.count + 1)
    }
  }
}
