import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// Each way in which a command is refused: what was typed, the exit code, and the one line in both languages.
/// `Documentation/Errors.md` is made of them.
@Suite struct ErrorTests {
  /// Run one after the other, in a diary that these commands began.
  private static let beginning = [
    ["profile", "set", "--born", "1990-04-12", "--sex", "female"],
    ["foods", "add", "Granola Sari", "--per", "40g", "--magnesium", "55"],
    ["supplement", "add", "Tablet Lima", "--form", "citrate", "--elemental", "100mg"],
    ["recipe", "add", "green pot", "--ingredients", "200 g raw spinach", "--servings", "2"],
    ["meal", "save", "sunrise", "1 banana"], ["log", "2 eggs"],
  ]

  /// A way of being refused, why it is so, and what leads out of it.
  struct Kind {
    let name: String
    let cause: String
    let cure: String
    let commands: [[String]]
  }

  private static let refused: [(subject: String, kinds: [Kind])] = [
    (
      "Meals",
      [
        Kind(
          name: "Nothing that could be logged",
          cause: "The phrase is missing, or all of its words are about a day, a meal or a fast.",
          cure: "Name a food. A day without eating is `magtrack fast`.",
          commands: [["log"], ["log", ""], ["log", "puasa"]]),
        Kind(
          name: "A name that no food has",
          cause:
            "Neither the tables nor your own foods have it, nor anything that it may be a "
            + "slip of.",
          cure:
            "Search for another word of it, keep it in its words (`--keep-unknown`), or "
            + "add it (`magtrack foods add`). A supplement goes by `magtrack take`.",
          commands: [["log", "xyzzy"], ["log", "2 eggs, 3 xyzzy"], ["log", "vitamin"]]),
        Kind(
          name: "A number that may be a thousand or a fraction",
          cause:
            "Three digits behind a point or comma mean a thousand to one reader and a part "
            + "to another.",
          cure: "Write 1000, or fewer decimals.",
          commands: [["log", "1,000 g rice"], ["log", "granola bar", "--magnesium", "1.000"]]),
        Kind(
          name: "An amount that cannot be, or is hardly meant",
          cause: "It is none or less, or more than anyone eats or swallows at once.",
          cure: "Correct it. What is only unlikely is taken with `--force`.",
          commands: [
            ["log", "0 eggs"], ["log", "-3 bananas"], ["log", "20 kg rice"],
            ["log", "granola bar", "--magnesium", "-1"], ["log", "x", "--magnesium", "5000"],
            ["log", "x", "--magnesium", "2000000", "--force"],
            ["take", "Pill", "0", "--magnesium", "100"],
          ]),
        Kind(
          name: "Amounts and foods that do not go together",
          cause:
            "An amount has no food, a food has two, or nobody knows what that measure of "
            + "it weighs.",
          cure:
            "Put a comma between foods, say grams, or say once what the measure weighs "
            + "(`magtrack foods portion add`).",
          commands: [
            ["log", "100 g"], ["log", "2 eggs 3"], ["log", "1 sachet granola sari"],
            ["log", "\"2 eggs"],
          ]),
        Kind(
          name: "An option or its value",
          cause:
            "There is no such option, or its value is no day that has come, no time, meal "
            + "or number.",
          cure: "The message says what is expected; `magtrack log --help` lists all.",
          commands: [
            ["log", "--colour", "2 eggs"], ["log", "2 eggs", "--date", "tomorrow"],
            ["log", "2 eggs", "--date", "2026-13-01"], ["log", "2 eggs", "--time", "25:00"],
            ["log", "2 eggs", "--meal", "tea"], ["log", "granola bar", "--magnesium", "x"],
            ["log", "--meal"],
          ]),
        Kind(
          name: "A dose that is not known",
          cause:
            "No supplement of that name is kept, it is counted in another unit, or words "
            + "are too many.",
          cure:
            "Keep it as its label says (`magtrack supplement add`), or say with "
            + "`--magnesium` what one holds.",
          commands: [
            ["take"], ["take", "Nothing Known"], ["take", "Tablet Lima", "2 ml"],
            ["take", "Tablet Lima", "--due", "x"],
            ["take", "Pill", "1", "2", "--magnesium", "100"],
          ]),
      ]
    ),
    (
      "Days and entries",
      [
        Kind(
          name: "No day, or none that has come",
          cause:
            "The word is neither a date nor a name of a day; or the clock of this computer "
            + "has not reached it.",
          cure:
            "Say it as the message shows. A word that should have been a command: "
            + "`magtrack --help`.",
          commands: [
            ["day", "someday"], ["day", "tomorrow"], ["day", "2027-01-01"], ["entries", "never"],
            ["range", "today", "3d"], ["magic"],
          ]),
        Kind(
          name: "A day that is not as the command takes it",
          cause:
            "A day is closed or copied that has no entries, or fasted although something "
            + "was eaten.",
          cure: "`magtrack entries DAY` shows what is there.",
          commands: [["done", "2026-01-01"], ["fast"], ["copy", "2020-01-01"]]),
        Kind(
          name: "No such entry or change",
          cause:
            "The number belongs to no entry, or nothing is left to take back or to make "
            + "again.",
          cure:
            "`magtrack entries` lists numbers; a change after an undo ends what could be "
            + "redone.",
          commands: [
            ["edit", "99", "--amount", "2"], ["delete"], ["delete", "99"], ["undo", "0"], ["redo"],
          ]),
        Kind(
          name: "An edit that cannot be made",
          cause: "It says nothing, two things at once, or what is no amount of one food.",
          cure: "Give either a phrase of one food, or options.",
          commands: [
            ["edit", "1"], ["edit", "1", "2 eggs, 1 banana"],
            ["edit", "1", "3 eggs", "--amount", "2"], ["edit", "1", "--amount", "blue"],
            ["edit", "1", "--amount", "1,000"],
          ]),
      ]
    ),
    (
      "Foods, recipes and meals of your own",
      [
        Kind(
          name: "Nothing of that name",
          cause: "No food, recipe or saved meal is called so; tables can be shown and not changed.",
          cure:
            "The lists that the message names; a food of the tables is changed by one of "
            + "your own.",
          commands: [
            ["foods", "search", "qqqqq"], ["foods", "show", "qqqqq"],
            ["foods", "edit", "qqqqq", "--kcal", "5"], ["foods", "delete", "qqqqq"],
            ["recipe", "show", "qqqqq"], ["meal", "show", "qqqqq"], ["meal", "delete", "qqqqq"],
            ["recipe", "add", "pot", "--ingredients", "2 xyzzy"], ["meal", "save", "x", "2 xyzzy"],
          ]),
        Kind(
          name: "A name that cannot be given",
          cause: "It is taken, or log would read it as something else.",
          cure: "Another name, or the change of what has it.",
          commands: [
            ["foods", "add", "100 rice"], ["foods", "add", "Granola Sari", "--magnesium", "5"],
            ["meal", "save", "Tablet Lima", "2 eggs"],
          ]),
        Kind(
          name: "A figure that is none, or cannot be",
          cause: "It is not written as a label writes it, or no food holds or weighs that.",
          cure: "Look at the label again: per how much, in which unit, a percentage of which base.",
          commands: [
            ["foods", "add", "Dua", "--per", "blue"],
            ["foods", "add", "Dua", "--magnesium", "15%"],
            ["foods", "add", "Dua", "--magnesium", "-5"],
            ["foods", "add", "Dua", "--magnesium", "x"],
            ["foods", "add", "Dua", "--per", "9kg"], ["foods", "add", "Dua", "--kcal", "2000"],
            ["foods", "add", "Dua", "--portion", "blue"],
            ["foods", "search", "rice", "--limit", "0"],
            ["recipe", "add", "pot", "--ingredients", "1 onion", "--yield", "blue"],
            ["recipe", "add", "pot", "--ingredients", "1 onion", "--servings", "0"],
          ]),
        Kind(
          name: "Nothing said to do",
          cause: "What goes in, or what is to be changed, is missing; or it is a supplement.",
          cure: "Say it with the options that the message names.",
          commands: [
            ["foods", "edit", "granola sari"], ["recipe", "add", "pot"],
            ["recipe", "edit", "green pot"],
            ["recipe", "add", "pot", "--ingredients", "Tablet Lima"],
          ]),
      ]
    ),
    (
      "Supplements",
      [
        Kind(
          name: "A label that leaves the magnesium open",
          cause:
            "A weight alone may be that of the compound, of which magnesium is a part; a "
            + "percentage needs its base.",
          cure: "Say `compound` with `--form`, or `elemental`; write the base as the label does.",
          commands: [
            ["supplement", "add", "Dua"], ["supplement", "add", "Dua", "--label", "blue"],
            ["supplement", "add", "Dua", "--form", "unobtainate", "--label", "500 mg compound"],
            ["supplement", "add", "Dua", "--label", "500 mg", "--form", "citrate"],
            ["supplement", "add", "Dua", "--label", "500 mg compound"],
            ["supplement", "add", "Dua", "--elemental", "25%"],
            ["supplement", "add", "Dua", "--elemental", "1.000"],
            ["supplement", "add", "Dua", "--elemental", "-5"],
            ["supplement", "edit", "Tablet Lima", "--per", "2 capsules"],
          ]),
        Kind(
          name: "A unit, a name or a schedule",
          cause: "It is not how doses are counted, named or planned here.",
          cure: "What the message lists.",
          commands: [
            ["supplement", "add", "Dua", "--elemental", "100mg", "--per", "bowl"],
            ["supplement", "add", "banana", "--elemental", "100mg"],
            ["supplement", "edit", "Tablet Lima"], ["supplement", "show", "qqqqq"],
            ["supplement", "schedule", "Tablet Lima", "often"],
            ["supplement", "schedule", "Tablet Lima", "daily", "08:00", "--count", "0"],
          ]),
      ]
    ),
    (
      "Symptoms and trials of one",
      [
        Kind(
          name: "A symptom that nobody knows, or none at all",
          cause: "No kind has the name, or none was said, or a new one has the name of another.",
          cure: "`magtrack symptom list --kinds` has the names; `magtrack symptom add` adds one.",
          commands: [
            ["symptom", "log"], ["symptom", "log", "kesemuten", "3"],
            ["symptom", "log", "--colour", "2"], ["symptom", "add", "kram"],
          ]),
        Kind(
          name: "A figure of a symptom that cannot be",
          cause: "How strong goes from 0 to 10, how often from 0 to 200, and both are whole.",
          cure: "Correct it. Of nothing there is no worst and no length.",
          commands: [
            ["symptom", "log", "pain"], ["symptom", "log", "pain", "11"],
            ["symptom", "log", "cramp", "-1"], ["symptom", "log", "cramp", "2.5"],
            ["symptom", "log", "cramp", "2", "--worst", "11"],
            ["symptom", "log", "pain", "4", "--worst", "3"],
            ["symptom", "log", "cramp", "0", "--minutes", "5"],
            ["symptom", "log", "cramp", "2", "--minutes", "2000"],
            ["symptom", "log", "cramp", "2", "--date", "2027-01-01"],
            ["symptom", "none", "2027-01-01"],
          ]),
        Kind(
          name: "An answer that is not there, or nothing to change in it",
          cause: "No answer has the number, or it is not said what is to become of it.",
          cure: "`magtrack symptom list` shows the numbers.",
          commands: [
            ["symptom", "edit", "99"], ["symptom", "edit", "99", "--value", "3"],
            ["symptom", "delete"], ["symptom", "delete", "99"],
          ]),
        Kind(
          name: "A trial that is not there",
          cause: "None is planned, or none is running.",
          cure: "`magtrack trial plan` fixes one, `magtrack trial start` begins it.",
          commands: [
            ["trial"], ["trial", "start"], ["trial", "stop"],
            ["trial", "plan", "--amend", "--least", "2"],
          ]),
        Kind(
          name: "A trial that could not answer, or could do harm",
          cause: "It is too short or has no dose of yours, or the dose is above the limit.",
          cure:
            "Six pairs of five days are the least, of a supplement in your list within the limit.",
          commands: [
            ["trial", "plan"], ["trial", "plan", "cramp", "--supplement", "Nothing Known"],
            ["trial", "plan", "cramp", "--supplement", "Tablet Lima", "--pairs", "4"],
            ["trial", "plan", "cramp", "--supplement", "Tablet Lima", "--wash-out", "12"],
            ["trial", "plan", "cramp", "--supplement", "Tablet Lima", "--least", "0"],
            ["trial", "plan", "cramp", "--supplement", "Tablet Lima", "--count", "4"],
          ]),
      ]
    ),
    (
      "Profile, references and notes",
      [
        Kind(
          name: "A profile that no person has",
          cause: "The birth date cannot be, or what is said contradicts what stands.",
          cure: "Correct it; what stands from an earlier day on is taken back with `--from`.",
          commands: [
            ["profile", "set"], ["profile", "set", "--born", "yesterday"],
            ["profile", "set", "--born", "2027-01-01"], ["profile", "set", "--born", "1850-01-01"],
            ["profile", "set", "--sex", "male", "--pregnant"],
            ["profile", "set", "--day-start", "late"],
            ["profile", "set", "--complete-when", "tea"],
            ["profile", "set", "--diet", "vegan", "--no-diet", "vegan"],
          ]),
        Kind(
          name: "A word of a list that is not known",
          cause:
            "Diets, allergies, illnesses and medicines are those that something here "
            + "depends on.",
          cure:
            "A word of the list. That a medicine is not on it says nothing of its safety: "
            + "ask a pharmacist.",
          commands: [
            ["profile", "set", "--diet", "carnivore"], ["profile", "set", "--avoid", "qqqqq"],
            ["profile", "set", "--condition", "qqqqq"], ["profile", "set", "--medicine", "qqqqq"],
          ]),
        Kind(
          name: "A reference for nobody",
          cause: "An age is missing, or options contradict each other.",
          cure: "`magtrack reference show --help`",
          commands: [
            ["reference", "show", "--authority", "us-dri-1997", "--sex", "female"],
            [
              "reference", "show", "--authority", "us-dri-1997", "--sex", "male", "--age", "30",
              "--pregnant",
            ],
            [
              "reference", "show", "--authority", "us-dri-1997", "--sex", "female", "--age", "30",
              "--trimester", "2",
            ],
            [
              "reference", "show", "--authority", "us-dri-1997", "--sex", "female", "--age", "30",
              "--weight", "0",
            ],
          ]),
        Kind(
          name: "No such note",
          cause: "No note has that id, number or matter, or none has the word.",
          cure: "`magtrack notes` lists all.",
          commands: [["notes", "qqqqq"], ["notes", "search", "qqqqq"]]),
      ]
    ),
    (
      "Alerts and jobs",
      [
        Kind(
          name: "No such alert, duration or time",
          cause: "The alert does not hold today, or what should be a time is none.",
          cure: "`magtrack alerts` lists what holds; times as the message shows.",
          commands: [
            ["alerts", "--ack", "qqqqq"], ["alerts", "--snooze", "soon"],
            ["schedule", "install", "--at", "late"],
          ])
      ]
    ),
    (
      "The diary's file",
      [
        Kind(
          name: "A file that is not there, or is something else",
          cause:
            "The name belongs to no file, or the file is no export of this or a known "
            + "program.",
          cure: "`magtrack doctor` lists backups; `magtrack import --help` names what can come in.",
          commands: [
            ["restore", "absent.sqlite"], ["import", "absent.json"], ["import", "-"],
          ]),
        Kind(
          name: "Something is missing or not offered",
          cause: "A file, a terminal to ask on, or a format and a shell that the program knows.",
          cure: "As the message says.",
          commands: [
            ["backup", "--encrypt"], ["erase"], ["export", "--format", "xml"],
            ["--generate-completion-script", "tcsh"],
          ]),
        Kind(
          name: "A diary that does not sync, or a folder that is not there",
          cause: "Nobody has begun to sync, or what carries the folder has not brought it.",
          cure: "Make or connect the folder, then `magtrack sync init FOLDER`.",
          commands: [
            ["sync"], ["sync", "status"], ["sync", "off"], ["sync", "forget", "laptop"],
            ["sync", "init"], ["sync", "init", "/nowhere/magtrack"],
            ["sync", "init", "/dev/null"], ["erase", "--everywhere", "--yes"],
          ]),
      ]
    ),
  ]

