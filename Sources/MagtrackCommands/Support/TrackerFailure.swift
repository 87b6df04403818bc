import MagnesiumKit
import MagnesiumWords

extension Failure {
  /// What a tracker's error is called in words, and its exit code.
  init(_ error: TrackerError, wording: any Phrasebook) {
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
        wording.unusableName(String.longestName))
    case .guessed(let item):
      let name = item.food.name[wording.language].printable
      self.init(
        .unreadableInput,
        wording.guessCannotBeKept(item.phrase.printable, name: name))
    case .notOneItem(let count):
      self.init(
        .unreadableInput,
        wording.notOneFood(count))
    case .unreadableName(let name):
      self.init(
        .unreadableInput,
        wording.unreadableName(name.printable))
    case .food(let problem): self.init(problem, wording: wording)
    case .supplement(let problem): self.init(problem, wording: wording)
    case .notPositive:
      self.init(
        .unreadableInput,
        wording.amountNotPositive)
    case .negative:
      self.init(
        .unreadableInput,
        wording.magnesiumBelowZero)
    case .implausibleAmount(let grams):
      self.init(
        .unreadableInput,
        wording.implausibleFood(grams: grams))
    case .amountDoesNotFit(let misfit): self.init(misfit, wording: wording)
    case .implausible(let mg):
      self.init(
        .unreadableInput,
        wording.implausibleMagnesium(mg: mg))
    case .tooYoungForSuggestions:
      self.init(
        .unreadableInput,
        wording.tooYoungForSuggestions)
    case .noReference(let missing):
      self.init(
        .configuration,
        wording.noReferenceNoGap(missing))
    case .infantFast:
      self.init(
        .unreadableInput,
        wording.infantDoesNotFast)
    case .future(let day):
      self.init(
        .unreadableInput,
        wording.dayNotYetCome(day.iso))
    case .impossible:
      self.init(
        .unreadableInput,
        wording.impossibleEntry)
    case .emptyRange:
      self.init(
        .unreadableInput,
        wording.emptyRange)
    case .namedLikeFood(let food):
      let name = food.name[wording.language].printable
      self.init(
        .unreadableInput,
        wording.namedLikeFood(name))
    case .supplementInRecipe(let name):
      self.init(
        .unreadableInput,
        wording.supplementInRecipe(name.printable))
    case .contradiction(let contradiction): self.init(contradiction, wording: wording)
    case .diary(let error): self.init(error, wording: wording)
    }
  }

  private init(_ error: PhraseError, wording: any Phrasebook) {
    switch error {
    case .empty:
      self.init(
        .unreadableInput,
        wording.emptyPhrase)
    case .tooLong(let bytes):
      self.init(
        .unreadableInput,
        wording.phraseTooLong(bytes: bytes, most: PhraseReader.longestPhrase))
    case .tooManyFoods:
      self.init(
        .unreadableInput,
        wording.tooManyFoods(deepest: PhraseReader.deepestMeal))
    case .unclosedQuote(let position):
      self.init(
        .unreadableInput,
        wording.unclosedQuote(at: position)
      )
    case .controlCharacter(let scalar):
      let code = String(scalar.value, radix: 16, uppercase: true)
      self.init(
        .unreadableInput,
        wording.controlCharacter(code))
    }
  }

  private init(_ problem: OwnFoodProblem, wording: any Phrasebook) {
    let message =
      switch problem {
      case .weight(let grams):
        wording.noWeightOfPortion(grams: grams)
      case .magnesium(let mg):
        wording.impossibleMagnesiumOfFood(mg: mg)
      case .servings(let servings):
        wording.impossibleServings(servings)
      case .energy(let kcal):
        wording.impossibleEnergy(kcal: kcal)
      }
    self.init(.unreadableInput, message)
  }

  private init(_ misfit: AmountMisfit, wording: any Phrasebook) {
    let intake = misfit.intake
    let name = intake.name[wording.language].printable
    guard misfit.isOfAmount else {
      self.init(
        .unreadableInput,
        wording.weightUnknown(of: name)
      )
      return
    }
    let amount = wording.amount(intake.quantity, of: intake.unit, grams: intake.grams)
    let units = misfit.units.map { wording.unit($0) }.uniqued().joined(separator: ", ")
    self.init(
      .unreadableInput,
      wording.amountsDoNotCompare(amount: amount, name: name, units: units))
  }

  private init(_ problem: SupplementProblem, wording: any Phrasebook) {
    let message =
      switch problem {
      case .content(let mg):
        wording.impossibleContent(mg: mg)
      case .count(let count):
        wording.impossibleCount(count)
      }
    self.init(.unreadableInput, message)
  }

  private init(_ contradiction: ProfileContradiction, wording: any Phrasebook) {
    let message =
      switch contradiction {
      case .bornInFuture:
        wording.bornInFuture
      case .bornTooLongAgo:
        wording.bornTooLongAgo
      case .pregnantOrLactatingMale:
        wording.pregnantMale
      case .pregnantOrLactatingChild, .pregnantOrLactatingTooOld:
        wording.pregnantAtThatAge
      }
    self.init(.unreadableInput, message)
  }

  private init(_ error: ArchiveError, wording: any Phrasebook) {
    let message =
      switch error {
      case .unreadable(let reason):
        wording.notAnExport(reason.printable)
      case .notJSON(let line, let column):
        wording.notJSON(line: line, column: column)
      case .twice(let key, let line):
        wording.keyTwice(key.printable, line: line)
      case .tooMuch(let line):
        wording.tooMuchInLine(line)
      case .sharedName(let name, let ids):
        wording.sharedName(name.printable, ids: ids.joined(separator: ", ").printable)
      case .profile(let contradiction):
        Failure(contradiction, wording: wording).message ?? ""
      case .newerVersion(let version):
        wording.newerExport(version)
      case .unknownSection(let name):
        wording.unknownSection(name.printable)
      case .unknownKey(let key, let place):
        wording.unknownKey(in: place.printable, key: key.printable)
      case .value(let key, let place):
        wording.impossibleValue(in: place.printable, key: key.printable)
      case .refused(let place, let reason):
        wording.placeCannotBe(place.printable, reason: reason.printable)
      }
    self.init(
      .unreadableInput,
      message + Standing.unless(wording.nothingImported))
  }

  private init(_ error: DiaryError, wording: any Phrasebook) {
    let unchanged = Standing.unless(wording.butNothingChanged)
    let untouched = Standing.unless(wording.leftAsItIs)
    switch error {
    case .cannotCreate(let path, let reason):
      // A file that the person named lies elsewhere for good reasons.
      let isHome =
        Surroundings.current.home.map { home in
          (path + "/").hasPrefix(home.folder + "/") || (home.folder + "/").hasPrefix(path + "/")
        } ?? false
      self.init(
        .cannotCreate,
        wording.cannotWrite(path.printable, reason: reason)
          + (isHome
            ? wording.anotherHomePossible : ""))
    case .untrusted(let path, let distrust):
      self.init(.cannotCreate, wording.reason(distrust, of: path))
    case .foreignJournal(let path):
      self.init(
        .unreadableInput,
        wording.foreignJournal(path.printable))
    case .replaced(let path):
      self.init(
        .inputOutput,
        wording.fileReplaced(path.printable))
    case .notADiary(let path):
      self.init(
        .unreadableInput,
        wording.otherProgramsFile(path.printable))
    case .newerVersion(let path, let found, let supported):
      self.init(
        .newerDiary,
        wording.newerDiary(path.printable, found: found, supported: supported) + unchanged)
    case .missing(let path, let damaged?):
      self.init(
        .missingFile,
        wording.diaryGoneDamagedKept(path.printable, damaged: damaged.printable))
    case .missing(let path, nil):
      self.init(
        .missingFile,
        wording.diaryGone(path.printable))
    case .damaged(let path, let detail):
      self.init(
        .unreadableInput,
        wording.damagedDiary(path.printable, detail: detail.printable, untouched: untouched))
    case .damagedValue(let what, let damage):
      self.init(
        .unreadableInput,
        wording.damagedRow(what, damage: damage, unchanged: unchanged)
          + UnreadableText.wayOut(of: what, damage, wording))
    case .impossible(let what, let column):
      self.init(
        .unreadableInput,
        wording.rowCannotBeKept(what, damage: .value(column), unchanged: unchanged))
    case .busy:
      self.init(
        .busy,
        wording.diaryBusy)
    case .diskFull:
      self.init(
        .inputOutput,
        wording.diskFull + unchanged)
    case .failed(let detail):
      self.init(
        .inputOutput,
        wording.diaryFailed(detail.printable))
    case .unknownOutcome(let detail):
      self.init(
        .inputOutput,
        wording.unknownOutcome(detail.printable))
    case .noSuchEntry(let id):
      self.init(
        .nothing,
        wording.noSuchEntry(id))
    case .noSuchRecipe(let id):
      self.init(
        .nothing,
        wording.noSuchRecipe(id.printable))
    case .noSuchMeal(let name):
      self.init(
        .nothing,
        wording.noSuchMeal(name.printable))
    case .noSuchFood(let id):
      self.init(
        .nothing,
        wording.noSuchOwnFood(id.printable))
    case .noSuchSupplement(let name):
      self.init(
        .nothing,
        wording.noSuchSupplement(name.printable))
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
        wording.nameTaken(shown, command: command))
    case .dayHasEntries(let day):
      self.init(
        .unreadableInput,
        wording.dayHasEntries(day.iso))
    case .dayHasNoEntries(let day):
      self.init(
        .unreadableInput,
        wording.dayHasNoEntries(day.iso))
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
