import MagnesiumKit
import MagnesiumWords

/// Notices which alerts a change to a day brings, so that its reply can tell of them at once. On a
/// terminal they are then told; what goes elsewhere may never be read, and the next prompt repeats it.
final class AlertWatch {
  private let session: Session
  private let tracker: Tracker
  private let before: Set<Alert.ID>
  private var told: [Alert] = []

  init(_ session: Session, _ tracker: Tracker) {
    self.session = session
    self.tracker = tracker
    before = Set(Self.alerts(session, tracker).map(\.id))
  }

  /// A line each; none on any trouble, because the change itself has been made.
  var news: [Block] {
    let new = Self.alerts(session, tracker).filter { !before.contains($0.id) }
    let isTold = session.screen.isTerminal
    let news =
      (try? isTold
        ? tracker.takeNew(new) : tracker.neverShown(new)) ?? []
    if isTold { told = news }
    return news.map { session.wording.block(of: $0) }
  }

  /// The reply with the news could not be written: they are still new.
  func giveBack() { try? tracker.giveBack(told) }

  private static func alerts(_ session: Session, _ tracker: Tracker) -> [Alert] {
    ((try? session.alerts(in: tracker)) ?? []).filter(\.canFollowChange)
  }
}
