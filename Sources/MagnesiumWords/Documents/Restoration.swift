import MagnesiumKit

extension Phrasebook {
  /// What lies in the place of a diary that is to be restored.
  package func words(for before: Restoration.Before) -> String {
    switch before {
    case .nothing: noDiary
    case .diary(let summary?): self.summary(summary)
    case .diary(nil): aDamagedDiary
    case .unreadable(.newerVersion): aDiaryOfNewerVersion
    case .unreadable(.notADiary): anotherProgramsFile
    case .unreadable(.damaged), .unreadable(.damagedValue), .unreadable(.failed): aDamagedDiary
    case .unreadable: somethingUnreadable
    }
  }
}