  @Test func `each refusal is one line, with its exit code, in both languages`() throws {
    var text = """
      # What is refused, and how

      Made by a test (`ErrorTests.swift`) of what the program says, in both languages; exit codes are those of
      [the interface](Interface.md). What is refused changes nothing.

      """
    let homes = try ["C.UTF-8", "id_ID.UTF-8"].map { try ProgramHome(locale: $0) }
    for home in homes { for command in Self.beginning { #expect(home.run(command).status == 0) } }
    let before = homes.map { $0.run("export", "--format", "json").output }
    for (subject, kinds) in Self.refused {
      text += "\n## \(subject)\n"
      for (kind, command) in kinds.flatMap({ kind in kind.commands.map { (kind, $0) } }) {
        if command == kind.commands[0] {
          text += "\n### \(kind.name)\n\nCause: \(kind.cause)\n\nCure: \(kind.cure)\n"
        }
        let replies = homes.map { $0.run(command) }
        let typed = command.map { $0.contains(" ") || $0.isEmpty ? "'\($0)'" : $0 }
        text += "\n`magtrack \(typed.joined(separator: " "))` · \(replies[0].status)\n"
        for (home, reply) in zip(homes, replies) {
          #expect(reply.status != 0 && reply.status == replies[0].status, "\(command): \(reply)")
          #expect(reply.output.isEmpty, "\(command): \(reply)")
          let lines = reply.errors.split(separator: "\n")
          #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("magtrack: ") }, "\(reply)")
          for line in lines {
            text += "- \(line.dropFirst(10))\n".replacing(home.folder.path, with: "~")
          }
        }
      }
    }
    // What is refused changes nothing.
    for (home, export) in zip(homes, before) {
      #expect(home.run("export", "--format", "json").output == export)
    }
    try expectRecorded(text, "Documentation/Errors.md")
  }
}
