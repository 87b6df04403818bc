import ArgumentParser
import MagnesiumKit

struct Suggest: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: say(
        "Suggest foods that close the gap to the reference.",
        "Sarankan makanan untuk menutup kekurangan terhadap acuan."),
      discussion: say(
        "Portions are ranked by what they give for their energy and by what you eat; your diet and what you avoid come from the profile (magtrack profile set --diet vegan --avoid peanut). Supplements are never suggested.",
        "Porsi diurutkan menurut magnesium per energinya dan menurut kebiasaan Anda; pola makan dan pantangan diambil dari profil (magtrack profile set --diet vegan --avoid \"kacang tanah\"). Suplemen tidak pernah disarankan."
      ))
  }

  @Argument(
    help: ArgumentHelp(
      say("The day; today without.", "Harinya; tanpa ini hari ini."), valueName: say("day", "hari")),
    completion: Complete.days)
  var dayText: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "What would lift the usual intake of the four weeks up to that day.",
        "Yang menaikkan asupan sehari-hari, dilihat dari empat minggu sampai hari itu.")))
  var week = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Propose foods although a condition in the profile limits what you eat.",
        "Sarankan makanan walaupun penyakit di profil membatasi makanan Anda.")))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let day = try session.day(dayText, in: tracker)
    let advice = try tracker.advice(
      on: week ? .weeks(upTo: day) : .day(day), language: session.wording.language,
      insists: force)
    try Output.write(
      data.json
        ? JSONText.text(of: AdviceJSON(advice))
        : AdviceText(advice: advice, wording: session.wording, screen: session.screen).text)
  }
}
