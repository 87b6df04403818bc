import Foundation
import Testing

/// What a profile is told stands until it is taken back, and what has no effect says so.
@Suite struct ProfileListTests {
  let magtrack: Magtrack

  init() throws { magtrack = try Magtrack() }

  func set(_ arguments: String...) throws -> Magtrack.Result {
    try magtrack.run(["profile", "set"] + arguments)
  }

  func list(_ name: String) throws -> [String] {
    try magtrack.json("profile", "show")[name] as? [String] ?? []
  }

  @Test func `what a list holds from a later day on is told, and taken away from always on`() throws
  {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run(
      "profile", "set", "--condition", "kidney-disease", "--medicine", "levothyroxine", "--from",
      "2026-11-20")
    let early = try magtrack.run(
      "profile", "set", "--no-medicine", "levothyroxine", "--from", "2026-11-01")
    #expect(early.output.contains("Stands from a later day on"), "\(early)")
    #expect(!(early.output + early.errors).contains("nothing changed"))
    let always = try magtrack.run(
      "profile", "set", "--no-condition", "kidney-disease", "--from", "always")
    #expect(always.output.contains("Taken away: kidney-disease"), "\(always)")
    #expect(try !magtrack.run("profile", "show").output.contains("kidney"))
  }

  @Test func `lists add and take away, and the reply names each`() throws {
    #expect(try set("--medicine", "pantoprazole").output.contains("Added: pantoprazole (proton"))
    let second = try set("--medicine", "bumetanide", "--medicine", "tacrolimus and doxycycline")
    #expect(second.status == 0)
    #expect(
      try list("medicine") == [
        "calcineurin-inhibitors", "diuretics", "proton-pump-inhibitors", "tetracyclines",
      ])
    let third = try set(
      "--no-medicine", "takrolimus", "--no-medicine", "iron", "--medicine", "omeprazole")
    #expect(third.output.contains("Taken away: takrolimus (ciclosporin and tacrolimus)"))
    #expect(third.output.contains("nothing to take away: iron (oral iron)"))
    #expect(third.output.contains("Stood already: omeprazole (proton pump inhibitors)"))
    #expect(try list("medicine") == ["diuretics", "proton-pump-inhibitors", "tetracyclines"])
    try #require(try set("--medicine", "none").status == 0)
    #expect(try list("medicine").isEmpty)
    // One undo takes one command back.
    try magtrack.run("undo")
    #expect(try list("medicine").count == 3)
  }

  @Test func `diets, conditions and what is avoided do the same`() throws {
    try magtrack.run("profile", "set", "--diet", "vegetarian", "--condition", "jantung")
    try magtrack.run("profile", "set", "--diet", "halal", "--condition", "kidney-disease")
    try magtrack.run("profile", "set", "--avoid", "almonds, okra", "--language", "en")
    try magtrack.run("profile", "set", "--avoid", "udang")
    #expect(try list("diet") == ["halal", "vegetarian"])
    #expect(try list("condition") == ["heart-disease", "kidney-disease"])
    #expect(try list("avoid") == ["nut", "shellfish", "okra"])
    let reply = try set(
      "--no-avoid", "okra", "--no-avoid", "nuts", "--no-diet", "vegetarian", "--no-condition",
      "heart")
    #expect(reply.status == 0, "\(reply.errors)")
    #expect(try list("avoid") == ["shellfish"])
    #expect(try list("diet") == ["halal"])
    #expect(try list("condition") == ["kidney-disease"])
  }

  @Test func `what is added earlier stands beside what was added later`() throws {
    try magtrack.run("profile", "set", "--sex", "female")
    try magtrack.run("profile", "set", "--diet", "vegan")
    try magtrack.run("profile", "set", "--medicine", "levothyroxine", "--from", "2026-11-20")
    try magtrack.run("profile", "set", "--medicine", "furosemide", "--from", "2026-11-01")
    #expect(try list("medicine") == ["diuretics", "levothyroxine"])
    try magtrack.run("profile", "set", "--no-medicine", "furosemide", "--from", "2026-11-10")
    #expect(try list("medicine") == ["levothyroxine"])
  }

  @Test(arguments: ["en", "id"])
  func `a medicine that is not known is not called safe`(language: String) throws {
    let reply = try set("--medicine", "paracetamol", "--language", language)
    #expect(reply.status == 64)
    #expect(reply.errors.split(separator: "\n").count == 1)
    #expect(
      reply.errors.contains(
        language == "en" ? "says nothing of whether it goes with magnesium" : "tidak berarti"))
    #expect(try set("--medicine", "").status == 64)
    let both = try set("--medicine", "omeprazole", "--no-medicine", "esomeprazole")
    #expect(both.status == 64)
    #expect(both.errors.contains("omeprazole") && both.errors.contains("esomeprazole"))
    #expect(try list("medicine").isEmpty)
  }

  @Test func `a way out that an error names leads out`() throws {
    _ = try set("--born", "1995-11-19", "--sex", "female", "--authority", "us-dri-1997")
    _ = try set("--pregnant", "--from", "2026-11-10")
    let refused = try set("--sex", "male")
    #expect(refused.status == 65)
    try follow(refused.errors)
    #expect(try set("--sex", "male").status == 0)
  }

  @Test func `the way out leads out of a pregnancy that was said first, too`() throws {
    _ = try set("--sex", "female", "--pregnant")
    let refused = try set("--sex", "male")
    #expect(refused.status == 65)
    try follow(refused.errors)
    #expect(try set("--sex", "male").status == 0)
    #expect(try magtrack.json("profile", "show")["pregnant"] as? Bool == false)
  }

  @Test func `a change that a later one outdoes says so, and how to change that`() throws {
    _ = try set("--born", "1995-11-19", "--sex", "female", "--authority", "us-dri-1997")
    _ = try set("--pregnant", "--from", "2026-11-10")
    let reply = try set("--no-pregnant", "--from", "1995-11-19")
    #expect(reply.status == 0)
    #expect(reply.errors.contains("from 10 November 2026 on your profile says pregnant"))
    try follow(reply.errors)
    #expect(try magtrack.json("profile", "show")["pregnant"] as? Bool == false)
    #expect(try set("--no-pregnant").errors.contains("nothing changed"))
  }

  @Test func `a day that has no effect says so`() throws {
    let first = try set("--sex", "female", "--pregnant", "--from", "2026-11-10")
    #expect(first.errors.contains("--from has no effect on what is said first"))
    _ = try set("--no-pregnant", "--from", "always")
    #expect(try set("--pregnant", "--from", "2026-11-10").errors.isEmpty)
    let born = try set("--born", "1991-01-02", "--from", "2026-11-10")
    #expect(born.errors.contains("--from has no effect here"))
  }

  /// Runs the command that a message ends with.
  func follow(_ message: String) throws {
    let advice = try #require(message.components(separatedBy: "magtrack profile set ").last)
    let words = advice.split(whereSeparator: \.isWhitespace).map(String.init)
    let reply = try magtrack.run(["profile", "set"] + words)
    #expect(reply.status == 0, "\(words): \(reply.errors)")
  }

  @Test(arguments: ["en", "id"])
  func `fast cannot be taken for a day of puasa`(language: String) throws {
    let help = try magtrack.run("fast", "--help", "--language", language).output
    #expect(help.contains("sahur") && help.contains("buka"))
    let reply = try magtrack.run("fast", "yesterday", "--language", language).output
    #expect(
      reply.contains(
        language == "en"
          ? "nothing eaten all day (not a fast with sahur and buka)"
          : "tidak makan sama sekali (bukan puasa sahur–buka)"))
    #expect(!reply.contains("puasa penuh"))
    try magtrack.run("log", "3 dates", "--meal", "buka")
    #expect(try magtrack.run("fast").status == 65)
  }
}
