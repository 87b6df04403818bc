import ArgumentParser
import MagnesiumKit

struct SupplementSchedule: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say(
        "Say when doses are due; they are proposed, and logged only when you confirm.",
        "Tetapkan jadwal minum; dosis hanya diusulkan, dan dicatat bila Anda setujui."),
      discussion: say(
        """
        magtrack supplement schedule "Mag Citrate" daily 21:00
        magtrack supplement schedule "Mag Citrate" mon,thu 08:00,21:00 --count 2
        magtrack supplement schedule "Mag Citrate" off
        """,
        """
        magtrack supplement schedule "Mag Sitrat" harian 21:00
        magtrack supplement schedule "Mag Sitrat" sen,kam 08:00,21:00 --count 2
        magtrack supplement schedule "Mag Sitrat" berhenti
        """))
  }

  @Argument(
    help: ArgumentHelp(say("Its name or id.", "Nama atau id-nya.")),
    completion: Complete.supplements)
  var name: String

  @Argument(
    help: ArgumentHelp(
      say(
        "daily or days (mon,thu), then times (08:00,21:00); or off.",
        "harian atau hari (sen,kam), lalu jam (08:00,21:00); atau berhenti."),
      valueName: say("when", "kapan")))
  var words: [String]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say("How many each time; 1 without.", "Berapa tiap kali; tanpa ini 1.")))
  var count: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let count = try count.map { try session.number($0, for: "--count") } ?? 1
    guard count > 0, count <= 100 else {
      throw Failure(
        .unreadableInput,
        session.wording(
          "a dose is more than 0 and at most 100", "dosisnya lebih dari 0 dan paling banyak 100"))
    }
    let schedule = try schedule(session, count: count)
    let tracker = try session.trackerForWriting()
    let product = try tracker.schedule(try tracker.supplement(named: name).id, schedule)
    try SupplementReply(session: session, asJSON: data.json)
      .show(
        product, cautions: schedule == nil ? [] : try tracker.cautions(on: tracker.today),
        done: session.wording("changed", "diubah"))
  }

  private func schedule(_ session: Session, count: Double) throws -> DoseSchedule? {
    if words.count == 1, ["off", "none", "berhenti"].contains(words[0].lowercased()) { return nil }
    var weekdays: Set<Int> = []
    var times: [ClockTime] = []
    for word in words.flatMap({ $0.split(separator: ",").map(String.init) }) {
      let word = word.lowercased()
      if ["daily", "harian"].contains(word) {
        weekdays.formUnion(1...7)
      } else if let day = DayWords.weekday(word) {
        weekdays.insert(day)
      } else if let time = ClockTime(word) {
        times.append(time)
      } else {
        throw unreadable(word, session)
      }
    }
    guard !times.isEmpty else { throw unreadable(words.joined(separator: " "), session) }
    return DoseSchedule(
      weekdays: weekdays.isEmpty ? Set(1...7) : weekdays, times: Array(Set(times)), count: count)
  }

  private func unreadable(_ text: String, _ session: Session) -> Failure {
    Failure(
      .usage,
      session.wording(
        "\"\(text.printable)\" is no schedule: expected daily 21:00, or mon,thu 08:00,21:00, or off",
        "\"\(text.printable)\" bukan jadwal: seharusnya harian 21:00, atau sen,kam 08:00,21:00, atau berhenti"
      ))
  }
}
