import ArgumentParser
import Testing

@testable import MagtrackCommands

struct CommandByItselfTests {
  @Test func `a command that is parsed by itself is read as the whole tree reads it`() throws {
    let endings = [
      [], ["--json"], ["2", "eggs"], ["yesterday"], ["a", "--json"], ["--language", "id", "12"],
      ["--help"],
      ["--", "-1"], ["-3"], ["--no-such-option"], ["show"], ["1", "2", "3", "4"], ["--yes"],
    ]
    let paths = Self.paths(below: Magtrack.self)
    #expect(paths.count > 40)
    for path in paths {
      for ending in endings {
        let arguments = path + ending
        let alone = Result { try Program.parsed(arguments) }
        let whole = Result { try Magtrack.parseAsRoot(arguments) }
        #expect(Self.said(alone) == Self.said(whole), "\(arguments)")
      }
    }
  }

  private static func paths(below command: any ParsableCommand.Type) -> [[String]] {
    command.configuration.subcommands.flatMap { next in
      ([next._commandName] + next.configuration.aliases).flatMap { name in
        [[name]] + paths(below: next).map { [name] + $0 }
      }
    }
  }

  private static func said(_ result: Result<any ParsableCommand, any Error>) -> String {
    switch result {
    case .success(let command): String(describing: command)
    case .failure(let error): Magtrack.fullMessage(for: error)
    }
  }
}
