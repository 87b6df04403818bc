import ByteStreams

/// A table of text, read row by row: cells parted by commas, semicolons or tabs, quoted where they hold such a
/// sign or a line break.
package final class CSVReader {
  package enum Quotes {
    /// A quote in a quoted cell is written twice (RFC 4180).
    case doubled
    /// It is written once; one that ends a cell stands before a separator or the end of the line.
    case single
  }

  private let stream: any ByteStream
  private let name: String
  private let separator: UInt8
  private let quotes: Quotes
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var (place, filled) = (0, 0)
  private var row: [UInt8] = []
  private var ends: [Int] = []
  private var nextLine = 1
  private var wasReturn = false
  private var isAtEnd = false

  /// The line in which the row begins, from 1 on.
  package private(set) var line = 0

  /// Longer than any row of an export.
  private static let longestRow = 1 << 20

  init(
    _ stream: any ByteStream, name: String, separator: UInt8, quotes: Quotes = .doubled
  ) {
    self.stream = stream
    self.name = name
    self.separator = separator
    self.quotes = quotes
  }

  package var count: Int { ends.count }

  /// Whether the file ends in the row without a line break, so that it may have been cut off there.
  package var isLastWithoutBreak: Bool { isAtEnd }

  /// A cell without the blanks around it; empty where the row has none there.
  package func text(_ column: Int?) -> String {
    guard let column, ends.indices.contains(column) else { return "" }
    var cell = row[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
    while let first = cell.first, first == 0x20 || first == 0x09 { cell = cell.dropFirst() }
    while let last = cell.last, last == 0x20 || last == 0x09 { cell = cell.dropLast() }
    return Self.text(of: cell)
  }

  /// UTF-8, or where it is none what Windows writes in the west of Europe.
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(
      String.UnicodeScalarView(
        bytes.map { byte in
          Unicode.Scalar(
            (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)) ?? "\u{FFFD}"
        }))
  }

  /// What code page 1252 has from 80 to 9F.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private enum State { case start, plain, quoted, quoteInQuoted }

  /// Goes on to the next row that holds anything; false at the end.
  package func next() throws -> Bool {
    repeat {
      guard try readRow() else { return false }
    } while ends.count == 1 && ends[0] == 0
    return true
  }

  private func readRow() throws -> Bool {
    if isAtEnd { return false }
    row.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    line = nextLine
    var state = State.start
    var opened = line
    while true {
      if place == filled {
        filled = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
        place = 0
        if filled == 0 {
          isAtEnd = true
          if state == .quoted { throw ImportProblem.unclosedQuote(part: name, line: opened) }
          if row.isEmpty, ends.isEmpty, state == .start { return false }
          ends.append(row.count)
          return true
        }
      }
      if row.count > Self.longestRow {
        throw state == .quoted
          ? ImportProblem.unclosedQuote(part: name, line: opened)
          : ImportProblem.rowTooLong(part: name, line: line)
      }
      let isWhole = try piece.withUnsafeBytes { piece in
        try scan(piece, &state, &opened)
      }
      if isWhole { return true }
    }
  }

  /// Reads what there is; true where the row is whole.
  private func scan(
    _ piece: UnsafeRawBufferPointer, _ state: inout State, _ opened: inout Int
  ) throws -> Bool {
    while place < filled {
      let byte = piece[place]
      if wasReturn {
        wasReturn = false
        if byte == 0x0A {
          place += 1
          continue
        }
      }
      switch state {
      case .start where byte == UInt8(ascii: "\""):
        state = .quoted
        opened = nextLine
        place += 1
      case .start, .plain:
        var end = place
        while end < filled, piece[end] != separator, piece[end] != 0x0A, piece[end] != 0x0D,
          piece[end] != 0
        { end += 1 }
        if end > place {
          row.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[place..<end]))
          place = end
          state = .plain
          if row.count > Self.longestRow { return false }
          continue
        }
        if try endsCell(byte) { return true }
        state = .start
      case .quoted:
        var end = place
        while end < filled, piece[end] != UInt8(ascii: "\""), piece[end] != 0x0A, piece[end] != 0 {
          end += 1
        }
        row.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[place..<end]))
        place = end
        if row.count > Self.longestRow { return false }
        guard place < filled else { return false }
        switch piece[place] {
        case 0: throw ImportProblem.notText(part: name, line: nextLine)
        case 0x0A:
          row.append(0x0A)
          nextLine += 1
        default: state = .quoteInQuoted
        }
        place += 1
      case .quoteInQuoted:
        if byte == separator || byte == 0x0A || byte == 0x0D {
          if try endsCell(byte) { return true }
          state = .start
        } else if quotes == .single {
          row.append(UInt8(ascii: "\""))
          state = .quoted
        } else if byte == UInt8(ascii: "\"") {
          row.append(byte)
          place += 1
          state = .quoted
        } else {
          state = .plain
        }
      }
    }
    return false
  }

  /// Takes a sign behind a cell; true where it ends the row.
  private func endsCell(_ byte: UInt8) throws -> Bool {
    if byte == 0 { throw ImportProblem.notText(part: name, line: nextLine) }
    place += 1
    ends.append(row.count)
    guard byte != separator else { return false }
    nextLine += 1
    wasReturn = byte == 0x0D
    return true
  }
}
