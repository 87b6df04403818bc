import MagnesiumKit

extension Failure {
  /// What a tracker's error is called in words, and its exit code.
  init(_ error: TrackerError, wording: Wording) {
    switch error {
    case .phrase(let error): self.init(error, wording: wording)
    case .archive(let error): self.init(error, wording: wording)
    case .unresolved(let reading):
      self.init(
        .unreadableInput,
        reading.unresolved.map { UnresolvedText.line($0, wording: wording) }
          .joined(separator: "\n"))
    case .unusableName:
      self.init(
        .unreadableInput,
        wording(
          "a name has 1 to \(String.longestName) characters and no control characters",
          "nama terdiri atas 1 sampai \(String.longestName) karakter tanpa karakter kendali"))
    case .guessed(let item):
      let name = item.food.name[wording.language].printable
      self.init(
        .unreadableInput,
        wording(
          "\"\(item.phrase.printable)\" could only be guessed (\(name)): write it as magtrack foods search shows it",
          "\"\(item.phrase.printable)\" hanya bisa ditebak (\(name)): tulis seperti di magtrack foods search"
        ))
    case .notOneItem(let count):
      self.init(
        .unreadableInput,
        wording(
          "an entry is one food, and that names \(count): delete it and log the meal again",
          "satu catatan berisi satu makanan, sedangkan itu \(count): hapus lalu catat ulang"))
    case .unreadableName(let name):
      self.init(
        .unreadableInput,
        wording(
          "\"\(name.printable)\" cannot be a food's name, because log would read it otherwise: use letters, begin with a word that is no measure, and leave out numbers, commas and plus signs",
          "\"\(name.printable)\" tidak bisa menjadi nama makanan karena log akan membacanya lain: pakai huruf, mulai dengan kata yang bukan takaran, tanpa angka, koma dan tanda tambah"
        ))
    case .food(let problem): self.init(problem, wording: wording)
    case .supplement(let problem): self.init(problem, wording: wording)
    case .notPositive:
      self.init(
        .unreadableInput,
        wording(
          "an amount must be more than zero", "jumlah harus lebih dari nol"))
    case .negative:
      self.init(
        .unreadableInput,
        wording("magnesium cannot be below 0 mg", "magnesium tidak bisa di bawah 0 mg"))
    case .implausibleAmount(let grams):
      self.init(
        .unreadableInput,
        wording(
          "\(wording.decimal(grams, places: 0)) g of one food is more than anyone eats at once; if it is right, add --force",
          "\(wording.decimal(grams, places: 0)) g satu makanan terlalu banyak untuk sekali makan; kalau memang benar, tambahkan --force"
        ))
    case .amountDoesNotFit(let misfit): self.init(misfit, wording: wording)
    case .implausible(let mg):
      self.init(
        .unreadableInput,
        wording(
          "\(wording.short(mg)) mg of magnesium at once is probably a mistake: labels often give the weight of the whole compound. If it is right, add --force",
          "\(wording.short(mg)) mg magnesium sekaligus rasanya keliru: label sering menyebut berat seluruh senyawanya. Kalau memang benar, tambahkan --force"
        ))
    case .tooYoungForSuggestions:
      self.init(
        .unreadableInput,
        wording(
          "suggestions are for persons from 5 years on: portions and whole nuts do not fit small children; ask your health worker",
          "saran makanan hanya untuk umur 5 tahun ke atas: porsi dan kacang utuh tidak cocok untuk anak kecil; tanyakan kepada petugas kesehatan"
        ))
    case .noReference(let missing):
      self.init(
        .configuration,
        wording(
          "without a reference there is no gap to close. \(wording.reason(missing))",
          "tanpa acuan tidak ada kekurangan yang bisa dihitung. \(wording.reason(missing))"))
    case .infantFast:
      self.init(
        .unreadableInput,
        wording(
          "a baby under one year does not fast: one who takes nothing at all needs a clinician today. If milk was only not logged, leave the day as it is",
          "bayi di bawah satu tahun tidak berpuasa: bayi yang sama sekali tidak mau minum atau makan perlu diperiksa dokter hari ini juga. Kalau susunya hanya tidak dicatat, biarkan hari itu apa adanya"
        ))
    case .future(let day):
      self.init(
        .unreadableInput,
        wording("\(day.iso) has not come yet", "\(day.iso) belum tiba"))
    case .impossible:
      self.init(
        .unreadableInput,
        wording(
          "that cannot be one entry: at most 1,000,000 mg, g, pieces or kcal",
          "itu tidak mungkin satu catatan: paling banyak 1.000.000 mg, g, buah atau kkal"))
    case .emptyRange:
      self.init(
        .unreadableInput,
        wording(
          "the range ends before it begins: give the earlier day first",
          "rentangnya berakhir sebelum mulai: tulis hari yang lebih awal dulu"))
    case .namedLikeFood(let food):
      let name = food.name[wording.language].printable
      self.init(
        .unreadableInput,
        wording(
          "\"\(name)\" is a food: give the supplement a name of its own, such as its brand",
          "\"\(name)\" adalah makanan: beri suplemen nama sendiri, misalnya mereknya"))
    case .supplementInRecipe(let name):
      self.init(
        .unreadableInput,
        wording(
          "\(name.printable) is a supplement, and a recipe is made of foods: log it beside the recipe",
          "\(name.printable) itu suplemen, sedangkan resep terdiri dari makanan: catat di samping resepnya"
        ))
    case .contradiction(let contradiction): self.init(contradiction, wording: wording)
    case .diary(let error): self.init(error, wording: wording)
    }
  }

