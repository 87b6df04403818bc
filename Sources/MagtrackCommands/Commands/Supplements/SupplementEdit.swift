import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementEdit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: say.aboutEditingSupplement)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID, valueName: say.namePlaceholder),
    completion: Complete.supplements)
  var words: [String]

  @Option(help: ArgumentHelp(say.aNewName))
  var name: String?

  @OptionGroup var label: SupplementLabelOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    guard name != nil || !label.isEmpty else {
      throw Failure(
        .usage,
        session.wording.sayWhatToChangeInSupplement)
    }
    let tracker = try session.trackerForWriting()
    let old = try tracker.supplement(named: words.joined(separator: " "))
    // Another form or serving means another figure.
    guard label.isEmpty || label.label != nil || label.elemental != nil else {
      throw Failure(
        .usage,
        session.wording.thatChangesTheFigure)
    }
    // The unit stays where only the figure changes.
    let serving =
      label.label == nil
      ? LabelServing(count: old.serving, unit: old.unit) : LabelServing(count: 1, unit: "tablet")
    let settled =
      label.isEmpty ? nil : try label.settled(session, orElse: serving, asks: !data.json)
    let product = try tracker.editSupplement(old.id) { product in
      product.name = name ?? product.name
      guard let settled else { return }
      (product.unit, product.content) = (settled.unit, settled.content)
      product.serving = settled.serving
      if !settled.forms.isEmpty { product.forms = settled.forms.map(\.id) }
      var shown = label
      if label.label == nil, label.per == nil {
        shown.per = session.wording.short(serving.count, places: 4) + " " + serving.unit
      }
      product.label = shown.text
    }
    try SupplementReply(session: session, asJSON: data.json)
      .show(
        product, cautions: try tracker.cautions(on: tracker.today),
        done: session.wording.changed, open: settled?.open)
  }
}
