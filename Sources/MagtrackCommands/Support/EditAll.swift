import MagnesiumKit
import MagnesiumWords

/// Changes all entries of a name; on a terminal they are shown before.
struct EditAll {
  let name: String
  let edit: EntryEdit
  let isDryRun: Bool
  let asJSON: Bool
  let session: Session

  /// The rest is counted.
  private static let mostListed = 15

  private var wording: any Phrasebook { session.wording }

  func run() throws {
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let isAsked = session.screen.isInteractive && !asJSON && !isDryRun
    var receipt = try tracker.editAll(named: name, edit, isDryRun: isDryRun || isAsked)
    guard !receipt.changes.isEmpty else { return try tellNothing(receipt) }
    if isAsked {
      try Output.write(session.screen.text(of: blocks(of: receipt)))
      guard session.confirms(wording.askToChange(receipt.changes.count)) else {
        throw Failure(.nothing, wording.nothingWasChanged)
      }
      receipt = try tracker.editAll(named: name, edit)
      try Output.write(wording.takeItBack)
    } else if asJSON {
      try Output.write(JSONText.text(of: EditsJSON(receipt)))
    } else {
      let undo: [Block] = isDryRun ? [] : [.text(wording.takeItBack)]
      try Output.write(session.screen.text(of: blocks(of: receipt) + undo))
    }
    tellLeft(receipt)
  }

  private func tellNothing(_ receipt: EditsReceipt) throws {
    tellLeft(receipt)
    let name = name.printable
    let isThere = !receipt.left.isEmpty
    guard !isThere else { throw Failure(.nothing, wording.nothingWasChanged) }
    throw Failure(
      .nothing, receipt.found == 0 ? wording.noEntryNamed(name) : wording.allHaveIt(name))
  }

  private func tellLeft(_ receipt: EditsReceipt) {
    guard !receipt.left.isEmpty else { return }
    let numbers = receipt.left.map { wording.entryNumber($0.id) }.joined(separator: ", ")
    Output.remark(wording.leftAsTheyAre(numbers))
  }

  private func blocks(of receipt: EditsReceipt) -> [Block] {
    let count = receipt.changes.count
    let heading =
      receipt.isDryRun ? wording.wouldChange(count) : wording.changedEntries(count)
    return [.text(heading)] + receipt.changes.blocks(in: wording, atMost: Self.mostListed)
  }
}

extension [EditsReceipt.Change] {
  /// A line an entry: `12 · 3 Nov 2026 · salak · 1 piece, 35 g: magnesium unknown → 4.2 mg`.
  func blocks(in wording: any Phrasebook, atMost most: Int) -> [Block] {
    func figure(_ intake: Intake) -> String {
      intake.magnesium.map { wording.mg($0.mg) } ?? wording.magnesiumUnknown
    }
    let lines = prefix(most).map { change in
      let (old, new) = (change.old.intake, change.new.intake)
      var parts = [String(change.new.id), wording.date(new.day)]
      parts += old.kind == .unknown ? ["\"\(old.name[wording.language].printable)\""] : []
      parts += wording.parts(of: new).prefix(2)
      return wording.figureChange(
        parts.joined(separator: " · "), from: figure(old), to: figure(new))
    }
    return (lines + (count > most ? [wording.andMore(count - most)] : [])).map(Block.item)
  }
}

/// `edit NAME --all --json`
struct EditsJSON: Encodable {
  let schema_version = 1
  let dry_run: Bool
  let entries: [EntryJSON]
  /// Entries to which the change does not fit.
  let left_out: [String]

  init(_ receipt: EditsReceipt) {
    dry_run = receipt.isDryRun
    entries = receipt.changes.map { EntryJSON($0.new) }
    left_out = receipt.left.map { String($0.id) }
  }
}
