import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// A day that names the period to read.
struct PeriodTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say.dayOfPeriod,
      valueName: say.dayPlaceholder), completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions
}
