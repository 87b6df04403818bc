import MagnesiumKit

extension Indonesian {
  package func noSuchNote(_ name: String) -> String {
    "tidak ada ulasan \"\(name)\": magtrack notes mendaftarnya, magtrack notes search mencari kata di dalamnya"
  }
  package func introductionToNotes(article: String) -> String {
    "Tentang artikel \(article), dan bagaimana menurut bukti ilmiah. Di mana artikel itu pertama kali terbit tidak diketahui; isinya terjemahan naskah bahasa Inggris yang beredar di beberapa situs tanpa nama penulis. Baca menurut id atau nomornya: magtrack notes 1"
  }
  package func severalNotes(about name: String) -> String {
    "Ada beberapa ulasan tentang \"\(name)\". Baca menurut id atau nomornya:"
  }
  package func noNoteHas(_ query: String) -> String {
    "tidak ada ulasan yang memuat \"\(query)\": magtrack notes mendaftar semuanya"
  }
  package var ageIsNeeded: String { "beri umur 0 sampai 125 tahun, dengan --age atau --age-months" }
  package var trimesterGoesWithPregnant: String {
    "--trimester berisi 1, 2 atau 3 dan hanya dengan --pregnant"
  }
  package var monthsGoWithLactating: String {
    "--months berisi 0 sampai 60 dan hanya dengan --lactating"
  }
  package var onlyFemale: String { "--pregnant dan --lactating hanya untuk --sex female" }
  package var weightOutOfRange: String { "--weight berisi 0,5 sampai 400 kg" }
  package func noFigureForLifeStage(of authority: Authority) -> String {
    "\(name(authority)) tidak memuat angka untuk tahap hidup itu"
  }
  package func fromSupplementsAlone(_ authority: String) -> String {
    " dari suplemen saja, \(authority)"
  }
  package var derivedFromRDA: String { " · diturunkan: RDA ÷ 1,2" }
  package var unverified: String { " · belum diverifikasi" }
  package func evidence(_ grade: String) -> String {
    "Bukti: \(grade)"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutNotes: String {
    "Isi artikel tahun 2020 itu, dan bagaimana menurut bukti ilmiah."
  }
  package var aboutShowingNote: String { "Baca satu ulasan, atau daftar semuanya." }
  package var noteToShow: String {
    "Id ulasan, nomornya dalam daftar, atau pokoknya, misalnya kram; tanpa ini semua didaftar."
  }
  package var aboutSearchingNotes: String { "Cari ulasan menurut kata di dalamnya." }
  package var wordsOfNote: String { "Kata, misalnya kram." }
  package var aboutReferences: String { "Lihat acuan asupan magnesium." }
  package var aboutListingAuthorities: String { "Daftar lembaga acuan." }
  package var aboutShowingReference: String { "Tampilkan angka untuk seseorang." }
  package var whoseFigures: String { "Menurut lembaga mana." }
  package var ageInYears: String { "Umur dalam tahun penuh." }
  package var yearsPlaceholder: String { "tahun" }
  package var ageInMonths: String { "Umur dalam bulan penuh." }
  package var duringPregnancy: String { "Sedang hamil." }
  package var whileBreastfeeding: String { "Sedang menyusui." }
  package var trimesterOption: String { "Trimester, dengan --pregnant." }
  package var monthsSinceBirth: String { "Bulan sejak melahirkan, dengan --lactating." }
  package var feedingOption: String { "Makanan bayi: breast (ASI) atau formula." }
  package var bodyWeight: String { "Berat badan dalam kg, untuk batas per berat." }
}
