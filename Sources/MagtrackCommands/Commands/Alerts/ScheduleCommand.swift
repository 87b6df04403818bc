import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct ScheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say.aboutSchedule,
      discussion: say.moreAboutSchedule,
      subcommands: [Install.self, Remove.self, Show.self], defaultSubcommand: Show.self)
  }

  struct Keeper: ParsableArguments {
    @Option(
      name: .customLong("by"),
      help: ArgumentHelp(
        say.keepersOfJobs))
    var keeper: JobKeeperName?

    @OptionGroup var speech: LanguageOption

    func keeper(_ session: Session) -> any JobKeeper {
      let job = ScheduledJob(home: session.home, wording: session.wording)
      return (keeper ?? .usual).type.init(job: job)
    }

    /// The keeper that has a job, wherever it was installed; nil where none has.
    func keeperOfJob(_ session: Session) throws -> (any JobKeeper)? {
      if keeper != nil { return try keeper(session).installed() == nil ? nil : keeper(session) }
      let job = ScheduledJob(home: session.home, wording: session.wording)
      return JobKeeperName.allCases.map { $0.type.init(job: job) }
        .first { (try? $0.installed()) ?? nil != nil }
    }
  }

  struct Install: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "install", abstract: say.aboutInstallingJob)
    }

    @Option(
      help: ArgumentHelp(
        say.timeOfJob,
        valueName: say.timePlaceholder))
    var at: String?

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      let time = try session.time(at) ?? ClockTime(hour: 9, minute: 0)!
      let hours = Set([time] + (try session.configuration().thresholds.reminders.values))
      try ScheduledJob(home: session.home, wording: session.wording).check()
      let written = try keeper.keeper(session).install(at: hours.sorted())
      try Output.write(
        session.wording.jobInstalled + "\n\(written)\n"
          + session.wording.howToRemoveJob)
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove", abstract: say.aboutRemovingJob)
    }

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      guard let keeper = try keeper.keeperOfJob(session) else {
        throw Failure(
          .nothing, session.wording.noJob)
      }
      try keeper.remove()
      try Output.write(session.wording.jobRemoved)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say.aboutShowingJob)
    }

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      guard let installed = try keeper.keeperOfJob(session)?.installed() else {
        throw Failure(
          .nothing,
          session.wording.noJobYet)
      }
      try Output.write(installed)
    }
  }
}

extension JobKeeperName: ExpressibleByArgument {}
