import MagnesiumKit
import MagnesiumWords

/// Notices which alerts a change to a day brings, so that its reply can tell of them at once.
final class AlertWatch {
  private let session: Session
  private let tracker: Tracker
  private let before: [Alert]
  private var told: [Alert] = []

  init(_ session: Session, _ tracker: Tracker) {
    self.session = session
    self.tracker = tracker
    before = (try? session.alerts(in: tracker)) ?? []
  }

  /// A line each; none on any trouble, because the change itself has been made.
  var news: [Block] {
    let isRead = session.screen.isTerminal
    let news =
      (try? tracker.news(
        among: session.alerts(in: tracker), since: before, isRead: isRead)) ?? []
    if isRead { told = news }
    return news.map { session.wording.block(of: $0) }
  }

  /// The reply with the news could not be written: they are still new.
  func giveBack() { try? tracker.giveBack(told) }
}
