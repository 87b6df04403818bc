import MagnesiumKit

extension Language {
  /// What an error of the library is called: what was wrong, what was expected and what to try, in one line;
  /// of a phrase one line for each part that could not be read.
  public func words(for error: any Error) -> String {
    let wording = phrasebook
    return switch error {
    case let error as TrackerError: wording.words(for: error)
    case let error as DiaryError: wording.words(for: error)
    case let error as PhraseError: wording.words(for: error)
    case let error as ArchiveError: wording.words(for: error)
    case let error as AmountProblem: wording.words(for: error)
    case let error as LabelError: wording.words(for: error)
    case let error as UnresolvedItem: wording.words(for: error)
    default: String(describing: error).printable
    }
  }
}

/// What is known where an error is told, beside the error itself.
package struct ErrorCircumstances: Sendable {
  /// Whether something was changed for good in the same run: nothing may be said that denies it.
  package var isChanged: Bool
  /// The folder that the person chose for the diary, where they did.
  package var home: String?

  package init(isChanged: Bool = false, home: String? = nil) {
    self.isChanged = isChanged
    self.home = home
  }

  fileprivate func denial(_ text: String) -> String { isChanged ? "" : text }
}

extension Phrasebook {
  /// What a tracker's error is called.
  package func words(
    for error: TrackerError, _ circumstances: ErrorCircumstances = ErrorCircumstances()
  ) -> String {
    func shown(_ food: Food) -> String { food.name[language].printable }
    return switch error {
    case .phrase(let error): words(for: error)
    case .archive(let error): words(for: error, circumstances)
    case .importing(let problem):
      text(problem) + circumstances.denial(nothingImported)
    case .noSuchSource(let name, let apps):
      noSuchApp(name.printable, apps: apps.map(\.printable).joined(separator: ", "))
    case .unresolved(let reading):
      reading.unresolved.map { words(for: $0) }.joined(separator: "\n")
    case .unusableName: unusableName(String.longestName)
    case .guessed(let item): guessCannotBeKept(item.phrase.printable, name: shown(item.food))
    case .notOneItem(let count): notOneFood(count)
    case .unreadableName(let name): unreadableName(name.printable)
    case .food(let problem): words(for: problem)
    case .supplement(let problem): words(for: problem)
    case .notPositive: amountNotPositive
    case .negative: magnesiumBelowZero
    case .implausibleAmount(let grams): implausibleFood(grams: grams)
    case .amountDoesNotFit(let misfit): words(for: misfit)
    case .implausible(let mg): implausibleMagnesium(mg: mg)
    case .tooYoungForSuggestions: tooYoungForSuggestions
    case .noReference(let missing): noReferenceNoGap(missing)
    case .infantFast: infantDoesNotFast
    case .future(let day): dayNotYetCome(day.iso)
    case .impossible: impossibleEntry
    case .emptyRange: emptyRange
    case .namedLikeFood(let food): namedLikeFood(shown(food))
    case .supplementInRecipe(let name): supplementInRecipe(name.printable)
    case .contradiction(let contradiction): words(for: contradiction)
    case .symptom(let problem): words(for: problem)
    case .diary(let error): words(for: error, circumstances)
    }
  }

  package func words(for error: PhraseError) -> String {
    switch error {
    case .empty: emptyPhrase
    case .tooLong(let bytes): phraseTooLong(bytes: bytes, most: PhraseReader.longestPhrase)
    case .tooManyFoods: tooManyFoods(deepest: PhraseReader.deepestMeal)
    case .unclosedQuote(let position): unclosedQuote(at: position)
    case .controlCharacter(let scalar):
      controlCharacter(String(scalar.value, radix: 16, uppercase: true))
    }
  }

  package func words(for problem: AmountProblem) -> String {
    switch problem {
    case .ambiguousNumber(let number): ambiguous(number)
    case .notPositive: amountNotPositive
    case .unreadable: unreadableAmount
    }
  }

  package func words(for problem: OwnFoodProblem) -> String {
    switch problem {
    case .weight(let grams): noWeightOfPortion(grams: grams)
    case .magnesium(let mg): impossibleMagnesiumOfFood(mg: mg)
    case .servings(let servings): impossibleServings(servings)
    case .energy(let kcal): impossibleEnergy(kcal: kcal)
    }
  }

  package func words(for misfit: AmountMisfit) -> String {
    let intake = misfit.intake
    let name = intake.name[language].printable
    guard misfit.isOfAmount else { return weightUnknown(of: name) }
    return amountsDoNotCompare(
      amount: amount(intake.quantity, of: intake.unit, grams: intake.grams), name: name,
      units: misfit.units.map { unit($0) }.uniqued().joined(separator: ", "))
  }

  package func words(for problem: SupplementProblem) -> String {
    switch problem {
    case .content(let mg): impossibleContent(mg: mg)
    case .count(let count): impossibleCount(count)
    }
  }

  package func words(for contradiction: ProfileContradiction) -> String {
    switch contradiction {
    case .bornInFuture: bornInFuture
    case .bornTooLongAgo: bornTooLongAgo
    case .pregnantOrLactatingMale: pregnantMale
    case .pregnantOrLactatingChild, .pregnantOrLactatingTooOld: pregnantAtThatAge
    }
  }