  private init(_ error: PhraseError, wording: Wording) {
    switch error {
    case .empty:
      self.init(
        .unreadableInput,
        wording(
          "there is nothing in the phrase; try magtrack log \"2 eggs, 150 g rice\"",
          "frasanya kosong; coba magtrack log \"2 telur rebus, 150 g nasi\""))
    case .tooLong(let bytes):
      self.init(
        .unreadableInput,
        wording(
          "the phrase has \(bytes) bytes, and a meal has at most \(PhraseReader.longestPhrase): log it in parts",
          "frasanya \(bytes) bita, padahal paling banyak \(PhraseReader.longestPhrase): catat per bagian"
        ))
    case .tooManyFoods:
      self.init(
        .unreadableInput,
        wording(
          "the saved meals in it are too many: at most 1,000 foods, and meals in meals \(PhraseReader.deepestMeal) deep",
          "menu tersimpan di dalamnya terlalu banyak: paling banyak 1.000 makanan, dan menu di dalam menu sedalam \(PhraseReader.deepestMeal)"
        ))
    case .unclosedQuote(let position):
      self.init(
        .unreadableInput,
        wording(
          "the quotation mark at character \(position) is not closed: leave it out or add the other",
          "tanda kutip di karakter \(position) tidak ditutup: hilangkan atau tambahkan pasangannya")
      )
    case .controlCharacter(let scalar):
      let code = String(scalar.value, radix: 16, uppercase: true)
      self.init(
        .unreadableInput,
        wording(
          "the phrase holds the control character U+\(code): type it without",
          "frasanya memuat karakter kendali U+\(code): ketik tanpa itu"))
    }
  }

