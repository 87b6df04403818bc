import MagnesiumKit

/// What the domain's own words are called in each language.
extension Wording {
  func name(_ meal: Meal) -> String {
    switch meal {
    case .breakfast: self("breakfast", "sarapan")
    case .lunch: self("lunch", "makan siang")
    case .dinner: self("dinner", "makan malam")
    case .snack: self("snack", "camilan")
    case .sahur: self("sahur", "sahur")
    case .buka: self("buka", "buka puasa")
    }
  }

  func name(_ state: DayState) -> String {
    switch state {
    case .open: self("open: the day is not over", "belum ditutup: hari masih berjalan")
    case .complete: self("complete", "lengkap")
    case .partial: self("partly logged: not counted", "tercatat sebagian: tidak dihitung")
    case .unlogged: self("nothing logged: not counted", "belum ada catatan: tidak dihitung")
    case .fasted:
      self(
        "nothing eaten all day (not a fast with sahur and buka)",
        "tidak makan sama sekali (bukan puasa sahur–buka)")
    }
  }

  func shortName(_ state: DayState) -> String {
    switch state {
    case .open: self("open", "terbuka")
    case .complete: self("complete", "lengkap")
    case .partial: self("partial, not counted", "sebagian, tidak dihitung")
    case .unlogged: self("nothing logged", "belum ada catatan")
    case .fasted: self("nothing eaten", "tidak makan")
    }
  }

  func name(_ severity: Deficit.Severity) -> String {
    switch severity {
    case .remark: self("remark", "info")
    case .notice: self("notice", "perhatian")
    case .warning: self("warning", "peringatan")
    case .strong: self("strong warning", "peringatan keras")
    }
  }

  func name(_ sex: Sex) -> String {
    switch sex {
    case .female: self("female", "perempuan")
    case .male: self("male", "laki-laki")
    }
  }

  func name(_ diet: Diet) -> String {
    switch diet {
    case .vegetarian: self("vegetarian", "vegetarian")
    case .vegan: self("vegan", "vegan")
    case .pescatarian: self("pescatarian", "pesketarian")
    case .halal: self("halal", "halal")
    }
  }

  func name(_ trait: FoodTrait) -> String {
    switch trait {
    case .pork: self("pork", "babi")
    case .meat: self("meat", "daging")
    case .poultry: self("poultry", "unggas")
    case .fish: self("fish", "ikan")
    case .shellfish: self("shellfish", "udang dan kerang")
    case .dairy: self("dairy", "susu")
    case .egg: self("egg", "telur")
    case .honey: self("honey", "madu")
    case .gelatin: self("gelatin", "gelatin")
    case .alcohol: self("alcohol", "alkohol")
    case .gluten: self("gluten", "gluten")
    case .peanut: self("peanut", "kacang tanah")
    case .nut: self("tree nuts", "kacang pohon")
    case .soy: self("soy", "kedelai")
    case .sesame: self("sesame", "wijen")
    }
  }

  func name(_ condition: HealthCondition) -> String {
    switch condition {
    case .kidneyDisease: self("kidney disease", "penyakit ginjal")
    case .heartDisease: self("heart disease", "penyakit jantung")
    }
  }

  func name(_ medicine: Medicine) -> String {
    BuiltInTables.medicines.first { $0.medicine == medicine }?.name[language] ?? medicine.rawValue
  }

  func reason(_ missing: MissingReference) -> String {
    switch missing {
    case .profileIncomplete:
      self("For your own reference: magtrack setup", "Untuk acuan Anda sendiri: magtrack setup")
    case .beforeBirth(let born):
      self(
        "There is no reference before the birth date, \(date(born)).",
        "Belum ada acuan sebelum tanggal lahir, \(date(born)).")
    case .noFigure(let authority):
      self(
        "\(name(authority)) has no figure for this age, so nothing is compared. Others may: magtrack reference list",
        "\(name(authority)) tidak punya angka untuk umur ini, jadi tidak ada yang dibandingkan. Lembaga lain mungkin punya: magtrack reference list"
      )
    }
  }

  func name(_ authority: Authority) -> String {
    switch authority {
    case .usDRI1997: self("US/Canada DRI 1997", "DRI AS/Kanada 1997")
    case .idAKG2019: self("Indonesia AKG 2019", "AKG Indonesia 2019")
    case .efsa2015: self("EFSA 2015", "EFSA 2015")
    case .ukCOMA1991: self("UK COMA 1991", "COMA Inggris 1991")
    case .whoFAO2004: self("WHO/FAO 2004", "WHO/FAO 2004")
    case .dach2021: self("D-A-CH 2021", "D-A-CH 2021")
    case .nnr2023: self("Nordic NNR 2023", "NNR Nordik 2023")
    case .anz2006: self("Australia/New Zealand NRV 2006", "NRV Australia/Selandia Baru 2006")
    case .jp2025: self("Japan DRI 2025", "DRI Jepang 2025")
    case .cn2023: self("China DRI 2023", "DRI Tiongkok 2023")
    case .in2020: self("India ICMR-NIN 2020", "ICMR-NIN India 2020")
    case .kr2020: self("Korea KDRI 2020", "KDRI Korea 2020")
    case .my2017: self("Malaysia RNI 2017", "RNI Malaysia 2017")
    case .ph2015: self("Philippines PDRI 2015", "PDRI Filipina 2015")
    case .vn2016: self("Viet Nam RDA 2016", "RDA Vietnam 2016")
    }
  }

