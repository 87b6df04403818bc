import MagnesiumKit
import MagnesiumWords

/// Documents as a terminal shows them.
extension Screen {
  func text(of document: Document) -> String {
    document.sections.map(text).joined(separator: "\n\n")
  }

  func text(of blocks: [Block]) -> String {
    blocks.flatMap(lines).joined(separator: "\n")
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let words, let layout): [wrap(words, layout)]
    case .bar(let fraction, let isReached):
      [tone(isReached ? .good : .low, Bar.text(fraction: fraction, width: min(width - 2, 50)))]
    case .entries(let groups): lines(of: groups)
    case .measures(let rows): lines(of: rows)
    case .strip(let chart, let caption):
      StripLines(chart: chart, width: width).lines.map { lines in
        [wrap(caption, indent: 2)] + lines + [wrap(StripLines.key(of: chart), indent: 2)]
      } ?? []
    case .calendar(let chart): CalendarLines(chart: chart, width: width).lines
    case .dayRows(let chart): lines(of: chart)
    case .notes(let rows): lines(of: rows)
    }
  }

  private func wrap(_ words: Inline, _ layout: Block.Layout) -> String {
    let text = words.runs.map { tone($0.tone, $0.text) }.joined()
    return switch layout {
    case .plain: wrap(text)
    case .hanging: wrap(text, hanging: 2)
    case .listed: wrap(text, indent: 2, hanging: 2)
    case .entry: wrap(text, hanging: 4)
    case .caption: wrap(text, indent: 2)
    }
  }

  // MARK: Entries

  /// Numbers, names and figures in columns, where there is room.
  private func lines(of groups: [EntryGroup]) -> [String] {
    let rows = groups.flatMap(\.rows)
    let idWidth = rows.map(\.id.count).max() ?? 0
    let figureWidth = rows.map(\.figure.count).max() ?? 0
    // Two spaces before, between and after the columns.
    let textWidth = min(width, 80) - idWidth - figureWidth - 6
    let column = Screen(
      width: textWidth, isTerminal: isTerminal, hasColor: false, isInteractive: false)
    return groups.flatMap { group in
      [tone(.heading, group.heading)]
        + group.rows.flatMap { row -> [String] in
          guard textWidth >= 10 else {
            return [wrap("\(row.id) \(row.text) · \(row.figure)", indent: 2, hanging: 2)]
          }
          let wrapped = column.wrap(row.text, hanging: 2).split(separator: "\n").map(String.init)
          let below = String(repeating: " ", count: idWidth + 4)
          return [
            "  \(row.id.leftPadded(to: idWidth))  \(wrapped[0].rightPadded(to: textWidth))  "
              + row.figure.leftPadded(to: figureWidth)
          ] + wrapped.dropFirst().map { below + $0 }
        }
    }
  }

  // MARK: Days and months

  private func lines(of rows: [MeasureRow]) -> [String] {
    // Bars end in one column, whatever stands behind them.
    let note = rows.lazy.filter { $0.comparison != nil }.map(\.note.count).max() ?? 0
    let room = width - (rows.first?.name.count ?? 0) - note - 24
    return rows.flatMap { lines(of: $0, barWidth: room >= 8 ? min(room, 28) : 0) }
  }

  /// What has no room behind the columns stands below them.
  private func lines(of row: MeasureRow, barWidth: Int) -> [String] {
    let columns = columns(of: row, barWidth: barWidth)
    let whole = "\(columns)  \(row.note)"
    if Tone.columns(of: whole) <= width { return [whole] }
    guard Tone.columns(of: columns) <= width else { return [wrap(whole, indent: 2, hanging: 2)] }
    let end = columns.lastIndex { $0 != " " } ?? columns.startIndex
    return [String(columns[...end]), wrap(row.note, indent: row.name.count + 4)]
  }

  private func columns(of row: MeasureRow, barWidth: Int) -> String {
    guard let figure = row.figure?.leftPadded(to: 9) else { return "  \(row.name)" }
    guard let comparison = row.comparison else {
      let room = row.isAmongCompared && barWidth > 0 ? barWidth + 2 : 0
      let percent = row.isAmongCompared ? 5 : 0
      return "  \(row.name)  " + String(repeating: " ", count: room) + figure
        + String(repeating: " ", count: percent)
    }
    let bar =
      barWidth > 0 ? Bar.text(fraction: comparison.fraction, width: barWidth) + "  " : ""
    return "  \(row.name)  \(bar)\(figure) \(comparison.percent.leftPadded(to: 4))"
  }

  // MARK: Days side by side

  /// Names before their rows where there is room, above them where there is not.
  private func lines(of chart: DayRows) -> [String] {
    let cells = [chart.heads] + chart.rows.map(\.cells)
    let widest = cells.joined().map(\.count).max() ?? 1
    let cellWidth = widest > 1 ? widest + 1 : 1
    func joined(_ cells: [String]) -> String {
      cells.map { $0.leftPadded(to: cellWidth) }.joined()
    }
    let nameWidth = chart.rows.map(\.name.count).max() ?? 0
    guard nameWidth + chart.heads.count * cellWidth + 4 <= width else {
      return ["  " + joined(chart.heads)]
        + chart.rows.flatMap { ["  \($0.name)", "  " + joined($0.cells)] }
    }
    func line(_ name: String, _ cells: [String]) -> String {
      "  \(name.rightPadded(to: nameWidth))  \(joined(cells))"
    }
    return [line("", chart.heads)] + chart.rows.map { line($0.name, $0.cells) }
  }

  // MARK: Notes

  private func lines(of rows: [NoteRow]) -> [String] {
    let idWidth = rows.map(\.id.count).max() ?? 0
    return rows.map { row in
      let number = row.number.map { "\($0)".leftPadded(to: 2) + "  " } ?? ""
      let id = "  " + number + row.id.rightPadded(to: idWidth) + "  "
      // Beside the ids where there is room, below them where there is not.
      guard width >= id.count + 30 else {
        return "  \(number)\(row.id)\n" + wrap(row.text, indent: 4)
      }
      return id + wrap(row.text, indent: id.count).dropFirst(id.count)
    }
  }
}

/// A bar of whole and partial blocks.
enum Bar {
  static func text(fraction: Double, width: Int) -> String {
    let width = max(4, width)
    let eighths = Int((min(max(fraction, 0), 1) * Double(width * 8)).rounded(.down))
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let filled = String(repeating: "█", count: eighths / 8) + partial
    return filled + String(repeating: "·", count: width - filled.count)
  }
}