  private init(_ problem: OwnFoodProblem, wording: Wording) {
    let message =
      switch problem {
      case .weight(let grams):
        wording(
          "\(wording.short(grams)) g is no weight of a portion: expected 0.1 g to 5 kg",
          "\(wording.short(grams)) g bukan berat satu takaran: seharusnya 0,1 g sampai 5 kg")
      case .magnesium(let mg):
        wording(
          "\(wording.short(mg)) mg of magnesium in 100 g cannot be: it lies between 0 and 60,000 (pure magnesium oxide); check --per and --magnesium",
          "\(wording.short(mg)) mg magnesium dalam 100 g tidak mungkin: nilainya antara 0 dan 60.000 (magnesium oksida murni); periksa --per dan --magnesium"
        )
      case .servings(let servings):
        wording(
          "\(wording.short(servings)) servings cannot be: expected 0.1 to 1,000",
          "\(wording.short(servings)) porsi tidak mungkin: seharusnya 0,1 sampai 1.000")
      case .energy(let kcal):
        wording(
          "\(wording.short(kcal)) kcal in 100 g cannot be: it lies between 0 and 950 (pure fat has 900); check --per and --kcal",
          "\(wording.short(kcal)) kkal dalam 100 g tidak mungkin: nilainya antara 0 dan 950 (lemak murni 900); periksa --per dan --kcal"
        )
      }
    self.init(.unreadableInput, message)
  }

  private init(_ misfit: AmountMisfit, wording: Wording) {
    let intake = misfit.intake
    let name = intake.name[wording.language].printable
    guard misfit.isOfAmount else {
      self.init(
        .unreadableInput,
        wording(
          "the weight of \(name) is not known: say how much of the other food it was, with --amount",
          "berat \(name) tidak diketahui: sebutkan berapa banyak makanan gantinya, dengan --amount")
      )
      return
    }
    let amount = wording.amount(intake.quantity, of: intake.unit, grams: intake.grams)
    let units = misfit.units.map { wording.unit($0) }.uniqued().joined(separator: ", ")
    self.init(
      .unreadableInput,
      wording(
        "the entry is \(amount) of \(name), and how much of that the other amount is cannot be said; try \(units)",
        "catatannya \(name) \(amount), sedangkan jumlah yang lain itu tidak bisa dibandingkan dengannya; coba \(units)"
      ))
  }

  private init(_ problem: SupplementProblem, wording: Wording) {
    let message =
      switch problem {
      case .content(let mg):
        wording(
          "\(wording.short(mg)) mg of magnesium in one cannot be: more than 0 and at most 1,000,000; check the figure and what it is for",
          "\(wording.short(mg)) mg magnesium dalam satu tidak mungkin: lebih dari 0 dan paling banyak 1.000.000; periksa angkanya dan takarannya"
        )
      case .count(let count):
        wording(
          "\(wording.short(count)) at once cannot be: more than 0 and at most 1,000,000",
          "\(wording.short(count)) sekaligus tidak mungkin: lebih dari 0 dan paling banyak 1.000.000"
        )
      }
    self.init(.unreadableInput, message)
  }

  private init(_ contradiction: ProfileContradiction, wording: Wording) {
    let message =
      switch contradiction {
      case .bornInFuture:
        wording("the birth date has not come yet", "tanggal lahirnya belum tiba")
      case .bornTooLongAgo:
        wording(
          "the birth date is more than 125 years ago", "tanggal lahirnya lebih dari 125 tahun lalu")
      case .pregnantOrLactatingMale:
        wording(
          "pregnancy or breastfeeding does not go with male: take it back for all days first, with magtrack profile set --no-pregnant --no-lactating --from always",
          "hamil atau menyusui tidak cocok dengan laki-laki: batalkan dulu untuk semua hari, dengan magtrack profile set --no-pregnant --no-lactating --from selalu"
        )
      case .pregnantOrLactatingChild, .pregnantOrLactatingTooOld:
        wording(
          "at that age there is no reference for pregnancy or breastfeeding: check the birth date, or take pregnancy back for all days with magtrack profile set --no-pregnant --no-lactating --from always",
          "pada umur itu tidak ada acuan untuk hamil atau menyusui: periksa tanggal lahir, atau batalkan kehamilan untuk semua hari dengan magtrack profile set --no-pregnant --no-lactating --from selalu"
        )
      }
    self.init(.unreadableInput, message)
  }

