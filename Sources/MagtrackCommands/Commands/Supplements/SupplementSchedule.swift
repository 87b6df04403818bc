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
    let schedule = try schedule(session, count: count)
    let tracker = try session.trackerForWriting()
    let product = try tracker.schedule(try tracker.supplement(named: name).id, schedule)
    try SupplementReply(session: session, asJSON: data.json)
      .show(
        product, cautions: schedule == nil ? [] : try tracker.cautions(on: tracker.today),
        done: session.wording.changed)
  }

  private func schedule(_ session: Session, count: Double) throws -> DoseSchedule? {
    do throws(ScheduleProblem) {
      return try DoseSchedule.read(words, count: count)
    } catch {
      switch error {
      case .count: throw Failure(.unreadableInput, session.wording.doseOutOfRange)
      case .unreadable(let text):
        throw Failure(.usage, session.wording.notASchedule(text.printable))
      }
    }
  }
}
