import Foundation
import Testing

/// `Scripts/half-year.sh`: a trial of one by commands alone, from its plan to its result.
@Suite struct HalfYearTests {
  private func halfYear(_ language: String, effect: Int) throws -> String {
    let script = Magtrack.repository.appendingPathComponent("Scripts/half-year.sh").path
    let result = try Magtrack().shell(
      "sh '\(script)' '\(Magtrack.program.path)' \(language) \(effect)")
    try #require(result.status == 0, "\(result)")
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    (
      "en",
      [
        "With 6 pairs of 14 days (168 days), so many of 100 such trials would end in a finding",
        "1 point less (20% of the mean): ", "1.5 points less (30% of the mean): ",
        "no difference at all, found by chance: ", "It takes 182 days, about 6 months",
        "Six pairs are the least that can find anything", "Difference in pain: −",
        "days with Mag Citrate minus days without", "That is a finding by the rule you fixed.",
        "What the plan could find, by what was known when it began",
        "A day resembled the day before by 0.",
        "They are not counted as days without pain",
        "The dose is logged on 84 of 84 days with Mag Citrate",
        "Run-in, before the first period: ", "You knew what you took",
        "written down more than two days after the day, the latest 5 days after",
      ]
    ),
    (
      "id",
      [
        "Dengan 6 pasang periode 14 hari (168 hari), dari 100 percobaan seperti ini",
        "1 poin lebih rendah (20% dari rata-rata): ",
        "tidak ada selisih sama sekali, hanya kebetulan: ",
        "Lamanya 182 hari, sekitar 6 bulan", "tidak ada cadangan", "Selisih nyeri: −",
        "hari dengan Mag Citrate dikurangi hari tanpa", "ini sebuah temuan.",
        "Yang bisa ditemukan rencana ini", "Satu hari mirip hari sebelumnya sebesar 0,",
        "Hari itu tidak dihitung sebagai hari tanpa nyeri",
        "Dosis tercatat pada 84 dari 84 hari dengan Mag Citrate",
        "Masa pembuka, sebelum periode pertama: ",
        "Anda tahu apa yang Anda minum", "yang paling lambat 5 hari sesudahnya",
      ]
    ),
  ])
  func `half a year of commands ends in a result that tells what it rests on`(
    language: String, sentences: [String]
  ) throws {
    let told = try halfYear(language, effect: 3)
    for sentence in sentences { #expect(told.contains(sentence), "\(sentence)\n\(told)") }
  }
}
