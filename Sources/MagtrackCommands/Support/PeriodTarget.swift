import ArgumentParser
import MagnesiumKit

/// A day that names the period to read.
struct PeriodTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("A day of it; today without.", "Salah satu harinya; tanpa ini hari ini."),
      valueName: say("day", "hari")), completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions
}