  private init(_ error: ArchiveError, wording: Wording) {
    let message =
      switch error {
      case .unreadable(let reason):
        wording(
          "that is no export of magtrack (\(reason.printable)): expected what magtrack export --format json writes",
          "itu bukan hasil export magtrack (\(reason.printable)): seharusnya yang ditulis magtrack export --format json"
        )
      case .notJSON(let line, let column):
        wording(
          "that is no JSON from line \(line), character \(column) on: expected what magtrack export --format json writes",
          "mulai baris \(line), karakter \(column) itu bukan JSON: seharusnya yang ditulis magtrack export --format json"
        )
      case .twice(let key, let line):
        wording(
          "\"\(key.printable)\" stands twice in one object (line \(line)): which of them holds cannot be known",
          "\"\(key.printable)\" muncul dua kali dalam satu objek (baris \(line)): tidak jelas mana yang berlaku"
        )
      case .tooMuch(let line):
        wording(
          "line \(line) holds more, or nested deeper, than a diary has",
          "baris \(line) memuat lebih banyak atau lebih dalam daripada isi buku harian")
      case .sharedName(let name, let ids):
        wording(
          "\"\(name.printable)\" would be two things (\(ids.joined(separator: ", ").printable)): give one of them another name or id",
          "\"\(name.printable)\" akan berarti dua hal (\(ids.joined(separator: ", ").printable)): beri salah satunya nama atau id lain"
        )
      case .profile(let contradiction):
        Failure(contradiction, wording: wording).message ?? ""
      case .newerVersion(let version):
        wording(
          "a newer magtrack wrote it (schema_version \(version)): install that version",
          "ditulis magtrack yang lebih baru (schema_version \(version)): pasang versi itu")
      case .unknownSection(let name):
        wording(
          "\"\(name.printable)\" is no part of an export",
          "\"\(name.printable)\" bukan bagian dari hasil export")
      case .unknownKey(let key, let place):
        wording(
          "\(place.printable): \"\(key.printable)\" is no key of it",
          "\(place.printable): \"\(key.printable)\" bukan kuncinya")
      case .value(let key, let place):
        wording(
          "\(place.printable): \"\(key.printable)\" has a value that cannot be",
          "\(place.printable): nilai \"\(key.printable)\" tidak mungkin")
      case .refused(let place, let reason):
        wording(
          "\(place.printable) cannot be: \(reason.printable)",
          "\(place.printable) tidak mungkin: \(reason.printable)")
      }
    self.init(
      .unreadableInput,
      message + Standing.unless(wording("; nothing was imported", "; tidak ada yang diimpor")))
  }

