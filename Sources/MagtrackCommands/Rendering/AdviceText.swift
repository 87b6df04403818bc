import MagnesiumKit

/// Suggestions for people.
struct AdviceText {
  let advice: Advice
  let wording: Wording
  let screen: Screen

  var text: String {
    [[heading], cautions, opening, foods, swaps, closing].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var isOneDay: Bool { advice.isOfOneDay }

  private var heading: String {
    Tone.heading(
      isOneDay
        ? wording.longDate(advice.to)
        : wording.date(advice.from) + " – " + wording.date(advice.to), on: screen)
  }

  /// What weighs against eating or taking more stands before what is missing.
  private var cautions: [String] {
    CautionText.lines(
      advice.cautions.filter { $0.severity >= .warning }, wording: wording, screen: screen)
  }

  private var medicines: FoodMedicineText {
    FoodMedicineText(medicines: advice.medicines, wording: wording, screen: screen)
  }

  private var opening: [String] {
    guard !advice.isHeldBack else {
      return [
        screen.wrap(
          wording(
            "So no food is proposed here. Where your clinician or dietitian wants you to eat more magnesium: magtrack suggest --force",
            "Karena itu tidak ada makanan yang disarankan di sini. Bila dokter atau ahli gizi memang menganjurkan lebih banyak magnesium: magtrack suggest --force"
          ))
      ]
    }
    guard let reference = advice.reference else { return [] }
    let target =
      "\(wording.decimal(reference.mg, places: 0)) mg (\(reference.label), \(wording.name(reference.authority)))"
    guard let gap = advice.gapMg else {
      return [
        screen.wrap(
          isOneDay
            ? wording(
              "Nothing with a known figure is logged, so the gap to \(target) is not known.",
              "Belum ada catatan yang diketahui angkanya, jadi selisih dengan \(target) belum diketahui."
            )
            : wording(
              "No day of these four weeks counts, so the usual intake is not known: close days with magtrack done.",
              "Belum ada hari yang dihitung dalam empat minggu ini, jadi asupan sehari-hari belum diketahui: tutup hari dengan magtrack done."
            ))
      ]
    }
    guard gap > 0 else {
      return [
        screen.wrap(
          isOneDay
            ? wording(
              "The reference of \(target) is reached: nothing is missing.",
              "Acuan \(target) sudah tercapai: tidak ada yang kurang.")
            : wording(
              "The mean reaches the reference of \(target): nothing is missing.",
              "Rata-ratanya mencapai acuan \(target): tidak ada yang kurang."))
      ]
    }
    var lines: [String] = []
    let missing = wording.mg(gap, isAtMost: advice.unknownItems > 0)
    if let mean = advice.meanMg, let days = advice.daysCounted {
      let known = wording.mg(mean, isAtLeast: advice.unknownItems > 0)
      lines.append(
        wording(
          "Mean of \(wording.countedDays(days)): \(known), \(missing) below \(target).",
          "Rata-rata \(days) hari yang dihitung: \(known), \(missing) di bawah \(target)."
        ))
    } else if advice.cautions.contains(where: \.limitsFood) {
      lines.append(
        wording("\(missing) below \(target).", "\(missing) di bawah \(target)."))
    } else {
      lines.append(
        wording(
          "To reach \(target): \(missing) to go.",
          "Untuk mencapai \(target): kurang \(missing) lagi."))
    }
    if advice.mayBeLess {
      lines.append(
        wording(
          "The day is not all logged, so the gap may be smaller.",
          "Hari itu belum tercatat semua, jadi kekurangannya bisa lebih kecil."))
    }
    return lines.map { screen.wrap($0) }
  }

  private var foods: [String] {
    guard let gap = advice.gapMg, gap > 0, !advice.suggestions.isEmpty else { return [] }
    let title =
      isOneDay
      ? wording("Any one of these:", "Salah satu dari ini:")
      : wording(
        "Any one of these, so often a week:", "Salah satu dari ini, sekian kali seminggu:")
    return [title]
      + advice.suggestions.map { suggestion in
        let amount = wording.amount(
          suggestion.count, of: suggestion.portion.measure, grams: suggestion.grams)
        let name = suggestion.food.name[wording.language].printable
        let energy = wording.energy(suggestion.energy)
        var text: String
        if isOneDay {
          text = "\(name) · \(amount): +\(wording.mg(suggestion.mg)), \(energy)"
          if suggestion.mg < gap - 0.05 {
            text += wording(
              " · closes \(wording.percent(suggestion.mg / gap * 100))",
              " · menutup \(wording.percent(suggestion.mg / gap * 100))")
          }
        } else {
          let (times, mgADay) = advice.weekly(suggestion)
          let lift = wording.mg(mgADay)
          text =
            "\(name) · \(amount), "
            + wording(
              "\(times)× a week: +\(lift) a day, \(energy) each",
              "\(times)× seminggu: +\(lift) sehari, \(energy) tiap kali")
        }
        if suggestion.timesLogged > 0 {
          text += wording(
            " · you logged it \(suggestion.timesLogged)×",
            " · sudah \(suggestion.timesLogged)× Anda catat")
        }
        return screen.wrap(
          text + medicines.mark(suggestion.traits), indent: 2, hanging: 2)
      } + together(gap) + medicines.advice(advice.suggestions.map(\.traits))
  }

  private func together(_ gap: Double) -> [String] {
    guard isOneDay, let some = Suggestion.together(advice.suggestions, closing: gap) else {
      return []
    }
    let mg = wording.mg(some.reduce(0) { $0 + $1.mg })
    let energy = wording.energy(some.reduce(0) { $0 + $1.energy })
    return [
      screen.wrap(
        wording(
          "The first \(some.count) together: +\(mg), \(energy).",
          "\(some.count) yang pertama bersama-sama: +\(mg), \(energy)."))
    ]
  }

  private var swaps: [String] {
    guard !advice.swaps.isEmpty else { return [] }
    return [wording("Swaps that cost little:", "Pengganti yang mudah:")]
      + medicines.swaps(advice.swaps)
  }

  private var closing: [String] {
    guard !advice.suggestions.isEmpty else { return [] }
    let figures = wording(
      "Figures are those of the food tables; one figure: magtrack foods show ID.",
      "Angkanya dari tabel pangan; satu per satu: magtrack foods show ID.")
    return [
      screen.wrap(
        Tone.muted(
          figures
            + wording(
              " If a medical diet or illness limits what you eat, ask your clinician first.",
              " Bila penyakit atau diet medis membatasi makanan Anda, tanyakan dulu kepada dokter.")
            + (advice.isPregnant
              ? wording(
                " In pregnancy, wash raw vegetables and fruit well.",
                " Saat hamil, cuci bersih sayur dan buah yang dimakan mentah.") : ""),
          on: screen))
    ]
  }
}

extension Wording {
  func energy(_ kcal: Double) -> String {
    self("\(decimal(kcal, places: 0)) kcal", "\(decimal(kcal, places: 0)) kkal")
  }

  /// `brown rice for white rice: +47.5 mg and 12 kcal a serving (158 g), +20 mg a day`
  func swap(_ swap: FoodSwap) -> String {
    let old = swap.from.name[language].printable
    let new = swap.to.name[language].printable
    let more = swap.energyPerServing > 0 ? "+" : swap.energyPerServing < 0 ? "−" : "±"
    let energy = more + self.energy(abs(swap.energyPerServing))
    let size = grams(swap.servingGrams)
    return self(
      "\(new) in place of \(old): +\(mg(swap.mgPerServing)), \(energy) a serving (\(size)); +\(mg(swap.mgADay)) a day if swapped each time",
      "\(new) sebagai ganti \(old): +\(mg(swap.mgPerServing)), \(energy) per porsi (\(size)); +\(mg(swap.mgADay)) sehari bila selalu diganti"
    )
  }
}
