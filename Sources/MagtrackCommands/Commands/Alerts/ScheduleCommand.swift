import ArgumentParser
import MagnesiumKit

struct ScheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say(
        "Tell of alerts at a time of day, by systemd or cron.",
        "Beri tahu peringatan pada jam tertentu, lewat systemd atau cron."),
      discussion: say(
        "The job sends a desktop notification where notify-send is there; the next prompt shows the alerts all the same. What install writes it prints, and remove takes all of it back.",
        "Tugasnya mengirim notifikasi desktop bila ada notify-send; prompt berikutnya tetap menampilkan peringatannya. Yang ditulis install dicetak, dan remove menghapus semuanya."
      ),
      subcommands: [Install.self, Remove.self, Show.self], defaultSubcommand: Show.self)
  }

  struct Keeper: ParsableArguments {
    @Option(
      name: .customLong("by"),
      help: ArgumentHelp(
        say(
          "systemd or cron; without it systemd where it runs, else cron.",
          "systemd atau cron; tanpa ini systemd bila berjalan, kalau tidak cron.")))
    var keeper: ScheduledJob.Keeper?

    @OptionGroup var speech: LanguageOption

    func job(_ session: Session) -> ScheduledJob {
      ScheduledJob(keeper: keeper ?? .usual, home: session.home, wording: session.wording)
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
        valueName: "time"))
    var at: String?

    @OptionGroup var keeper: Keeper

    func run() throws {
      let session = try Session()
      let time = try session.time(at) ?? ClockTime(hour: 9, minute: 0)!
      let written = try keeper.job(session).install(at: time)
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
      guard try keeper.job(session).remove() else {
        throw Failure(
          .nothing, session.wording("no job is installed", "tidak ada tugas yang terpasang"))
      }
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
      guard let installed = try keeper.job(session).installed() else {
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

extension ScheduledJob.Keeper: ExpressibleByArgument {}
