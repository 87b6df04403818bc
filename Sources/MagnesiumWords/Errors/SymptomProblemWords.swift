import MagnesiumKit

extension Phrasebook {
  package func words(for problem: SymptomProblem) -> String {
    switch problem {
    case .level(let level): noLevelOfSymptom(level)
    case .count(let count): noCountOfSymptom(count)
    case .minutes(let minutes): noMinutesOfSymptom(minutes)
    case .worstBelow(let worst, let level): worstBelowLevel(worst, level: level)
    case .nothingWithDetails: nothingWithDetails
    case .unknownKind(let name, let nearest):
      unknownSymptom(name.printable, nearest: nearest?.printable)
    case .noLevel(let name): sayHowStrong(name[language].printable)
    case .saidNone(let day, entry: 0), .saidOtherwise(let day, entry: 0): linesContradict(day.iso)
    case .saidNone(let day, let entry): daySaidNone(day.iso, entry: entry)
    case .saidOtherwise(let day, let entry): daySaidOtherwise(day.iso, entry: entry)
    case .nameTaken(let name): symptomNameTaken(name[language].printable)
    case .noSuchEntry(let id): noSuchSymptom(id)
    case .trialDesign(let option, let range):
      trialOutOfRange(option, range.lowerBound, range.upperBound)
    case .trialLeastDifference(let most): trialLeastOutOfRange(most: short(most))
    case .trialSupplement(let name): trialNeedsSupplement(name.printable)
    case .trialAboveLimit(let mg, let limit):
      trialAboveLimit(mg: self.mg(mg), limit: self.mg(limit))
    case .trialWithoutLimit: trialWithoutLimit
    case .trialForbidden(let note): trialForbidden(note: note)
    case .trialNotPlanned: noTrialPlanned
    case .trialLocked(let since): trialIsLocked(since: since.iso)
    case .trialNotRunning: noTrialRunning
    case .trialAltered: trialIsAltered
    case .trialStopStands: trialStaysStopped
    case .trialChangeStands: trialStaysChanged
    case .trialAmendmentEnds: trialWouldEnd
    case .trialAnswerStands(let day): trialAnswerStands(on: day.iso)
    case .trialUnlikely(let seen, let difference):
      trialIsUnlikely(seen: seen, difference: short(difference))
    case .trialClock(let start): trialClockWentBack(start: start.iso)
    }
  }
}
