import MagnesiumKit

extension Indonesian {
  package func name(_ meal: Meal) -> String {
    switch meal {
    case .breakfast: "sarapan"
    case .lunch: "makan siang"
    case .dinner: "makan malam"
    case .snack: "camilan"
    case .sahur: "sahur"
    case .buka: "buka puasa"
    }
  }

  package func name(_ state: DayState) -> String {
    switch state {
    case .open: "belum ditutup: hari masih berjalan"
    case .complete: "lengkap"
    case .partial: "tercatat sebagian: tidak dihitung"
    case .unlogged: "belum ada catatan: tidak dihitung"
    case .fasted:
      "tidak makan sama sekali (bukan puasa sahur–buka)"
    }
  }

  package func shortName(_ state: DayState) -> String {
    switch state {
    case .open: "belum ditutup"
    case .complete: "lengkap"
    case .partial: "sebagian, tidak dihitung"
    case .unlogged: "belum ada catatan"
    case .fasted: "tidak makan"
    }
  }

  package func name(_ severity: Deficit.Severity) -> String {
    switch severity {
    case .remark: "info"
    case .notice: "perhatian"
    case .warning: "peringatan"
    case .strong: "peringatan keras"
    }
  }

  package func name(_ sex: Sex) -> String {
    switch sex {
    case .female: "perempuan"
    case .male: "laki-laki"
    }
  }

  package func name(_ diet: Diet) -> String {
    switch diet {
    case .vegetarian: "vegetarian"
    case .vegan: "vegan"
    case .pescatarian: "pesketarian"
    case .halal: "halal"
    }
  }

  package func name(_ trait: FoodTrait) -> String {
    switch trait {
    case .pork: "babi"
    case .meat: "daging"
    case .poultry: "unggas"
    case .fish: "ikan"
    case .shellfish: "udang dan kerang"
    case .dairy: "susu"
    case .egg: "telur"
    case .honey: "madu"
    case .gelatin: "gelatin"
    case .alcohol: "alkohol"
    case .gluten: "gluten"
    case .peanut: "kacang tanah"
    case .nut: "kacang pohon"
    case .soy: "kedelai"
    case .sesame: "wijen"
    }
  }

  package func name(_ condition: HealthCondition) -> String {
    switch condition {
    case .kidneyDisease: "penyakit ginjal"
    case .heartDisease: "penyakit jantung"
    }
  }

  package func name(_ authority: Authority) -> String {
    switch authority {
    case .usDRI1997: "DRI AS/Kanada 1997"
    case .idAKG2019: "AKG Indonesia 2019"
    case .efsa2015: "EFSA 2015"
    case .ukCOMA1991: "COMA Inggris 1991"
    case .whoFAO2004: "WHO/FAO 2004"
    case .dach2021: "D-A-CH 2021"
    case .nnr2023: "NNR Nordik 2023"
    case .anz2006: "NRV Australia/Selandia Baru 2006"
    case .jp2025: "DRI Jepang 2025"
    case .cn2023: "DRI Tiongkok 2023"
    case .in2020: "ICMR-NIN India 2020"
    case .kr2020: "KDRI Korea 2020"
    case .my2017: "RNI Malaysia 2017"
    case .ph2015: "PDRI Filipina 2015"
    case .vn2016: "RDA Vietnam 2016"
    }
  }

  package func name(_ grade: Note.Grade) -> String {
    switch grade {
    case .establishedPhysiology: "fisiologi yang sudah mapan"
    case .mechanismOnly:
      "mekanisme diketahui, tidak terbukti untuk asupan rendah"
    case .clinicalConsensus: "konsensus klinis"
    case .moderateEvidenceAgainst:
      "uji klinis tidak menemukan manfaat berarti"
    case .mixedTrials: "uji klinis sedikit dan beragam"
    case .animalEvidence: "terutama studi pada hewan"
    case .associationOnly: "hanya hubungan statistik"
    case .notStudied: "tidak ditemukan penelitian dengan makanan atau tablet"
    case .misstated: "angka survei, keliru ditafsirkan artikel"
    case .regulatory: "batas resmi"
    }
  }

  package func name(_ size: PortionSize) -> String {
    switch size {
    case .small: "kecil"
    case .medium: "sedang"
    case .large: "besar"
    }
  }

