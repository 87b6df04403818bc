import MagnesiumKit

/// The line of `status --prompt`: nothing on any trouble.
enum PromptStatus {
  /// `Mg 205/360 ▅ 57%`; with unknown items `Mg ≥205/360`, with words that nobody understood `Mg ≥205/360 ?1`, without a record of the day `Mg –/360`,
  /// without a reference `Mg 205`. nil where there is nothing to show.
  static func line(diary path: String, environment: TrackerEnvironment) -> String? {
    var today = CivilDay(daysSince1970: 0)
    let glance = DiaryGlance(path: path) { dayStart in
      today = environment.now().day(startingAt: dayStart)
      return today
    }
    guard let glance, glance.hasEntries else { return nil }
    let profile = glance.profile
    let table = BuiltInTables.references(of: Set(profile.circumstances.map(\.authority)))
    let references = PersonalReferences(profile: profile, table: table)
    // Nobody is to fill a bar that is no aim for them.
    let target =
      references.isAim(reading: today) ? references.target(on: today) : nil
    return line(glance.tally, target: target?.mg)
  }

  static func line(_ tally: DayTally, target: Double?) -> String {
    let most = target.map { "/\(Int(nearest: $0))" } ?? ""
    let words = tally.unreadItems > 0 ? " ?\(tally.unreadItems)" : ""
    guard tally.hasKnownItems else { return "Mg –" + most + words }
    let mg = tally.total.mg.tenths
    var shown = Int(nearest: mg)
    // 319.6 of 320 is not all of it.
    if let target, mg < target.tenths { shown = min(shown, Int(nearest: target) - 1) }
    let line = "Mg \(tally.unknownItems > 0 ? "≥" : "")\(shown)\(most)"
    guard let target, words.isEmpty else { return line + words }
    let block = Array("▁▂▃▄▅▆▇█")[min(7, max(0, Int(nearest: (mg / target * 8).rounded(.down))))]
    return line + " \(block) \(mg.percent(of: target))%"
  }

  /// Prints the line; whatever goes wrong, a prompt stays a prompt.
  static func print() {
    guard let home = Surroundings.current.home, let environment = try? Session.environment(),
      let line = line(diary: home.diary, environment: environment)
    else { return }
    try? Output.write(line)
  }
}
