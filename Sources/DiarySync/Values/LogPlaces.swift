/// How far a log was read.
package struct LogHead: Sendable, Hashable {
  /// Of the last operation.
  package let number: Int
  package let hash: ChainHash
  /// In which it stands; 0 where the log has not been read.
  package let segment: Int

  package init(number: Int, hash: ChainHash, segment: Int) {
    (self.number, self.hash, self.segment) = (number, hash, segment)
  }
}

/// What a home remembers of its own log: with what it began, or what it wrote last.
package struct LogTail: Sendable, Hashable {
  /// Of the last operation; 0 before the first.
  package let number: Int
  package let hash: ChainHash
  /// 0 before the first.
  package let segment: Int
  /// Where the last line begins and where the segment ends, in bytes.
  package let lastLine: Int
  package let size: Int
  /// Of the segment, in ISO 8601.
  package let day: String

  package init(
    number: Int, hash: ChainHash, segment: Int, lastLine: Int, size: Int, day: String
  ) {
    self.number = number
    self.hash = hash
    self.segment = segment
    self.lastLine = lastLine
    self.size = size
    self.day = day
  }

  package var head: LogHead { LogHead(number: number, hash: hash, segment: segment) }
}
