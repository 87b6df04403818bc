import ArgumentParser
import MagnesiumKit
import Platform

struct Log: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: say("Log what you ate.", "Catat yang Anda makan."),
      discussion: say(
        """
        magtrack log "2 eggs and 1 cup cooked kale" --meal breakfast
        magtrack log granola bar --magnesium 55
        magtrack log - < week.txt

        On a terminal, log alone asks line by line. From standard input each line is a meal, and may begin with a day, a meal and a time: "yesterday lunch: soto ayam".
        """,
        """
        magtrack log "2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam"
        magtrack log granola --magnesium 55
        magtrack log - < minggu.txt

        Di terminal, log saja akan bertanya baris demi baris. Dari masukan standar setiap baris satu kali makan, dan boleh diawali hari, waktu makan dan jam: "kemarin siang: soto ayam".
        """))
  }

  @Argument(
    // A phrase may begin with a minus, to be refused with its reason.
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say(
        "What you ate, with amounts; - reads standard input.",
        "Yang Anda makan beserta jumlahnya; - membaca masukan standar."),
      valueName: say("phrase", "frasa")),
    completion: Complete.foodWords)
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
    try refuseUnknownOptions(session)
    try when.check(in: session)
    if words.isEmpty, !(session.screen.isInteractive && magnesium == nil && !data.json) {
      throw Failure(
        .usage,
        session.wording(
          "say what you ate: magtrack log \"2 eggs, 150 g rice\"",
          "sebutkan yang Anda makan: magtrack log \"2 telur rebus, 150 g nasi\""))
    }
    let input = words == ["-"] ? try readStandardInput(session) : nil
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let logging = MealLogging(
      session: session, tracker: tracker, refusesGuesses: strict, acceptsImplausible: force,
      isDryRun: isDryRun, asJSON: data.json)
    if let mg {
      let name = input ?? words.joined(separator: " ")
      try logging.reply.log([
        LoggedItem(
          try tracker.intake(ofMagnesium: mg, named: name, occasion, acceptsImplausible: force))
      ])
    } else if let input {
      try logging.log(lines: input, occasion)
    } else if words.isEmpty {
      try logging.logFromPrompt(occasion)
    } else {
      try logging.log(words: words, occasion)
    }
  }

  private func refuseUnknownOptions(_ session: Session) throws {
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
  }

  /// More than this is no diary of meals.
  private static let longestInput = 1_000_000

  private func readStandardInput(_ session: Session) throws -> String {
    let input = try ByteInput.standard.bytes(atMost: Self.longestInput, session.wording)
    guard input.count <= Self.longestInput else {
      throw Failure(
        .unreadableInput,
        session.wording(
          "standard input has more than \(Self.longestInput) bytes: log it in parts",
          "masukan standar lebih dari \(Self.longestInput) bita: catat per bagian"))
    }
    guard let text = String(savedAs: Array(input)) else {
      throw Failure(
        .unreadableInput,
        session.wording(
          "standard input is no text in UTF-8 or UTF-16",
          "masukan standar bukan teks UTF-8 atau UTF-16"))
    }
    return text
  }
}
