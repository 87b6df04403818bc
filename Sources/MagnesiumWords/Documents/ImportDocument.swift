import MagnesiumKit

/// What an import would bring, as it is shown before it is stored.
package struct ImportDocument {
  private let preview: ImportPreview
  private let wording: any Phrasebook

  private static let mostDays = 14
  private static let mostRows = 10
  private static let mostNames = 8

  package init(_ preview: ImportPreview, _ wording: any Phrasebook) {
    self.preview = preview
    self.wording = wording
  }

  package var document: Document {
    Document([
      [.heading(wording.recognised(preview.formats.joined(separator: ", ")))]
        + preview.remarks.map { .remark(wording.text($0)) },
      preview.sources.flatMap(blocks),
      foods,
      matches,
      gone,
      refusals,
      preview.assumed.map { question in
        .remark(
          wording.question(question) + " "
            + wording.assumed(wording.answer(question.answers[0], to: question)))
      },
    ])
  }

  private func blocks(of source: ImportPreview.Source) -> [Block] {
    let span =
      source.from == source.to
      ? wording.date(source.from) : wording.date(source.from) + " – " + wording.date(source.to)
    let days = preview.days.filter { $0.source == source.source }
    let more = days.count - Self.mostDays
    return [
      .remark(
        "\(source.source.name(wording)): \(wording.spanOf(days: source.days, span)): "
          + text(source.tally))
    ] + days.prefix(more > 0 ? Self.mostDays : days.count).map { .item(line(of: $0)) }
      + (more > 0 ? [.item(wording.moreDays(more))] : [])
  }

  private func line(of day: ImportPreview.Day) -> String {
    let figure = day.magnesium.map { wording.mg($0) } ?? wording.magnesiumUnknown
    return "\(wording.date(day.day))  \(figure): \(text(day.tally))"
      + (day.isBesideOthers ? " · " + wording.besideOthers : "")
  }

  private func text(_ tally: ImportPreview.Tally) -> String {
    let parts = [
      (tally.new, wording.newRecords), (tally.known, wording.knownRecords),
      (tally.changed, wording.changedRecords), (tally.edited, wording.editedRecords),
      (tally.deleted, wording.deletedRecords), (tally.aside, wording.recordsAside),
      (tally.skipped, wording.skippedRecords), (tally.gone, wording.goneRecords),
      (tally.unknown, wording.unknownRecords),
    ].filter { $0.0 > 0 }.map { $1($0) }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  private var foods: [Block] {
    var blocks: [Block] = []
    if !preview.newFoods.isEmpty {
      let names = preview.newFoods.map { food in
        let figure =
          food.food.magnesium.map { wording.mg($0.per100g.mg) + " / 100 g" }
          ?? wording.magnesiumUnknown
        return "\(food.name[wording.language].printable) (\(figure))"
      }
      blocks.append(.remark(wording.foodsToAdd(shortened(names))))
    }
    if preview.knownFoods > 0 { blocks.append(.remark(wording.foodsThere(preview.knownFoods))) }
    return blocks
  }

  private var matches: [Block] {
    preview.matches.map { match in
      .item(
        wording.assumedFood(
          [match.amount, match.name].filter { !$0.isEmpty }.joined(separator: " ").printable,
          food: match.food.name[wording.language].printable,
          figure: match.magnesium.map { wording.mg($0.mg) } ?? wording.magnesiumUnknown))
    }
  }

  private var gone: [Block] {
    var blocks: [Block] = []
    for source in preview.sources.map(\.source) {
      let gone = preview.gone.filter { $0.source == source }
      guard !gone.isEmpty else { continue }
      let entries = gone.map { "\(wording.entryRow(String($0.entry))) (\(wording.date($0.day)))" }
      let ids = gone.map { String($0.entry) }
      blocks.append(
        .remark(
          wording.goneUpstream(
            source.name(wording), entries: shortened(entries),
            command: "magtrack delete " + ids.joined(separator: " "))))
    }
    return blocks
  }

  private var refusals: [Block] {
    guard preview.refusedCount > 0 else { return [] }
    let rows = preview.refused.prefix(Self.mostRows)
    let more = preview.refusedCount - rows.count
    return [.remark(wording.rowsRefused(preview.refusedCount))]
      + rows.map {
        .item("\(wording.row($0.row, of: $0.part.printable)): \(wording.text($0.problem))")
      } + (more > 0 ? [.item(wording.moreRows(more))] : [])
  }

  private func shortened(_ parts: [String]) -> String {
    let more = parts.count - Self.mostNames
    return (parts.prefix(Self.mostNames) + (more > 0 ? [wording.more(more)] : []))
      .joined(separator: ", ")
  }
}
