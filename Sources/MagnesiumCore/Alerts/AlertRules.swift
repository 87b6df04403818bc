/// What holds at one moment. Only counted days can be low: a day that is open, half logged or not
/// logged at all never raises a deficit.
package struct AlertRules: Sendable {
  package let thresholds: AlertThresholds
  package let references: PersonalReferences

  package init(thresholds: AlertThresholds = AlertThresholds(), references: PersonalReferences) {
    self.thresholds = thresholds
    self.references = references
  }

  /// The alerts of a day, the gravest first.
  ///
  /// - Parameters:
  ///   - days: the days up to today, in order and without gaps.
  ///   - lastWeek: the last week that is over; nil where nothing of it is known.
  ///   - cautions: what of the profile speaks against a dose.
  ///   - isDoseDue: whether one is to be taken now.
  ///   - trial: a trial of one, whatever its state.
  ///   - time: what clocks show.
  ///   - dayStart: the time at which a day starts; what clocks show before it is late in the day.
  package func alerts(
    days: [DayRecord], lastWeek: PeriodReport?, cautions: [Caution],
    isDoseDue: Bool = false, trial: Trial? = nil, at time: ClockTime, dayStart: ClockTime
  ) -> [Alert] {
    let recent = days.suffix(2)
    var alerts: [Alert] = []
    if let last = recent.last(where: \.isCounted) {
      alerts += deficits(on: last, before: days.prefix { $0.day < last.day })
    }
    if let lastWeek {
      if let alert = weekDeficit(lastWeek) { alerts.append(alert) }
      if let alert = weeklyReport(lastWeek) { alerts.append(alert) }
    }
    for record in recent where record.tally.supplements.mg > 0 {
      if let limit = references.upperLimit(on: record.day), record.tally.supplementsExceed(limit) {
        alerts.append(
          Alert(
            fact: .supplementLimit(mg: record.tally.supplements.mg, limit: limit),
            severity: .warning, day: record.day))
      }
    }
    let dosed = isDoseDue ? days.last : recent.last { $0.tally.supplements.mg > 0 }
    if let dosed {
      alerts += cautions.map {
        Alert(fact: .interaction($0), severity: $0.severity, day: dosed.day)
      }
    }
    if let alert = unlogged(days.dropLast()) { alerts.append(alert) }
    if let today = days.last { alerts += reminders(today, at: time, dayStart) }
    if let today = days.last?.day, let alert = trial?.switching(on: today) { alerts.append(alert) }
    return alerts.sorted { ($1.severity, $1.day, $0.id) < ($0.severity, $0.day, $1.id) }
  }

  /// A far lower day, or a streak that ends with it: the streak says more. Of infants neither is told.
  private func deficits(on last: DayRecord, before: some Sequence<DayRecord>) -> [Alert] {
    guard references.profile?.isInfant(on: last.day) != true, references.isLow(last),
      let target = references.target(on: last.day)
    else { return [] }
    let guidance = references.guidance(reading: last.day)
    let low = [last] + before.reversed().prefix(while: references.isLow)
    let row = low.count
    func mayReach(_ record: DayRecord) -> Bool {
      references.target(on: record.day).map { record.mayReach($0.mg) } ?? false
    }
    if row >= thresholds.streakDays {
      return [
        Alert(
          fact: .streak(days: row, since: last.day - (row - 1)),
          severity: references.judges(on: last.day) ? .notice : .remark,
          day: last.day, mayReach: low.contains(where: mayReach), guidance: guidance)
      ]
    }
    let mg = last.tally.total.mg + last.tally.unknownAtMost
    guard mg.tenths < (target.mg * thresholds.dayPercent / 100).tenths else { return [] }
    return [
      Alert(
        fact: .dayDeficit(mg: last.tally.total.mg, target: target.mg), severity: .remark,
        day: last.day, isAtLeast: last.tally.unknownItems > 0,
        mayReach: mayReach(last), guidance: guidance)
    ]
  }

  private func weekDeficit(_ week: PeriodReport) -> Alert? {
    guard let severity = week.severity, severity >= .notice,
      let test = week.adequacy,
      test.intake.days >= thresholds.weekDays,
      test.shownConfidence * 100 < thresholds.weekConfidencePercent, let mean = week.assessedMean
    else { return nil }
    return Alert(
      fact: .weekDeficit(mean: mean, daysCounted: test.intake.days, test: test, from: week.from),
      severity: severity, day: week.to, isAtLeast: week.unknownItems > 0)
  }

  private func weeklyReport(_ week: PeriodReport) -> Alert? {
    guard thresholds.tellsWeeklyReport, week.days.contains(where: { $0.tally.items > 0 }) else {
      return nil
    }
    return Alert(
      fact: .weeklyReport(
        mean: week.mean, daysCounted: week.countedDays.count, from: week.from),
      severity: .remark, day: week.to, isAtLeast: week.unknownItems > 0)
  }

  private func reminders(
    _ today: DayRecord, at time: ClockTime, _ dayStart: ClockTime
  ) -> [Alert] {
    guard today.state == .open else { return [] }
    return thresholds.reminders
      .filter { meal, hour in
        today.tally.mgByMeal[meal] == nil && !time.isBefore(hour, inDayFrom: dayStart)
      }
      .map { meal, _ in Alert(fact: .reminder(meal), severity: .remark, day: today.day) }
  }

  /// Yesterday without a record, or half of one, of somebody who logs: who has logged nothing for a
  /// fortnight has stopped, and is left in peace.
  private func unlogged(_ past: some BidirectionalCollection<DayRecord>) -> Alert? {
    guard let yesterday = past.last, [.unlogged, .partial].contains(yesterday.state),
      past.dropLast().suffix(14).contains(where: { $0.tally.items > 0 || $0.state == .fasted })
    else { return nil }
    return Alert(fact: .unlogged(yesterday.state), severity: .remark, day: yesterday.day)
  }
}
