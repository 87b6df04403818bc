import MagnesiumKit
import MagnesiumWords
import Platform

/// The passphrase of a sealed backup. It is never an argument, because others on the machine can see those.
struct Passphrase {
  let session: Session

  /// With fewer characters it is guessed too soon.
  private static let leastLength = 8

  private var wording: any Phrasebook { session.wording }

  private static let variable = "MAGTRACK_PASSPHRASE"

  /// Where it comes from when nobody is asked.
  var source: String? { EnvironmentVariable.value(of: Self.variable).map { _ in Self.variable } }

  private var given: String? {
    get throws { try EnvironmentVariable.value(of: Self.variable).map(readable) }
  }

  /// Of a backup that there is.
  func known() throws -> String {
    try given ?? ask(wording.askPassphrase)
  }

  /// Of a backup that is being made: asked for twice, because nobody can see it.
  func chosen() throws -> String {
    if let given = try given { return try checked(given) }
    var passphrase = try ask(
      wording.askNewPassphrase)
    while Self.isShort(passphrase) {
      passphrase = try ask(
        wording.askLongerPassphrase(Self.leastLength))
    }
    guard try ask(wording.onceMore) == passphrase else {
      throw Failure(
        .usage,
        wording.passphrasesDiffer)
    }
    return passphrase
  }

  /// Bytes that are no text would all become the same sign, and a key pressed by mistake is not seen.
  private func readable(_ passphrase: String) throws -> String {
    guard !passphrase.unicodeScalars.contains(where: { $0 == "\u{FFFD}" || $0.isUnprintable })
    else {
      throw Failure(
        .usage,
        wording.passphraseIsNoText)
    }
    return passphrase
  }

  private static func isShort(_ passphrase: String) -> Bool {
    passphrase.count { !$0.isWhitespace } < leastLength
  }

  private func checked(_ passphrase: String) throws -> String {
    guard !Self.isShort(passphrase) else {
      throw Failure(
        .usage,
        wording.passphraseTooShort(Self.leastLength))
    }
    return passphrase
  }

  /// Reads a line that the terminal does not show.
  private func ask(_ question: String) throws -> String {
    guard session.screen.isInteractive else {
      throw Failure(
        .usage,
        wording.passphraseNeedsTerminal)
    }
    Output.ask(session.screen.wrap(question))
    guard let line = hiddenLine() else {
      throw Failure(.nothing, wording.nothingWasChanged)
    }
    return try readable(line)
  }

  /// nil at the end of input, or where a signal came. Signals are put off until the terminal has its echo
  /// back; then they do what they always do.
  private func hiddenLine() -> String? {
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    for signal in Self.putOff { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    let line = waitForLine() ? readLine() : nil
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
    Output.note("")
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return line
  }

  private static let putOff = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  /// Whether there is a line to read; false where a signal has come.
  private func waitForLine() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&descriptor, 1, 200)
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { return false }
      var pending = sigset_t()
      sigpending(&pending)
      if Self.putOff.contains(where: { sigismember(&pending, $0) == 1 }) { return false }
    }
  }
}
