import MagnesiumKit

extension English {
  package func noSuchAlert(_ id: String, others ids: String) -> String {
    "no alert \"\(id)\" holds now\(ids.isEmpty ? "" : ": there are \(ids)")"
  }
  package func putAside(until: String) -> String { "put aside until \(until)" }
  package var noAlerts: String { "No alerts." }
  package func notADuration(_ text: String) -> String {
    "\"\(text)\" is no duration: expected such as 3d, 12h or 2w"
  }
  package var noAlertShownYet: String { "No alert was shown yet." }
  package var jobInstalled: String { "installed:" }
  package var howToRemoveJob: String { "Take it back: magtrack schedule remove" }
  package var noJob: String { "no job is installed" }
  package var jobRemoved: String { "removed" }
  package var noJobYet: String { "no job is installed: magtrack schedule install" }
  package func dosesDue(_ count: Int) -> String { count == 1 ? "1 dose due" : "\(count) doses due" }
  package func alertsHold(_ count: Int) -> String {
    "\(count == 1 ? "1 alert" : "\(count) alerts"): magtrack alerts"
  }
  package var isPutAside: String { " (put aside)" }
  package var kidneyDiseaseBeforeAlert: String {
    "Your profile has kidney disease, so the reference is no target for you. "
  }
  package func alertDay(_ day: String, known: String, reference: String) -> String {
    "\(day): \(known); reference: \(reference) mg."
  }
  package func alertDayForHealthy(_ day: String, known: String, reference: String) -> String {
    "\(day): \(known); reference for healthy people: \(reference) mg."
  }
  package func alertDayLow(_ day: String, known: String, percent: String, reference: String)
    -> String
  {
    "\(day): \(known), \(percent) of your \(reference) mg. One low day says little."
  }
  package func alertStreak(days: Int, upTo day: String) -> String {
    "\(days) days in a row below the reference, up to \(day)."
  }
  package func alertWeekLow(_ week: String, mean: String, days: Int, confidence: String) -> String {
    "Week \(week): mean \(mean) over \(countedDays(days)); confidence that it meets your requirement: \(confidence)."
  }
  package func alertSupplementLimit(_ day: String, mg: Double, limit: String, authority: String)
    -> String
  {
    "\(day): supplements \(self.mg(mg)), above their limit of \(limit) mg (\(authority))."
  }
  package func alertPartlyLogged(_ day: String) -> String { "\(day) is only partly logged." }
  package func alertNothingLogged(_ day: String) -> String { "Nothing is logged on \(day)." }
  package func alertMealMissing(_ meal: String) -> String { "No \(meal) is logged yet today." }
  package func alertWeekWithoutDays(_ week: String) -> String {
    "Week \(week): no day that counts."
  }
  package func alertWeek(_ week: String, mean: String, days: Int) -> String {
    "Week \(week): mean \(mean) over \(countedDays(days))."
  }
  package var ideasFromSuggest: String { "Ideas: magtrack suggest" }
  package func medicinesChangeMagnesium(_ names: String) -> String {
    "Your medicines (\(names)) change how much magnesium the body keeps: ask your pharmacist or clinician. magtrack notes interactions"
  }
  package var cautionKidneyDisease: String {
    "your profile has kidney disease, in which magnesium can build up in the body. Reference intakes are meant for healthy kidneys and are no target for you: what and how much you eat is for your clinician or dietitian to say. Take supplements, antacids and laxatives with magnesium only on their advice."
  }
  package var cautionNoLimitForAge: String {
    "no upper limit is set for this age, which does not mean that there is none: magnesium supplements only on medical advice."
  }
  package var cautionPregnancy: String {
    "your profile says pregnant: ask your clinician or midwife before you take magnesium supplements."
  }
  package var cautionHeartDisease: String {
    "your profile has heart disease: ask your clinician before you take magnesium supplements."
  }
  package func alreadyAboveLimit(mg: String, limit: String) -> String {
    "supplements of the day: \(mg), already above their upper limit of \(limit)."
  }
  package func takesAboveLimit(mg: String, limit: String) -> String {
    "this takes the day's supplements to \(mg), above their upper limit of \(limit)."
  }
  package func crontabUnreadable(_ reason: String) -> String {
    "the crontab cannot be read: \(reason)"
  }
  package func crontabRefused(_ reason: String) -> String {
    "crontab refused the change: \(reason)"
  }
  package func notInstalled(_ name: String) -> String {
    "\(name) is not installed: install it, or choose another with --by systemd, cron or launchd"
  }
  package func noJobFor(_ value: String) -> String {
    "no job can be installed for \(value): it holds a line break or another control character"
  }
  package func logYourMeal(_ names: String) -> String { "Log your meal: \(names)" }
  package func newAlerts(_ count: Int) -> String {
    count == 1 ? "1 new alert: magtrack alerts" : "\(count) new alerts: magtrack alerts"
  }
  package func reportFileIsOthers(_ path: String, setting: String) -> String {
    "\(setting): \(path) is there and was not written by the scheduled job: name another file, or remove it"
  }
}

