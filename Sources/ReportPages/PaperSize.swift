/// How large type and charts are on paper: as large as one sheet of A4 and of Letter have room for. It is estimated
/// from the page itself, for a wide typeface.
struct PaperSize: Sendable, Hashable {
  /// In pt.
  let type: Double
  /// In percent of the paper's width.
  let charts: Int

  /// The largest first.
  static let all: [PaperSize] = [
    (11.5, 100), (11, 100), (10.5, 100), (10, 100), (9.5, 100), (9.25, 100), (9, 100), (9, 90),
    (8.75, 90), (8.5, 100), (8.5, 85), (8.25, 90), (8, 100), (8, 85), (8, 75), (7.75, 75),
    (7.75, 65), (7.5, 75), (7.5, 65), (7.25, 70), (7.25, 60), (7, 65), (7, 55), (6.5, 65),
    (6.5, 55), (6.5, 48), (6.25, 48),
  ].map(PaperSize.init)

  static func fitting(_ page: Markup) -> PaperSize {
    let printed = Printed(page)
    return all.first { size in
      Paper.all.allSatisfy { printed.height(in: size, on: $0) <= $0.height }
    }
      ?? all[all.count - 1]
  }

  /// What of a paper is within the margins, in pt.
  fileprivate struct Paper {
    let width: Double
    let height: Double

    /// But for what an estimate may err.
    static let all = [Paper(width: 538, height: 782), Paper(width: 555, height: 731)]
  }
}

/// What is printed of a page, as far as it takes room.
private struct Printed {
  /// Across the paper, or beside what is in the other.
  enum Column {
    case whole, left, right
  }

  enum Part {
    case text(Text)
    /// A drawing by its width and height.
    case chart(Double, Double)
  }

  /// Letters that run on, in lines.
  struct Text {
    var letters = 0
    /// Times that of the page.
    var type = 1.0
    /// In times of its type.
    var margin = 0.15
    var isBold = false
    var columns = 1.0
    /// Whether the next of its kind goes on in its line.
    var isSoft = false
  }

  private var parts: [(part: Part, column: Column)] = []

  /// Of DejaVu Sans, the widest of the usual ones.
  private static let letterWidth = 0.53
  private static let widthOfBold = 1.1
  private static let lineHeight = 1.2
  /// Letters that do not fit at a line's end.
  private static let ragged = 3.0
  /// Of the paper's width, and what parts it from what is beside it, in pt.
  private static let left = (share: 0.56, gap: 11.3)

  func height(in size: PaperSize, on paper: PaperSize.Paper) -> Double {
    let hasLeft = parts.contains { $0.column == .left }
    var heights: [Column: Double] = [:]
    for (part, column) in parts {
      let width =
        switch column {
        case .left: paper.width * Self.left.share
        case .right where hasLeft: paper.width * (1 - Self.left.share) - Self.left.gap
        case .whole, .right: paper.width
        }
      heights[column, default: 0] += height(of: part, in: size, width: width, column)
    }
    // The last line of each.
    return size.type + heights[.whole, default: 0]
      + max(heights[.left, default: 0], heights[.right, default: 0])
  }

  private func height(
    of part: Part, in size: PaperSize, width: Double, _ column: Column
  ) -> Double {
    switch part {
    case .text(let text):
      let letter = size.type * text.type * Self.letterWidth * (text.isBold ? Self.widthOfBold : 1)
      let letters = max(8, width / text.columns / letter - Self.ragged)
      let lines = (Double(text.letters) / letters).rounded(.up)
      return (lines * Self.lineHeight + text.margin) * size.type * text.type / text.columns
    case .chart(let drawn, let height):
      let share = column == .whole ? Double(size.charts) / 100 : 1
      return width * share / drawn * height + size.type * 0.2
    }
  }

  init(_ page: Markup) {
    var skipped: String?
    var section: Substring = ""
    var runsOn = false
    var isNotes = false
    var column = Column.whole
    for piece in page.source.utf8.split(separator: UInt8(ascii: "<")) {
      let end = piece.firstIndex(of: UInt8(ascii: ">")) ?? piece.endIndex
      let tag = String(Substring(piece[..<end]))
      let name = tag.prefix { $0 != " " }
      if let closing = skipped {
        guard name == closing else { continue }
        skipped = nil
      }
      switch name {
      case "details": skipped = "/details"
      case "svg":
        if tag.contains("class=\"wide\""), let chart = chart(tag) { parts.append((chart, column)) }
        skipped = "/svg"
      case "p" where tag.contains("narrow"): skipped = "/p"
      case "section":
        section = tag.split(separator: "\"").dropFirst().first ?? ""
        if section == "sources" { column = .left }
        add(Text(margin: section.contains("box") ? 0.8 : 0))
      case "div": column = tag.contains("beside") ? .right : column
      case "/div": column = .whole
      case "h1": add(Text(type: 1.3, isBold: true))
      case "h2":
        add(Text(type: type(in: section), margin: 0.55, isBold: true))
        runsOn = section.contains("short")
      case "p" where runsOn: runsOn = section.contains("method")
      case "p" where tag.contains("soft") && last?.isSoft == true: last?.letters += 3
      case "p" where tag.contains("answer"):
        add(Text(type: 1.1, isBold: true))
      case "p":
        add(Text(type: type(in: section), isSoft: tag.contains("soft")))
        runsOn = section.contains("method")
      case "ul":
        isNotes = tag.contains("notes")
        if !isNotes { add(Text(type: 0.85)) }
      case "li" where isNotes:
        add(Text(type: 0.95, margin: 0.2, columns: 2))
      // With its sign.
      case "li": last?.letters += 7
      default: break
      }
      guard skipped == nil, end < piece.endIndex else { continue }
      // A scalar begins with a byte that continues none.
      last?.letters += piece[end...].dropFirst().count { $0 & 0xC0 != 0x80 }
    }

    func add(_ text: Text) { parts.append((.text(text), column)) }
  }

  private func type(in section: Substring) -> Double {
    section.contains("box") && !section.contains("strong") ? 0.92 : 1
  }

  /// The text that is being read.
  private var last: Text? {
    get { if case .text(let text)? = parts.last?.part { text } else { nil } }
    set { if last != nil, let newValue { parts[parts.count - 1].part = .text(newValue) } }
  }

  /// By `viewBox="0 0 720 172"`.
  private func chart(_ tag: String) -> Part? {
    let box = tag.split(separator: "\"").first { $0.hasPrefix("0 0 ") }?.split(separator: " ")
    guard let box, box.count == 4, let width = Double(box[2]), let height = Double(box[3]) else {
      return nil
    }
    return .chart(width, height)
  }
}