  package func name(_ damage: DiaryError.Damage) -> String {
    switch damage {
    case .checksum: "checksumnya salah"
    case .value(let column):
      "nilai \(column.printable) tidak mungkin"
    }
  }

  package func name(_ reason: Backup.Reason) -> String {
    switch reason {
    case .daily: "harian"
    case .manual: "dibuat manual"
    case .beforeMigration: "sebelum migrasi"
    case .beforeRestore: "sebelum pemulihan"
    case .beforeImport: "sebelum impor"
    }
  }

  package func reason(_ missing: MissingReference) -> String {
    switch missing {
    case .profileIncomplete:
      "Untuk acuan Anda sendiri: magtrack setup"
    case .beforeBirth(let born):
      "Belum ada acuan sebelum tanggal lahir, \(date(born))."
    case .noFigure(let authority):
      "\(name(authority)) tidak punya angka untuk umur ini, jadi tidak ada yang dibandingkan. Lembaga lain mungkin punya: magtrack reference list"
    }
  }

  package func certainty(_ match: Intake.Match) -> String? {
    switch match {
    case .exact: nil
    case .likely: "diperkirakan"
    case .guess: "tebakan"
    }
  }

  package func describe(_ source: String) -> String {
    switch source {
    case "label": "label"
    case "unknown": "belum ada tabel yang memuat angkanya"
    default: source.printable
    }
  }

  package func reason(_ distrust: DiaryError.Distrust, of path: String) -> String {
    let path = path.printable
    return switch distrust {
    case .owner:
      "\(path) milik orang lain: arahkan MAGTRACK_HOME ke folder Anda sendiri, atau singkirkan itu"
    case .writable:
      "orang lain bisa menulis \(path): tutup dengan chmod go-w, kalau Anda tahu isinya"
    case .hardLinks:
      "\(path) punya nama kedua (tautan keras), dan perubahan lewat salah satunya bisa hilang oleh yang lain: sisakan satu nama, atau salin dengan cp lalu ganti nama salinannya"
    case .notAFile:
      "\(path) bukan berkas: pindahkan dulu"
    case .notAFolder:
      "\(path) bukan folder: pindahkan dulu"
    }
  }

  package func supersededBy(_ edition: String, published: String) -> String {
    "sudah digantikan \(edition) tanggal \(published), yang angka magnesiumnya belum dibaca: angka di sini mungkin sudah usang"
  }
  package func laterPublication(_ edition: String) -> String {
    "ada terbitan yang lebih baru, \(edition): isinya tentang magnesium belum dibaca"
  }
  package func referenceForHealthy(_ figure: String) -> String {
    "Acuan untuk orang sehat: \(figure)"
  }
  package func adequateIntake(_ figure: String) -> String {
    "Asupan memadai: \(figure); asupan di bawahnya tidak berarti kurang"
  }
  package func referenceOfInfant(_ figure: String) -> String {
    "Acuan: \(figure); pada tahun pertama, asupan di bawahnya tidak berarti kurang"
  }
  package func inPlace(
    of old: String, eat new: String, mg: String, energy: String, serving: String, mgADay: String
  ) -> String {
    "\(new) sebagai ganti \(old): +\(mg), \(energy) per porsi (\(serving)); +\(mgADay) sehari bila selalu diganti"
  }
  package func fractionOrAnotherFood(_ number: String, digits: String) -> String {
    "\(number) bisa berarti pecahan atau makanan berikutnya; tulis 0\(number), atau \(digits) setelah koma dan spasi"
  }
  package func thousandsOrFraction(_ number: String, digits: String) -> String {
    "\(number) bisa berarti ribuan atau pecahan; tulis \(digits), atau kurangi angka desimalnya"
  }
  package func entryRow(_ id: String) -> String { "catatan \(id)" }
  package func changeRow(_ number: String) -> String { "perubahan \(number) dalam riwayat" }
  package func figure(_ claim: String, in amount: String) -> String { "\(claim) dalam \(amount)" }
  package func magnesium(_ content: String, in unit: String) -> String {
    "magnesium \(content) dalam \(unit)"
  }
  package var daily: String { "setiap hari" }
  package func due(_ days: String, _ times: String, count: String) -> String {
    "jadwal \(days) \(times), \(count)"
  }
}
