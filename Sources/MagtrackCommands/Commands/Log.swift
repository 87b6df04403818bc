import ArgumentParser
import Foundation
import MagnesiumKit

struct Log: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: say("Log what you ate.", "Catat yang Anda makan."),
      discussion: say(
        """
        magtrack log "2 eggs and 1 cup cooked kale" --meal breakfast
        magtrack log granola bar --magnesium 55
        """,
        """
        magtrack log "2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam"
        magtrack log granola --magnesium 55
        """))
  }

  @Argument(
    // A phrase may begin with a minus, to be refused with its reason.
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say(
        "What you ate, with amounts; - reads standard input.",
        "Yang Anda makan beserta jumlahnya; - membaca masukan standar."), valueName: "phrase"))
  var words: [String] = []

  @OptionGroup var when: OccasionOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Log this much magnesium, as from a label; the phrase is its name.",
        "Catat magnesium sebanyak ini, misalnya dari label; frasanya menjadi nama."),
      valueName: "mg"))
  var magnesium: String?

  @Flag(
    help: ArgumentHelp(
      say("Refuse what was only guessed.", "Tolak yang hanya berupa tebakan.")))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      say("Take an unlikely amount as meant.", "Terima jumlah yang tidak lazim.")))
  var force = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say("Show what would be logged, and log nothing.", "Tampilkan saja, tanpa mencatat.")))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let phrase = try phrase(session)
    let occasion = try when.occasion(in: session)
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let intakes: [Intake]
    if let magnesium {
      intakes = [
        try tracker.intake(
          ofMagnesium: try session.number(magnesium, for: "--magnesium"), named: phrase, occasion,
          acceptsImplausible: force)
      ]
    } else {
      let reading = try read(phrase, with: tracker, session)
      guard reading.unresolved.isEmpty else {
        try refuse(reading, occasion, tracker, session)
        return
      }
      intakes = try tracker.intakes(of: reading, occasion)
    }
    if strict { try refuseGuesses(intakes, session) }
    try LogReply(tracker: tracker, session: session, isDryRun: isDryRun, asJSON: data.json)
      .log(intakes)
  }

  private func phrase(_ session: Session) throws -> String {
    for word in words where word.hasPrefix("-") && word.dropFirst().contains(where: \.isLetter) {
      if word.contains(where: \.isWhitespace) || word.dropFirst().first?.isNumber == true {
        continue
      }
      throw Failure(
        .usage,
        session.wording(
          "unknown option \(word.printable): see magtrack log --help",
          "opsi tidak dikenal \(word.printable): lihat magtrack log --help"))
    }
    guard !words.isEmpty else {
      throw Failure(
        .usage,
        session.wording(
          "say what you ate: magtrack log \"2 eggs, 150 g rice\"",
          "sebutkan yang Anda makan: magtrack log \"2 telur rebus, 150 g nasi\""))
    }
    guard words == ["-"] else { return words.joined(separator: " ") }
    let input = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(validating: input, as: UTF8.self) else {
      throw Failure(
        .unreadableInput,
        session.wording(
          "standard input is not UTF-8 text", "masukan standar bukan teks UTF-8"))
    }
    return text
  }

  /// On a terminal an unlikely amount is asked about; elsewhere it is refused.
  private func read(
    _ phrase: String, with tracker: Tracker, _ session: Session
  ) throws -> PhraseReading {
    let reading = try tracker.read(phrase, acceptsImplausible: force)
    let asks = reading.unresolved.allSatisfy {
      if case .implausibleAmount = $0.reason { true } else { false }
    }
    guard session.screen.isInteractive, !data.json, !reading.unresolved.isEmpty, asks else {
      return reading
    }
    let names = reading.unresolved.map(\.phrase.printable).joined(separator: ", ")
    Output.ask(
      session.wording(
        "That is a lot: \(names). Log it all the same? [y/N]",
        "Banyak sekali: \(names). Tetap dicatat? [y/T]"))
    guard let answer = readLine()?.lowercased(), ["y", "yes", "ya"].contains(answer) else {
      return reading
    }
    return try tracker.read(phrase, acceptsImplausible: true)
  }

  private func refuse(
    _ reading: PhraseReading, _ occasion: Occasion, _ tracker: Tracker, _ session: Session
  ) throws {
    if data.json {
      let understood = try tracker.intakes(of: PhraseReading(items: reading.items), occasion)
      try Output.write(
        JSONText.text(
          of: LogJSON(
            day: occasion.day ?? tracker.today, isDryRun: isDryRun, intakes: understood,
            unresolved: reading.unresolved)))
    }
    for item in reading.unresolved {
      Output.note("magtrack: " + UnresolvedText.line(item, wording: session.wording))
    }
    throw Failure(
      .unreadableInput, session.wording("nothing was logged", "tidak ada yang dicatat"))
  }

  private func refuseGuesses(_ intakes: [Intake], _ session: Session) throws {
    guard let guess = intakes.first(where: { $0.match == .guess }) else { return }
    throw Failure(
      .unreadableInput,
      session.wording(
        "\"\(guess.phrase.printable)\" was only guessed: nothing was logged",
        "\"\(guess.phrase.printable)\" hanya tebakan: tidak ada yang dicatat"))
  }
}

extension String {
  init?(validating data: Data, as encoding: UTF8.Type) {
    self.init(validating: Array(data), as: encoding)
  }
}
