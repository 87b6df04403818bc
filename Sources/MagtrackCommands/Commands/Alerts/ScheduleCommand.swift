import ArgumentParser
import MagnesiumKit

struct ScheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say(
        "Tell of alerts at hours of the day, by systemd, cron or launchd.",
        "Beri tahu peringatan pada jam tertentu, lewat systemd, cron atau launchd."),
      discussion: say(
        "The job sends a desktop notification where notify-send is there; the next prompt shows the alerts all the same. It also runs at the hours of [reminders] in config.toml, and writes the file of [report]: install again when the hours change. What install writes it prints, and remove takes all of it back.",
        "Tugasnya mengirim notifikasi desktop bila ada notify-send; prompt berikutnya tetap menampilkan peringatannya. Tugas ini juga berjalan pada jam [reminders] di config.toml dan menulis berkas [report]: pasang lagi bila jamnya berubah. Yang ditulis install dicetak, dan remove menghapus semuanya."
      ),
      subcommands: [Install.self, Remove.self, Show.self], defaultSubcommand: Show.self)
  }

  struct Keeper: ParsableArguments {
    @Option(
      name: .customLong("by"),
      help: ArgumentHelp(
        say(
          "systemd, cron or launchd; without it the one that runs here.",
          "systemd, cron atau launchd; tanpa ini yang berjalan di sini.")))
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
        commandName: "install", abstract: say("Install the job.", "Pasang tugasnya."))
    }

    @Option(
      help: ArgumentHelp(
        say("The time, HH:MM (default: 09:00).", "Jamnya, JJ:MM (bawaan: 09:00)."),
        valueName: say("time", "jam")))
    var at: String?

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      let time = try session.time(at) ?? ClockTime(hour: 9, minute: 0)!
      let hours = Set([time] + (try session.configuration().thresholds.reminders.values))
      try ScheduledJob(home: session.home, wording: session.wording).check()
      let written = try keeper.keeper(session).install(at: hours.sorted())
      try Output.write(
        session.wording("installed:", "terpasang:") + "\n\(written)\n"
          + session.wording(
            "Take it back: magtrack schedule remove", "Batalkan: magtrack schedule remove"))
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove", abstract: say("Take the job back.", "Hapus tugasnya."))
    }

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      guard let keeper = try keeper.keeperOfJob(session) else {
        throw Failure(
          .nothing, session.wording("no job is installed", "tidak ada tugas yang terpasang"))
      }
      try keeper.remove()
      try Output.write(session.wording("removed", "dihapus"))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say("Show the job.", "Tampilkan tugasnya."))
    }

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      guard let installed = try keeper.keeperOfJob(session)?.installed() else {
        throw Failure(
          .nothing,
          session.wording(
            "no job is installed: magtrack schedule install",
            "belum ada tugas yang terpasang: magtrack schedule install"))
      }
      try Output.write(installed)
    }
  }
}

extension JobKeeperName: ExpressibleByArgument {}