  private init(_ error: DiaryError, wording: Wording) {
    let unchanged = Standing.unless(wording("; nothing was changed", "; tidak ada yang diubah"))
    let untouched = Standing.unless(wording("; it was left as it is", "; berkas itu tidak diubah"))
    switch error {
    case .cannotCreate(let path, let reason):
      // A file that the person named lies elsewhere for good reasons.
      let isHome =
        Home.current.map { home in
          (path + "/").hasPrefix(home.folder + "/") || (home.folder + "/").hasPrefix(path + "/")
        } ?? false
      self.init(
        .cannotCreate,
        wording(
          "cannot write \(path.printable): \(reason)",
          "tidak bisa menulis \(path.printable): \(reason)")
          + (isHome
            ? wording(
              "; MAGTRACK_HOME may name another folder",
              "; MAGTRACK_HOME bisa menunjuk folder lain") : ""))
    case .untrusted(let path, let distrust):
      self.init(.cannotCreate, wording.reason(distrust, of: path))
    case .foreignJournal(let path):
      self.init(
        .unreadableInput,
        wording(
          "\(path.printable) is not the file that a killed change was about to be taken out of (\(path.printable)-journal), perhaps a copy that was put in its place; both were left as they are: magtrack restore FILE puts them aside, FILE being a copy of the right one or latest for a backup",
          "\(path.printable) bukan berkas yang perubahannya terputus dan akan dibatalkan (\(path.printable)-journal), mungkin salinan yang ditaruh di tempatnya; keduanya tidak diubah: magtrack restore BERKAS menyisihkannya, BERKAS yaitu salinan yang benar atau latest untuk salinan terbaru"
        ))
    case .replaced(let path):
      self.init(
        .inputOutput,
        wording(
          "another file was put in the place of \(path.printable) just now, and the change is not in it: look at magtrack, then make the change again",
          "barusan ada berkas lain yang ditaruh di tempat \(path.printable), dan perubahannya tidak ada di situ: lihat dulu magtrack, lalu ulangi"
        ))
    case .notADiary(let path):
      self.init(
        .unreadableInput,
        wording(
          "\(path.printable) belongs to another program; it was left as it is",
          "\(path.printable) milik program lain; berkas itu tidak diubah"))
    case .newerVersion(let path, let found, let supported):
      self.init(
        .newerDiary,
        wording(
          "\(path.printable) was written by a newer magtrack (schema \(found), this one knows \(supported)): install that version",
          "\(path.printable) ditulis magtrack yang lebih baru (skema \(found), yang ini mengenal \(supported)): pasang versi itu"
        ) + unchanged)
    case .missing(let path, let damaged?):
      self.init(
        .missingFile,
        wording(
          "\(path.printable) is gone; the damaged one is kept in \(damaged.printable): magtrack restore FILE puts a copy of yours in place (magtrack erase begins anew)",
          "\(path.printable) hilang; yang rusak disimpan di \(damaged.printable): magtrack restore BERKAS memasang salinan Anda (magtrack erase memulai dari awal)"
        ))
    case .missing(let path, nil):
      self.init(
        .missingFile,
        wording(
          "\(path.printable) is gone, but its backups are there: magtrack restore latest brings the newest back (magtrack erase begins anew)",
          "\(path.printable) hilang, tetapi salinannya ada: magtrack restore latest mengembalikan yang terbaru (magtrack erase memulai dari awal)"
        ))
    case .damaged(let path, let detail):
      self.init(
        .unreadableInput,
        wording(
          "\(path.printable) is damaged or no diary (\(detail.printable))\(untouched): magtrack doctor",
          "\(path.printable) rusak atau bukan buku harian (\(detail.printable))\(untouched): magtrack doctor"
        ))
    case .damagedValue(let what, let damage):
      self.init(
        .unreadableInput,
        wording(
          "the diary is damaged (\(wording.row(what)): \(wording.name(damage)))\(unchanged): magtrack doctor",
          "buku harian rusak (\(wording.row(what)): \(wording.name(damage)))\(unchanged): magtrack doctor"
        ) + UnreadableText.wayOut(of: what, damage, wording))
    case .impossible(let what, let column):
      self.init(
        .unreadableInput,
        wording(
          "\(wording.row(what)) cannot be kept: \(wording.name(.value(column)))\(unchanged)",
          "\(wording.row(what)) tidak bisa disimpan: \(wording.name(.value(column)))\(unchanged)"
        ))
    case .busy:
      self.init(
        .busy,
        wording(
          "another magtrack is using the diary: try again",
          "buku harian sedang dipakai magtrack lain: coba lagi"))
    case .diskFull:
      self.init(
        .inputOutput,
        wording("the disk is full", "cakram penuh") + unchanged)
    case .failed(let detail):
      self.init(
        .inputOutput,
        wording(
          "the diary could not be read or written: \(detail.printable)",
          "buku harian tidak bisa dibaca atau ditulis: \(detail.printable)"))
    case .unknownOutcome(let detail):
      self.init(
        .inputOutput,
        wording(
          "the diary could not be written to the end (\(detail.printable)), and whether the change stands could not be read: look before you repeat it",
          "buku harian tidak bisa ditulis sampai selesai (\(detail.printable)), dan tidak bisa dibaca apakah perubahannya tersimpan: periksa dulu sebelum mengulanginya"
        ))
    case .noSuchEntry(let id):
      self.init(
        .nothing,
        wording(
          "there is no entry \(id): magtrack entries lists them",
          "tidak ada catatan \(id): lihat magtrack entries"))
    case .noSuchRecipe(let id):
      self.init(
        .nothing,
        wording(
          "you have no recipe \"\(id.printable)\": magtrack recipe list shows them",
          "tidak ada resep \"\(id.printable)\": lihat magtrack recipe list"))
    case .noSuchMeal(let name):
      self.init(
        .nothing,
        wording(
          "you have no saved meal \"\(name.printable)\": magtrack meal list shows them",
          "tidak ada menu tersimpan \"\(name.printable)\": lihat magtrack meal list"))
    case .noSuchFood(let id):
      self.init(
        .nothing,
        wording(
          "you have no food of your own \"\(id.printable)\": magtrack foods list shows them",
          "tidak ada makanan sendiri \"\(id.printable)\": lihat magtrack foods list"))
    case .noSuchSupplement(let name):
      self.init(
        .nothing,
        wording(
          "you have no supplement \"\(name.printable)\": magtrack supplement list shows them",
          "tidak ada suplemen \"\(name.printable)\": lihat magtrack supplement list"))
    case .nameTaken(let name, let id, let owner):
      let shown = name.printable
      let command =
        switch owner {
        case .food: "foods edit \(id.shellWord)"
        case .recipe: "recipe edit \(id.shellWord)"
        case .supplement: "supplement edit \(id.shellWord)"
        case .meal: "meal save \(id.shellWord) PHRASE"
        }
      self.init(
        .unreadableInput,
        wording(
          "you already have \"\(shown)\": magtrack \(command) changes it",
          "\"\(shown)\" sudah ada: ubah dengan magtrack \(command)"))
    case .dayHasEntries(let day):
      self.init(
        .unreadableInput,
        wording(
          "\(day.iso) has entries, so something was eaten: a fast is a day without any",
          "\(day.iso) ada catatannya, jadi ada yang dimakan: magtrack fast hanya untuk hari tanpa makan sama sekali, bukan puasa sahur–buka"
        ))
    case .dayHasNoEntries(let day):
      self.init(
        .unreadableInput,
        wording(
          "nothing is logged on \(day.iso): if nothing was eaten, magtrack fast \(day.iso)",
          "belum ada catatan pada \(day.iso): kalau memang tidak makan, magtrack fast \(day.iso)"))
    }
  }
}

