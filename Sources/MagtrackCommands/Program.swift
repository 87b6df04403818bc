import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform
import Synchronization

/// The program as a whole: arguments in, exit code out.
package enum Program {
  /// - Returns: the exit code.
  package static func run(
    _ arguments: [String], in surroundings: Surroundings = .process
  ) -> Int32 {
    surroundings.isProcess
      ? run(arguments) : Surroundings.$current.withValue(surroundings) { run(arguments) }
  }

  private static func run(_ typed: [String]) -> Int32 {
    let arguments = CommandAlias.resolved(typed)
    // A closed pipe and a file that may not grow are errors of writing, not reasons to die in silence.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Whatever creates a file, SQLite too.
    umask(0o077)
    if arguments == ["status", "--prompt"] {
      PromptStatus.print()
      return ExitStatus.success.rawValue
    }
    if arguments.first == Completion.request {
      Completion.answer(Array(arguments.dropFirst()))
      return ExitStatus.success.rawValue
    }
    let isQuiet = arguments.contains("--quiet") || arguments.first?.hasPrefix("---") == true
    defer { if !isQuiet { nameUnreadable() } }
    do {
      try refuseBytes()
      try execute(arguments)
      tellLateComplaint()
      sendChanges()
      makeDailyBackup()
      return ExitStatus.success.rawValue
    } catch {
      return report(error)
    }
  }

  /// Bytes that are no text would be taken for other words, or for the name of another file.
  private static func refuseBytes() throws {
    guard Surroundings.current.isProcess else { return }
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[place],
        String(validatingCString: argument) == nil
      else { continue }
      throw Failure(
        .usage,
        say.argumentIsNoText(place))
    }
  }

  /// What was answered, was answered without these.
  private static func nameUnreadable() {
    let wording = say
    for row in Surroundings.current.opened.withLock(\.self)?.unreadable ?? [] {
      Output.remark(wording.words(for: row))
    }
  }

  /// After the reply, so that nobody waits for it. What was asked for is done, with or without it.
  private static func makeDailyBackup() {
    do throws(TrackerError) {
      try Surroundings.current.opened.withLock(\.self)?.backUpIfDue()
    } catch {
      let reason = Failure(error, wording: say).message
      Output.remark(
        say.noDailyBackup(because: reason ?? ""))
    }
  }

  /// After the reply too: what waits is written with the next change, or by `sync`.
  private static func sendChanges() {
    let wording = say
    do {
      guard let problem = try Surroundings.current.opened.withLock(\.self)?.sendChanges() else {
        return
      }
      Output.remark(wording.notInFolderYet(because: wording.words(for: problem)))
    } catch {
      let reason = (error as? TrackerError).map { Failure($0, wording: wording).message ?? "" }
      Output.remark(wording.notInFolderYet(because: reason ?? "\(error)".printable))
    }
  }

  /// What was asked for is done, but the disk is not to be trusted.
  private static func tellLateComplaint() {
    guard let reason = Surroundings.current.opened.withLock({ $0?.lateComplaint }) else { return }
    Output.remark(
      say.diskComplained(reason.printable))
  }

  private static func execute(_ arguments: [String]) throws {
    do {
      if let plain = PlainCommand(arguments) { return try plain.run() }
      if Magtrack.asksForEdition(arguments) {
        return try Magtrack.tellEdition(asJSON: arguments.contains("--json"))
      }
      if let shell = try Completion.shell(ofScriptIn: arguments) {
        return try Output.write(ShellHook.completionFile(for: shell))
      }
      var command = try parsed(arguments)
      try command.run()
    } catch let error as TrackerError {
      throw Failure(error, wording: say)
    } catch let problem as SyncProblem {
      throw Failure(ExitStatus(problem), say.words(for: problem))
    }
  }

  /// A command is parsed by itself, because making the tree of all commands takes longer than most of them
  /// run. What it does not take, help included, goes to the root, which knows the right words for it.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    // Help in another language is still that of the program.
    let others = Magtrack.words(arguments)
    if others == ["--help"] || others == ["-h"] { return try Magtrack.parseAsRoot(others) }
    var type: any ParsableCommand.Type = Magtrack.self
    var rest = arguments[...]
    while let word = rest.first, let next = type.configuration.subcommand(word) {
      type = next
      rest.removeFirst()
    }
    if type.configuration.subcommands.isEmpty, let command = try? type.parse(Array(rest)) {
      return command
    }
    return try Magtrack.parseAsRoot(arguments)
  }

  /// Says what went wrong in one line, and gives the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      if let message = failure.message { Output.remark(Standing.completed(message)) }
      return failure.status.rawValue
    }
    if Magtrack.exitCode(for: error) == .success {
      // Help and version come as errors too.
      let text = HelpText.fitted(
        say.translated(ofParser: Magtrack.fullMessage(for: error, columns: HelpText.unbroken)),
        to: Screen.current)
      do {
        try Output.write(text)
        return ExitStatus.success.rawValue
      } catch {
        return report(error)
      }
    }
    let message = say.translated(ofParser: Magtrack.message(for: error))
    // Choices come as a list.
    let line = message.replacing("\n- ", with: ", ")
      .replacing("\n  - ", with: ", ").split(separator: "\n")
      .map { $0.trimming(while: \.isWhitespace) }.joined(separator: " ")
      .replacing(":, ", with: ": ")
    Output.remark(line.printable + say.seeHelp)
    return ExitStatus.usage.rawValue
  }
}
