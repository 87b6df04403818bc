import MagnesiumKit

extension English {
  package func name(_ meal: Meal) -> String {
    switch meal {
    case .breakfast: "breakfast"
    case .lunch: "lunch"
    case .dinner: "dinner"
    case .snack: "snack"
    case .sahur: "sahur"
    case .buka: "buka"
    }
  }

  package func name(_ state: DayState) -> String {
    switch state {
    case .open: "open: the day is not over"
    case .complete: "complete"
    case .partial: "partly logged: not counted"
    case .unlogged: "nothing logged: not counted"
    case .fasted:
      "nothing eaten all day (not a fast with sahur and buka)"
    }
  }

  package func shortName(_ state: DayState) -> String {
    switch state {
    case .open: "open"
    case .complete: "complete"
    case .partial: "partial, not counted"
    case .unlogged: "nothing logged"
    case .fasted: "nothing eaten"
    }
  }

  package func name(_ severity: Deficit.Severity) -> String {
    switch severity {
    case .remark: "remark"
    case .notice: "notice"
    case .warning: "warning"
    case .strong: "strong warning"
    }
  }

  package func name(_ sex: Sex) -> String {
    switch sex {
    case .female: "female"
    case .male: "male"
    }
  }

  package func name(_ diet: Diet) -> String {
    switch diet {
    case .vegetarian: "vegetarian"
    case .vegan: "vegan"
    case .pescatarian: "pescatarian"
    case .halal: "halal"
    }
  }

  package func name(_ trait: FoodTrait) -> String {
    switch trait {
    case .pork: "pork"
    case .meat: "meat"
    case .poultry: "poultry"
    case .fish: "fish"
    case .shellfish: "shellfish"
    case .dairy: "dairy"
    case .egg: "egg"
    case .honey: "honey"
    case .gelatin: "gelatin"
    case .alcohol: "alcohol"
    case .gluten: "gluten"
    case .peanut: "peanut"
    case .nut: "tree nuts"
    case .soy: "soy"
    case .sesame: "sesame"
    }
  }

  package func name(_ condition: HealthCondition) -> String {
    switch condition {
    case .kidneyDisease: "kidney disease"
    case .heartDisease: "heart disease"
    }
  }

  package func name(_ authority: Authority) -> String {
    switch authority {
    case .usDRI1997: "US/Canada DRI 1997"
    case .idAKG2019: "Indonesia AKG 2019"
    case .efsa2015: "EFSA 2015"
    case .ukCOMA1991: "UK COMA 1991"
    case .whoFAO2004: "WHO/FAO 2004"
    case .dach2021: "D-A-CH 2021"
    case .nnr2023: "Nordic NNR 2023"
    case .anz2006: "Australia/New Zealand NRV 2006"
    case .jp2025: "Japan DRI 2025"
    case .cn2023: "China DRI 2023"
    case .in2020: "India ICMR-NIN 2020"
    case .kr2020: "Korea KDRI 2020"
    case .my2017: "Malaysia RNI 2017"
    case .ph2015: "Philippines PDRI 2015"
    case .vn2016: "Viet Nam RDA 2016"
    }
  }

  package func name(_ grade: Note.Grade) -> String {
    switch grade {
    case .establishedPhysiology: "established physiology"
    case .mechanismOnly:
      "mechanism known, not shown for low intake"
    case .clinicalConsensus: "clinical consensus"
    case .moderateEvidenceAgainst:
      "trials found no meaningful effect"
    case .mixedTrials: "trials few and mixed"
    case .animalEvidence: "mostly animal evidence"
    case .associationOnly: "association only"
    case .notStudied: "no study of food or tablets found"
    case .misstated: "survey figures, misstated in the article"
    case .regulatory: "official limit"
    }
  }

  package func name(_ size: PortionSize) -> String {
    switch size {
    case .small: "small"
    case .medium: "medium"
    case .large: "large"
    }
  }

  package func name(_ damage: DiaryError.Damage) -> String {
    switch damage {
    case .checksum: "its checksum is wrong"
    case .value(let column):
      "\(column.printable) has a value that cannot be"
    }
  }

  package func name(_ reason: Backup.Reason) -> String {
    switch reason {
    case .daily: "daily"
    case .manual: "made by hand"
    case .beforeMigration: "before a migration"
    case .beforeRestore: "before a restore"
    case .beforeImport: "before an import"
    }
  }

  package func reason(_ missing: MissingReference) -> String {
    switch missing {
    case .profileIncomplete:
      "For your own reference: magtrack setup"
    case .beforeBirth(let born):
      "There is no reference before the birth date, \(date(born))."
    case .noFigure(let authority):
      "\(name(authority)) has no figure for this age, so nothing is compared. Others may: magtrack reference list"
    }
  }

  package func certainty(_ match: Intake.Match) -> String? {
    switch match {
    case .exact: nil
    case .likely: "assumed"
    case .guess: "guessed"
    }
  }

  package func describe(_ source: String) -> String {
    switch source {
    case "label": "label"
    case "unknown": "no table has a figure"
    default: source.printable
    }
  }

  package func reason(_ distrust: DiaryError.Distrust, of path: String) -> String {
    let path = path.printable
    return switch distrust {
    case .owner:
      "\(path) is somebody else's: give MAGTRACK_HOME a folder of your own, or take that away"
    case .writable:
      "others may write \(path): close it with chmod go-w, if you know what is in it"
    case .hardLinks:
      "\(path) has a second name (a hard link), and a change to one of them can be lost by the other: keep one name, or copy it with cp and rename the copy"
    case .notAFile:
      "\(path) is no file: move it away"
    case .notAFolder:
      "\(path) is no folder: move it away"
    }
  }

  package func supersededBy(_ edition: String, published: String) -> String {
    "superseded by \(edition) of \(published), whose figures for magnesium are not read yet: these may be out of date"
  }
  package func laterPublication(_ edition: String) -> String {
    "there is a later publication, \(edition): what it says of magnesium is not read yet"
  }
  package func referenceForHealthy(_ figure: String) -> String {
    "Reference for healthy people: \(figure)"
  }
  package func adequateIntake(_ figure: String) -> String {
    "Adequate intake: \(figure); an intake below it says nothing of inadequacy"
  }
  package func referenceOfInfant(_ figure: String) -> String {
    "Reference: \(figure); in the first year an intake below it says nothing of inadequacy"
  }
  package func inPlace(
    of old: String, eat new: String, mg: String, energy: String, serving: String, mgADay: String
  ) -> String {
    "\(new) in place of \(old): +\(mg), \(energy) a serving (\(serving)); +\(mgADay) a day if swapped each time"
  }
  package func fractionOrAnotherFood(_ number: String, digits: String) -> String {
    "\(number) may be a fraction or begin another food; write 0\(number), or \(digits) behind a comma and a space"
  }
  package func thousandsOrFraction(_ number: String, digits: String) -> String {
    "\(number) may mean thousands or a fraction; write \(digits), or fewer decimals"
  }
  package func entryRow(_ id: String) -> String { "entry \(id)" }
  package func changeRow(_ number: String) -> String { "change \(number) of the history" }
  package func figure(_ claim: String, in amount: String) -> String { "\(claim) in \(amount)" }
  package func magnesium(_ content: String, in unit: String) -> String {
    "\(content) of magnesium in \(unit)"
  }
  package var daily: String { "daily" }
  package func due(_ days: String, _ times: String, count: String) -> String {
    "due \(days) \(times), \(count)"
  }
}