extension Wording {
  /// Why what lies at a path is not taken, and what to do.
  func reason(_ distrust: DiaryError.Distrust, of path: String) -> String {
    let path = path.printable
    return switch distrust {
    case .owner:
      self(
        "\(path) is somebody else's: give MAGTRACK_HOME a folder of your own, or take that away",
        "\(path) milik orang lain: arahkan MAGTRACK_HOME ke folder Anda sendiri, atau singkirkan itu"
      )
    case .writable:
      self(
        "others may write \(path): close it with chmod go-w, if you know what is in it",
        "orang lain bisa menulis \(path): tutup dengan chmod go-w, kalau Anda tahu isinya")
    case .hardLinks:
      self(
        "\(path) has a second name (a hard link), and a change to one of them can be lost by the other: keep one name, or copy it with cp and rename the copy",
        "\(path) punya nama kedua (tautan keras), dan perubahan lewat salah satunya bisa hilang oleh yang lain: sisakan satu nama, atau salin dengan cp lalu ganti nama salinannya"
      )
    case .notAFile:
      self("\(path) is no file: move it away", "\(path) bukan berkas: pindahkan dulu")
    case .notAFolder:
      self("\(path) is no folder: move it away", "\(path) bukan folder: pindahkan dulu")
    }
  }
}

/// Errors of a diary that no tracker has opened.
func inTrackersWords<Value>(_ body: () throws(DiaryError) -> Value) throws(TrackerError) -> Value {
  do {
    return try body()
  } catch {
    throw .diary(error)
  }
}
