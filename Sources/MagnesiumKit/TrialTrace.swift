import DiaryStore
import MagnesiumCore

/// Answers of a trial that were written down, changed or deleted long after their day, or when the result could be
/// seen. They count as they are now.
package struct LateAnswers: Sendable, Hashable {
  /// More than so many days after it.
  package static let days = 2

  package var count = 0
  /// Of so many answers of the trial.
  package var all = 0
  /// How many days after its day the latest was written down; 0 where none was late.
  package var latest = 0
  /// Those that say something else than before, and those that are gone.
  package var changed = 0
  package var deleted = 0
  /// Of all these, those of days with the supplement, and those of which the result could be seen before.
  package var treated = 0
  package var afterEnd = 0
}

// The result of a trial is worth what is known of how its answers came about: what would change or show it is told
// or refused.
extension Tracker {
  /// Whether what is done to an answer is told with the result, and not only put right in time.
  private func isLate(
    _ symptom: Symptom, of trial: Trial, at instant: Int, isNew: Bool
  ) -> Bool {
    let day = environment.local(instant).day
    return day.daysSince1970 - symptom.day.daysSince1970 > LateAnswers.days
      || !isNew && isAfterEnd(instant, of: trial)
  }

  private func isAfterEnd(_ instant: Int, of trial: Trial) -> Bool {
    trial.lastUnseenDay.map { environment.local(instant).day > $0 } ?? false
  }

  func lateAnswers(
    _ entries: [SymptomEntry], in trial: Trial
  ) throws(TrackerError) -> LateAnswers {
    var late = LateAnswers()
    func note(_ symptom: Symptom, at instant: Int) {
      if trial.periods.first(where: { $0.days.contains(symptom.day) })?.isTreated == true {
        late.treated += 1
      }
      if isAfterEnd(instant, of: trial) { late.afterEnd += 1 }
    }
    for entry in entries where trial.concerns(entry.symptom) {
      late.all += 1
      guard isLate(entry.symptom, of: trial, at: entry.recordedAt, isNew: true) else { continue }
      late.count += 1
      let day = environment.local(entry.recordedAt).day
      late.latest = max(late.latest, day.daysSince1970 - entry.symptom.day.daysSince1970)
      note(entry.symptom, at: entry.recordedAt)
    }
    let now = Dictionary(entries.map { ($0.uuid, $0.symptom) }) { $1 }
    var seen: Set<EntryUUID> = []
    for (former, until) in try onDiary({ diary, _ in try diary.formerAnswers() })
    where trial.concerns(former.symptom)
      && isLate(former.symptom, of: trial, at: until, isNew: false)
      && seen.insert(former.uuid).inserted
    {
      if let symptom = now[former.uuid] {
        guard (symptom.value, symptom.day) != (former.symptom.value, former.symptom.day) else {
          continue
        }
        late.changed += 1
      } else {
        late.deleted += 1
      }
      note(former.symptom, at: until)
    }
    return late
  }

  func isTracePartial(of trial: Trial) throws(TrackerError) -> Bool {
    try onDiary { diary, _ in try isSynced || diary.hasImported(trial) }
  }

  /// Refuses to take changes back, or back again, that the result of a trial would not tell.
  ///
  /// - Throws: ``TrackerError/symptom(_:)``
  func checkTraces(of changes: [Change], in diary: Diary, at instant: Int) throws {
    guard let trial = try diary.trials().last, trial.startedOn != nil else { return }
    for change in changes {
      if change.trials.contains(where: { $0.any?.id == trial.id }) {
        switch change.kind {
        case .stopTrial where trial.hasShownResult:
          throw TrackerError.symptom(.trialStopStands)
        case .changeTrial: throw TrackerError.symptom(.trialChangeStands)
        default: break
        }
      }
      let isNew = change.kind != .editSymptom && change.kind != .deleteSymptom
      for symptom in change.symptoms.flatMap({ [$0.old?.symptom, $0.new?.symptom] }) {
        guard let symptom, trial.concerns(symptom) else { continue }
        // What was told itself may go: then it is as if it had not been done.
        if isLate(symptom, of: trial, at: instant, isNew: false),
          !isLate(symptom, of: trial, at: change.madeAt, isNew: isNew)
        {
          throw TrackerError.symptom(.trialAnswerStands(symptom.day))
        }
      }
    }
  }

  /// What a restoration must not make forgotten.
  struct TrialTrace {
    let begun: [Trial]
    let answers: [EntryUUID: Symptom]
  }

  /// Nothing, where the diary cannot be read: that may be why it is restored.
  var trialTrace: TrialTrace {
    let begun = (try? onDiary { diary, _ in try diary.trials() })?.filter { $0.startedOn != nil }
    return TrialTrace(begun: begun ?? [], answers: (try? answersByID) ?? [:])
  }

  private var answersByID: [EntryUUID: Symptom] {
    get throws(TrackerError) {
      Dictionary(try symptoms(from: .first, to: .last).map { ($0.uuid, $0.symptom) }) { $1 }
    }
  }

  /// Puts trials that were begun back as they were, with what was done to their answers.
  ///
  /// - Returns: whether anything was put back.
  func keep(_ trace: TrialTrace) throws(TrackerError) -> Bool {
    let answers = try answersByID
    return try onDiary { diary, now in
      let there = Dictionary(try diary.trials().map { ($0.id, $0) }) { $1 }
      var isKept = false
      for var trial in trace.begun {
        let before = trace.answers.filter { trial.concerns($0.value) }
        let after = answers.filter { trial.concerns($0.value) }
        let all = Set(before.keys).union(after.keys)
        let others = all.count {
          (before[$0]?.value, before[$0]?.day) != (after[$0]?.value, after[$0]?.day)
        }
        if others > 0 {
          trial.amendments.append(
            Trial.Amendment(
              field: .restored, old: Double(all.count), new: Double(others), at: now))
        }
        guard there[trial.id] != trial else { continue }
        try diary.put(trial, as: .changeTrial, at: now)
        isKept = true
      }
      return isKept
    }
  }
}