// MARK: Help

extension English {
  package var aboutAlerts: String { "What of the last days is worth a word." }
  package var moreAboutAlerts: String {
    """
    Only days that count raise a deficit; one low day is a remark. Nothing is said of today before it is closed, but what its supplements come to.

    magtrack alerts --ack streak-2026-11-20
    magtrack alerts --snooze 3d
    """
  }
  package var onlyNewAlerts: String { "Only what was not shown before, or has become worse." }
  package var exitCodeOfAlerts: String {
    "Exit with 10 where a notice or worse is shown that was not put aside."
  }
  package var quietAlerts: String { "For shells: wait for no one, and say nothing on any trouble." }
  package var notifyingAlerts: String {
    "For scheduled jobs: a desktop notification of what is new, which the next prompt shows too."
  }
  package var acknowledging: String { "Put an alert aside for good, unless it gets worse." }
  package var snoozing: String { "Put all that holds aside for so long, such as 3d or 12h." }
  package var durationPlaceholder: String { "duration" }
  package var aboutAlertHistory: String { "The alerts that were shown." }
  package var aboutInit: String {
    "Print what a shell evaluates to show alerts and complete commands."
  }
  package var moreAboutInit: String {
    """
    bash, in ~/.bashrc:                   eval "$(magtrack init bash)"
    zsh, in ~/.zshrc:                     eval "$(magtrack init zsh)"
    fish, in ~/.config/fish/config.fish:  magtrack init fish | source

    New alerts are then shown once, at the first prompt of a day; reminders at the first after their hour. For today's line in the prompt put $(magtrack_prompt) into PS1 or PROMPT (with setopt prompt_subst), or call magtrack_prompt in fish_prompt. Taking the line out again takes all of it away.
    """
  }
  package var shells: String { "bash, zsh or fish." }
  package var aboutSchedule: String {
    "Tell of alerts at hours of the day, by systemd, cron or launchd."
  }
  package var moreAboutSchedule: String {
    "The job sends a desktop notification where notify-send is there; the next prompt shows the alerts all the same. It also runs at the hours of [reminders] in config.toml, and writes the files of [report]: install again when the hours change. What install writes it prints, and remove takes all of it back."
  }
  package var keepersOfJobs: String {
    "systemd, cron or launchd; without it the one that runs here."
  }
  package var aboutInstallingJob: String { "Install the job." }
  package var timeOfJob: String { "The time, HH:MM (default: 09:00)." }
  package var timePlaceholder: String { "time" }
  package var aboutRemovingJob: String { "Take the job back." }
  package var aboutShowingJob: String { "Show the job." }
  package var aboutStatus: String { "Where today stands, in a line." }
  package var moreAboutStatus: String {
    "--prompt is for shells and status bars: it is fast, changes nothing, and on any trouble prints nothing."
  }
  package var statusForPrompt: String { "One short line for a prompt." }
}
