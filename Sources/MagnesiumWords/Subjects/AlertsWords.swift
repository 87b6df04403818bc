import MagnesiumKit

/// Alerts, cautions and the jobs that tell of them.
package protocol AlertsWords: Sendable {
  func noSuchAlert(_ id: String, others ids: String) -> String
  func putAside(until: String) -> String
  var noAlerts: String { get }
  func notADuration(_ text: String) -> String
  var noAlertShownYet: String { get }
  var jobInstalled: String { get }
  var howToRemoveJob: String { get }
  var noJob: String { get }
  var jobRemoved: String { get }
  var noJobYet: String { get }
  func dosesDue(_ count: Int) -> String
  func alertsHold(_ count: Int) -> String
  var isPutAside: String { get }
  var kidneyDiseaseBeforeAlert: String { get }
  func alertDay(_ day: String, known: String, reference: String) -> String
  func alertDayForHealthy(_ day: String, known: String, reference: String) -> String
  func alertDayLow(_ day: String, known: String, percent: String, reference: String) -> String
  func alertStreak(days: Int, upTo day: String) -> String
  func alertWeekLow(_ week: String, mean: String, days: Int, confidence: String) -> String
  func alertSupplementLimit(_ day: String, mg: Double, limit: String, authority: String) -> String
  func alertPartlyLogged(_ day: String) -> String
  func alertNothingLogged(_ day: String) -> String
  func alertMealMissing(_ meal: String) -> String
  func alertWeekWithoutDays(_ week: String) -> String
  func alertWeek(_ week: String, mean: String, days: Int) -> String
  var ideasFromSuggest: String { get }
  func medicinesChangeMagnesium(_ names: String) -> String
  var cautionKidneyDisease: String { get }
  var cautionNoLimitForAge: String { get }
  var cautionPregnancy: String { get }
  var cautionHeartDisease: String { get }
  func alreadyAboveLimit(mg: String, limit: String) -> String
  func takesAboveLimit(mg: String, limit: String) -> String
  func crontabUnreadable(_ reason: String) -> String
  func crontabRefused(_ reason: String) -> String
  func notInstalled(_ name: String) -> String
  func noJobFor(_ value: String) -> String
  func logYourMeal(_ names: String) -> String
  func newAlerts(_ count: Int) -> String
  func reportFileIsOthers(_ path: String, setting: String) -> String
}

/// What help says of it.
package protocol AlertsHelp: Sendable {
  var aboutAlerts: String { get }
  var moreAboutAlerts: String { get }
  var onlyNewAlerts: String { get }
  var exitCodeOfAlerts: String { get }
  var quietAlerts: String { get }
  var notifyingAlerts: String { get }
  var acknowledging: String { get }
  var snoozing: String { get }
  var durationPlaceholder: String { get }
  var aboutAlertHistory: String { get }
  var aboutInit: String { get }
  var moreAboutInit: String { get }
  var shells: String { get }
  var aboutSchedule: String { get }
  var moreAboutSchedule: String { get }
  var keepersOfJobs: String { get }
  var aboutInstallingJob: String { get }
  var timeOfJob: String { get }
  var timePlaceholder: String { get }
  var aboutRemovingJob: String { get }
  var aboutShowingJob: String { get }
  var aboutStatus: String { get }
  var moreAboutStatus: String { get }
  var statusForPrompt: String { get }
}
