import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementSchedule: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say.aboutScheduling,
      discussion: say.examplesOfScheduling)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID),
    completion: Complete.supplements)
  var name: String

  @Argument(
    help: ArgumentHelp(
      say.scheduleWords,
      valueName: say.whenPlaceholder))
  var words: [String]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say.countEachTime))
  var count: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let count = try count.map { try session.number($0, for: "--count") } ?? 1
    guard count > 0, count <= 100 else {
      throw Failure(
        .unreadableInput,
        session.wording.doseOutOfRange)
    }
    let schedule = try schedule(session, count: count)
    let tracker = try session.trackerForWriting()
    let product = try tracker.schedule(try tracker.supplement(named: name).id, schedule)
    try SupplementReply(session: session, asJSON: data.json)
      .show(
        product, cautions: schedule == nil ? [] : try tracker.cautions(on: tracker.today),
        done: session.wording.changed)
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
      session.wording.notASchedule(text.printable))
  }
}
