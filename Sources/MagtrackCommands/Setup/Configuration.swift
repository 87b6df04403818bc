import MagnesiumKit
import MagnesiumWords
import Platform
import TOMLKit

/// What `config.toml` says. A person writes it by hand, so that whatever it does not say has its
/// default, and whatever it says that cannot be is refused with the line or the key.
struct Configuration: Sendable, Equatable {
  var thresholds = AlertThresholds()
  /// Kinds of alerts that are never shown.
  var silenced: Set<String> = []
  /// Where the scheduled job writes last week's report as text; `{week}` in it stands for the Monday. With
  /// `{month}` in it, such as 2026-10, it is last month's.
  var reportFile: String?
  /// Where it writes the same as a page.
  var reportPage: String?
  static let fileName = "config.toml"

  /// - Throws: a failure with the line or the key, where the file is not as it must be.
  static func read(in home: Home, wording: any Phrasebook) throws -> Configuration {
    let path = home.folder + "/" + fileName
    let text: String
    do throws(SmallFile.Failure) {
      guard let bytes = try SmallFile.bytes(path) else { return Configuration() }
      guard let read = String(validating: bytes, as: UTF8.self) else { throw .notText }
      text = read
    } catch {
      throw broken(wording.reason(error), wording)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw broken(
        wording.configurationLine(error.source.begin.line, reason: error.description.printable),
        wording)
    }
    return try Configuration(table, wording)
  }

  static let kinds: Set = [
    "day_deficit", "streak", "week_deficit", "supplement_limit", "unlogged", "interaction",
    "reminder", "weekly_report", "trial_switch",
  ]

  private init() {}

  init(_ table: TOMLTable, _ wording: any Phrasebook) throws {
    for key in table.keys {
      switch key {
      case "alerts": try readAlerts(Self.subtable(key, in: table, wording), wording)
      case "reminders": try readReminders(Self.subtable(key, in: table, wording), wording)
      case "report": try readReport(Self.subtable(key, in: table, wording), wording)
      default:
        throw Self.unknown(key, expected: "[alerts], [reminders], [report]", wording)
      }
    }
  }

  private mutating func readAlerts(_ table: TOMLTable, _ wording: any Phrasebook) throws {
    for key in table.keys {
      func number(_ range: ClosedRange<Double>) throws -> Double {
        let value = table[key]
        guard let number = value?.double ?? value?.int.map(Double.init), range.contains(number)
        else {
          let low = wording.short(range.lowerBound)
          let high = wording.short(range.upperBound)
          throw Self.broken(
            wording.alertSettingIsNumber(key, low: low, high: high), wording)
        }
        return number
      }
      switch key {
      case "day_percent": thresholds.dayPercent = try number(0...100)
      case "streak_days": thresholds.streakDays = Int(try number(2...28))
      case "week_days": thresholds.weekDays = Int(try number(1...7))
      case "week_confidence_percent": thresholds.weekConfidencePercent = try number(0...50)
      case "off":
        let names = table[key]?.array?.compactMap(\.string) ?? []
        guard names.count == table[key]?.array?.count, Self.kinds.isSuperset(of: names) else {
          throw Self.broken(
            wording.alertsOffIsList(Self.kinds.sorted().joined(separator: ", ")),
            wording)
        }
        silenced = Set(names)
      default:
        throw Self.unknown(
          "alerts." + key,
          expected: "day_percent, streak_days, week_days, week_confidence_percent, off", wording)
      }
    }
  }

  private mutating func readReminders(_ table: TOMLTable, _ wording: any Phrasebook) throws {
    for key in table.keys {
      guard let meal = MealArgument(argument: key)?.meal else {
        throw Self.unknown(
          "reminders." + key,
          expected: Meal.allCases.map(\.rawValue).joined(separator: ", "), wording)
      }
      guard let time = table[key]?.string.flatMap({ ClockTime($0) }) else {
        throw Self.broken(
          wording.reminderIsTime(key.printable), wording)
      }
      thresholds.reminders[meal] = time
    }
  }

  private mutating func readReport(_ table: TOMLTable, _ wording: any Phrasebook) throws {
    for key in table.keys {
      func path(_ example: String) throws -> String {
        guard let path = table[key]?.string, path.hasPrefix("/") || path.hasPrefix("~/") else {
          throw Self.broken(wording.settingIsPath("report." + key, example: example), wording)
        }
        return path
      }
      switch key {
      case "at_prompt":
        guard let value = table[key]?.bool else {
          throw Self.broken(
            wording.atPromptIsBool, wording)
        }
        thresholds.tellsWeeklyReport = value
      case "file": reportFile = try path("~/magnesium-{week}.txt")
      case "html": reportPage = try path("~/magnesium-{month}.html")
      default:
        throw Self.unknown("report." + key, expected: "at_prompt, file, html", wording)
      }
    }
  }

  private static func subtable(
    _ key: String, in table: TOMLTable, _ wording: any Phrasebook
  ) throws -> TOMLTable {
    guard let found = table[key]?.table else {
      throw broken(
        wording.settingIsTable(key), wording)
    }
    return found
  }

  private static func unknown(_ key: String, expected: String, _ wording: any Phrasebook) -> Failure
  {
    broken(
      wording.noSuchSetting(key.printable, expected: expected), wording)
  }

  static func broken(_ reason: String, _ wording: any Phrasebook) -> Failure {
    Failure(.configuration, "\(fileName): \(reason)")
  }
}

extension Session {
  func configuration() throws -> Configuration {
    try Configuration.read(in: home, wording: wording)
  }

  /// The alerts that hold, by the thresholds of `config.toml`.
  func alerts(in tracker: Tracker) throws -> [Alert] {
    let configuration = try configuration()
    return try tracker.alerts(configuration.thresholds)
      .filter { !configuration.silenced.contains($0.kind) }
  }
}