  /// nil where no later edition is known.
  func newerEdition(than authority: Authority) -> String? {
    guard let edition = authority.newerEdition else { return nil }
    let published = CivilDay(iso: edition.published).map(date) ?? edition.published
    return edition.replaces
      ? self(
        "superseded by \(edition.name) of \(published), whose figures for magnesium are not read yet: these may be out of date",
        "sudah digantikan \(edition.name) tanggal \(published), yang angka magnesiumnya belum dibaca: angka di sini mungkin sudah usang"
      )
      : self(
        "there is a later publication, \(edition.name): what it says of magnesium is not read yet",
        "ada terbitan yang lebih baru, \(edition.name): isinya tentang magnesium belum dibaca")
  }

  func name(_ grade: Note.Grade) -> String {
    switch grade {
    case .establishedPhysiology: self("established physiology", "fisiologi yang sudah mapan")
    case .mechanismOnly:
      self(
        "mechanism known, not shown for low intake",
        "mekanisme diketahui, belum terbukti untuk asupan rendah")
    case .clinicalConsensus: self("clinical consensus", "konsensus klinis")
    case .moderateEvidenceAgainst:
      self("trials found no meaningful effect", "uji klinis tidak menemukan manfaat berarti")
    case .mixedTrials: self("trials few and mixed", "uji klinis sedikit dan beragam")
    case .animalEvidence: self("mostly animal evidence", "terutama studi pada hewan")
    case .associationOnly: self("association only", "baru sebatas hubungan statistik")
    case .misstated: self("misstated in the article", "artikel keliru menafsirkan angkanya")
    case .regulatory: self("official limit", "batas resmi")
    }
  }

  /// How sure a reading is, in words; nil where it is exact.
  func certainty(_ match: Intake.Match) -> String? {
    switch match {
    case .exact: nil
    case .likely: self("assumed", "diperkirakan")
    case .guess: self("guessed", "tebakan")
    }
  }

  /// `2 pieces`, `2 buah`; nothing for a unit of mass, which the weight says already.
  func amount(_ quantity: Double, of unit: Measure.ID, grams: Double?) -> String {
    let measure = BuiltInTables.measures.first { $0.id == unit }
    let weight = grams.map { self.grams($0) }
    if case .mass? = measure?.kind, let weight { return weight }
    let count = short(quantity)
    guard let measure else { return weight ?? count }
    let english = measure.namesEnglish.first ?? unit
    let indonesian = measure.namesIndonesian.first ?? english
    let isSymbol = ["mg", "g", "kg", "ml", "cl", "dl", "l", "tsp", "tbsp", "fl oz"].contains(
      english)
    let name = self(quantity > 1 && !isSymbol ? plural(english) : english, indonesian)
    return ["\(count) \(name)", weight].compactMap(\.self).joined(separator: ", ")
  }

  private func plural(_ noun: String) -> String {
    noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") ? noun + "es" : noun + "s"
  }

  func describe(_ source: String) -> String {
    switch source {
    case "label": self("label", "label")
    case "unknown": self("no table has a figure", "belum ada tabel yang memuat angkanya")
    default: source.printable
    }
  }
}

extension Wording {
  /// `320 mg (RDA, DRI, IOM 1997)`
  func figure(of reference: ReferenceIntake) -> String {
    "\(decimal(reference.mg, places: 0)) mg (\(reference.label), \(name(reference.authority)))"
  }

  /// A reference that is no aim for who reads it.
  ///
  /// - Parameter isLimited: whether that is for a condition that limits what is eaten.
  func referenceAlone(_ reference: ReferenceIntake, isLimited: Bool) -> String {
    let figure = figure(of: reference)
    if isLimited {
      return self(
        "Reference for healthy people: \(figure)", "Acuan untuk orang sehat: \(figure)")
    }
    return reference.kind == .ai
      ? self(
        "Adequate intake: \(figure); an intake below it says nothing of inadequacy",
        "Asupan memadai: \(figure); asupan di bawahnya tidak berarti kurang")
      : self(
        "Reference: \(figure); in the first year an intake below it says nothing of inadequacy",
        "Acuan: \(figure); pada tahun pertama, asupan di bawahnya tidak berarti kurang")
  }
}