  package func words(for error: LabelError) -> String {
    switch error {
    case .unreadable(let text): unreadableLabel(text.printable)
    case .unknownForm(let text, let nearest):
      noSuchForm(
        text.printable,
        hint: nearest.map { didYouMeanForm($0) }
          ?? expectedForms(FormNames.families(in: language).joined(separator: ", ")))
    case .compoundOrElemental(let text): compoundOrElemental(text.printable)
    case .formMissing(let text): formMissing(text.printable)
    case .baseMissing(let text): labelBaseMissing(text.printable)
    case .unitDoesNotFit(let text): notASupplementUnit(text.printable)
    case .elementalAboveCompound(let elemental, let most):
      elementalAboveCompound(most: most, elemental: elemental)
    case .ambiguousNumber(let text): ambiguous(text)
    case .saidTwice(let option): labelAndOptionDiffer(option)
    case .nothingGiven: sayWhatLabelSays
    case .notPositive: labelAmountNotPositive
    case .negative: magnesiumBelowZero
    }
  }

  package func words(
    for error: ArchiveError, _ circumstances: ErrorCircumstances = ErrorCircumstances()
  ) -> String {
    let message =
      switch error {
      case .unreadable(let reason): notAnExport(reason.printable)
      case .notJSON(let line, let column): notJSON(line: line, column: column)
      case .twice(let key, let line): keyTwice(key.printable, line: line)
      case .tooMuch(let line): tooMuchInLine(line)
      case .sharedName(let name, let ids):
        sharedName(name.printable, ids: ids.joined(separator: ", ").printable)
      case .profile(let contradiction): words(for: contradiction)
      case .newerVersion(let version): newerExport(version)
      case .unknownSection(let name): unknownSection(name.printable)
      case .unknownKey(let key, let place): unknownKey(in: place.printable, key: key.printable)
      case .value(let key, let place): impossibleValue(in: place.printable, key: key.printable)
      case .refused(let place, let reason):
        placeCannotBe(place.printable, reason: reason.printable)
      }
    return message + circumstances.denial(nothingImported)
  }

  package func words(
    for error: DiaryError, _ circumstances: ErrorCircumstances = ErrorCircumstances()
  ) -> String {
    let unchanged = circumstances.denial(butNothingChanged)
    let untouched = circumstances.denial(leftAsItIs)
    return switch error {
    case .cannotCreate(let path, let reason):
      cannotWrite(path.printable, reason: self.reason(reason))
        + (circumstances.isOfHome(path) ? anotherHomePossible : "")
    case .untrusted(let path, let distrust): self.reason(distrust, of: path)
    case .foreignJournal(let path): foreignJournal(path.printable)
    case .replaced(let path): fileReplaced(path.printable)
    case .notADiary(let path): otherProgramsFile(path.printable)
    case .newerVersion(let path, let found, let supported):
      newerDiary(path.printable, found: found, supported: supported) + unchanged
    case .missing(let path, let damaged?):
      diaryGoneDamagedKept(path.printable, damaged: damaged.printable)
    case .missing(let path, nil): diaryGone(path.printable)
    case .damaged(let path, let detail):
      damagedDiary(path.printable, detail: detail.printable, untouched: untouched)
    case .damagedValue(let what, let damage):
      damagedRow(what, damage: damage, unchanged: unchanged) + wayOut(of: what, damage)
    case .impossible(let what, let column):
      rowCannotBeKept(what, damage: .value(column), unchanged: unchanged)
    case .busy: diaryBusy
    case .diskFull: diskFull + unchanged
    case .failed(let reason): diaryFailed(self.reason(reason))
    case .unknownOutcome(let reason): unknownOutcome(self.reason(reason))
    case .noSuchEntry(let id): noSuchEntry(id)
    case .noSuchPortion(let id):
      noSuchPortion(
        id.drop { $0 != " " }.dropFirst().description.printable,
        of: id.prefix { $0 != " " }.description.printable)
    case .noSuchRecipe(let id): noSuchRecipe(id.printable)
    case .noSuchMeal(let name): noSuchMeal(name.printable)
    case .noSuchFood(let id): noSuchOwnFood(id.printable)
    case .noSuchSupplement(let name): noSuchSupplement(name.printable)
    case .nameTaken(let name, let id, let owner):
      nameTaken(name.printable, command: Self.change(of: id, owner))
    case .dayHasEntries(let day): dayHasEntries(day.iso)
    case .dayHasNoEntries(let day): dayHasNoEntries(day.iso)
    }
  }

  /// The command that changes what has a name already.
  private static func change(of id: String, _ owner: DiaryError.NameOwner) -> String {
    switch owner {
    case .food: "foods edit \(id.shellWord)"
    case .recipe: "recipe edit \(id.shellWord)"
    case .supplement: "supplement edit \(id.shellWord)"
    case .meal: "meal save \(id.shellWord) PHRASE"
    }
  }
}

extension ErrorCircumstances {
  /// A file that the person named lies elsewhere for good reasons.
  fileprivate func isOfHome(_ path: String) -> Bool {
    guard let home else { return false }
    return (path + "/").hasPrefix(home + "/") || (home + "/").hasPrefix(path + "/")
  }
}
