import DiarySync
import MagnesiumCore

/// This device's log as it lies in the folder, looked through from its beginning: only its end is looked at when
/// it is written on.
struct OwnLog {
  /// Of the last operation before what stands there.
  private var first: Int
  /// What each operation from ``first`` on is known by.
  private var hashes: [ChainHash]

  /// How what others have read compares with it.
  enum Agreement {
    /// They have read the same.
    case same
    /// What they have read is gone here, because all have it.
    case unknown
    /// They have read what does not stand here.
    case other
  }

  func agreement(with head: LogHead) -> Agreement {
    let place = head.number - first
    if place < 0 { return .unknown }
    return place < hashes.count && hashes[place] == head.hash ? .same : .other
  }

  /// - Parameter tail: what is remembered of it; what stands after that may not be whole yet.
  /// - Throws: ``SyncError``; ``SyncError/ownLog(_:)`` where it is not what was written.
  static func read(
    _ folder: DeviceFolder, of diary: EntryUUID, after tail: LogTail, key: SyncKey?, schema: Int
  ) throws(SyncError) -> OwnLog {
    let lines = ChainedLines(
      key: key, context: FileHeader(kind: .log, diary: diary, device: folder.device).context)
    guard let start = folder.segments.first, start <= tail.segment else {
      throw .ownLog(.isShorter)
    }
    var log: OwnLog?
    for number in start...max(tail.segment, folder.segments.last ?? 0) {
      let isPromised = number <= tail.segment
      do throws(LogFinding) {
        try read(number, folder, diary, lines, into: &log)
      } catch {
        guard isPromised, log.map({ $0.last < tail.number }) ?? true else { break }
        throw .ownLog(problem(error))
      }
    }
    guard let log else { throw .ownLog(.isShorter) }
    guard log.last >= tail.number else { throw .ownLog(.isShorter) }
    if start > 1 {
      // What came before stands in the snapshot alone.
      guard let number = folder.snapshots.last else { throw .ownLog(.isShorter) }
      do throws(LogFinding) {
        let known = try Snapshot.check(
          folder.snapshot(number), number: number, of: diary, folder.device, key: key,
          schema: schema)
        guard known >= log.first else { throw LogFinding.missing(from: known + 1, count: nil) }
      } catch {
        throw .ownLog(problem(error))
      }
    }
    if log.agreement(with: tail.head) == .other { throw .ownLog(.isOfAnother) }
    return log
  }

  private var last: Int { first + hashes.count - 1 }

  private static func problem(_ finding: LogFinding) -> SyncError.OwnLogProblem {
    switch finding {
    case .missing: .isShorter
    case .wrongPassphrase: .doesNotOpen
    default: .isDamaged
    }
  }

  private static func read(
    _ number: Int, _ folder: DeviceFolder, _ diary: EntryUUID, _ lines: ChainedLines,
    into log: inout OwnLog?
  ) throws(LogFinding) {
    let bytes: [UInt8]
    do throws(SyncError) {
      bytes = try FolderFiles.read(folder.segment(number))
    } catch {
      if case .missing = error { throw .missing(from: (log?.last ?? 0) + 1, count: nil) }
      throw .cannotRead(error)
    }
    let whole = ChainedLines.whole(bytes)
    guard let line = whole.first else { throw .missing(from: (log?.last ?? 0) + 1, count: nil) }
    let header = try FileHeader.read(
      ChainedLines.header(line, segment: number), .log, of: diary, folder.device, key: lines.key,
      segment: number)
    if let log {
      guard header.first == log.last + 1, header.after == log.hashes.last else {
        throw .damaged(segment: number, line: 1)
      }
    } else {
      log = OwnLog(first: header.first - 1, hashes: [header.after])
    }
    var chain = header.after
    for (index, line) in whole.enumerated().dropFirst() {
      guard let (stored, payload) = lines.parts(of: line) else {
        throw .damaged(segment: number, line: index + 1)
      }
      chain = ChainHash(after: chain, payload)
      guard chain == stored else { throw .damaged(segment: number, line: index + 1) }
      log?.hashes.append(chain)
    }
  }
}
