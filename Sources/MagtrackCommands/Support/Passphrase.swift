import Foundation
import MagnesiumKit

/// The passphrase of a sealed backup. It is never an argument, because others on the machine can see those.
struct Passphrase {
  let session: Session

  /// With fewer characters it is guessed too soon.
  private static let leastLength = 8

  private var wording: Wording { session.wording }

  private var given: String? { EnvironmentVariable.value(of: "MAGTRACK_PASSPHRASE") }

  /// Of a backup that there is.
  func known() throws -> String {
    try given ?? ask(wording("Passphrase:", "Frasa sandi:"))
  }

  /// Of a backup that is being made: asked for twice, because nobody can see it.
  func chosen() throws -> String {
    if let given { return try checked(given) }
    let passphrase = try checked(
      try ask(
        wording(
          "Passphrase (without it nobody can open the copy, not even you):",
          "Frasa sandi (tanpa itu tak seorang pun bisa membuka salinannya, termasuk Anda):")))
    guard try ask(wording("Once more:", "Sekali lagi:")) == passphrase else {
      throw Failure(
        .usage,
        wording(
          "the two passphrases differ; nothing was written",
          "kedua frasa sandi berbeda; tidak ada yang ditulis"))
    }
    return passphrase
  }

  private func checked(_ passphrase: String) throws -> String {
    guard passphrase.count >= Self.leastLength else {
      throw Failure(
        .usage,
        wording(
          "the passphrase needs at least \(Self.leastLength) characters; nothing was written",
          "frasa sandi harus sedikitnya \(Self.leastLength) karakter; tidak ada yang ditulis"))
    }
    return passphrase
  }

  /// Reads a line that the terminal does not show.
  private func ask(_ question: String) throws -> String {
    guard session.screen.isInteractive else {
      throw Failure(
        .usage,
        wording(
          "the passphrase is asked for on a terminal; elsewhere set MAGTRACK_PASSPHRASE",
          "frasa sandi ditanyakan di terminal; di tempat lain setel MAGTRACK_PASSPHRASE"))
    }
    Output.ask(question)
    guard let line = hiddenLine() else {
      throw Failure(.nothing, wording("nothing was changed", "tidak ada yang diubah"))
    }
    return line
  }

  /// nil where Ctrl-C or Ctrl-D was pressed. Both are read as characters here, and stopping is put off, so
  /// that nothing leaves the terminal without its echo.
  private func hiddenLine() -> String? {
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    let line = readLine()
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
    Output.note("")
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return line?.contains("\u{3}") == true ? nil : line
  }
}
