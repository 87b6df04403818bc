import MagnesiumCore

/// Why a file as a whole was not taken in; nothing was changed.
public enum ImportProblem: Error, Sendable, Hashable {
  /// No format that the program knows.
  case unknownFormat
  /// It has ended before it should; the part, and the line as far as it is known.
  case cutOff(part: String, line: Int?)
  /// A byte that no text has.
  case notText(part: String, line: Int)
  /// The line in which a quote opens that never closes.
  case unclosedQuote(part: String, line: Int)
  /// A row that is longer than any row is.
  case rowTooLong(part: String, line: Int)
  /// XML that is not well-formed, or names what is defined nowhere.
  case notXML(part: String, line: Int, reason: String)
  /// The line from which on it is no JSON, or none of the format.
  case notJSON(part: String, line: Int)
  /// A zip that is damaged; what of it.
  case badZip(String)
  /// A zip in which a name leads out of it.
  case unsafeName(String)
  /// A part that unpacks to far more than any export does.
  case bomb(part: String)
  /// A part that is encrypted.
  case encrypted(part: String)
  /// A database that cannot be read.
  case badDatabase(part: String, reason: String)
  /// A column without which the rows mean nothing.
  case missingColumn(String, part: String)
  /// Another file that belongs to it.
  case missingPart(String, besides: String)
  /// The days of a file are written day before month and month before day.
  case mixedDates(part: String, line: Int)
  /// The system could not read it.
  case readingFailed(part: String, reason: String)
  /// There is no place to unpack it.
  case cannotUnpack(reason: String)
}

/// Why one row was not taken in.
package enum RowProblem: Error, Sendable, Hashable {
  /// What is no day, as it is written.
  case day(String)
  /// What is no time of day.
  case time(String)
  /// What is no number.
  case figure(String)
  /// A figure below zero, as it is written.
  case negative(String)
  /// More magnesium than anybody eats at once; in mg.
  case implausible(mg: Double)
  /// More magnesium than any food of that weight holds.
  case tooDense(mg: Double, grams: Double)
  /// A unit that is none of magnesium.
  case unit(String)
  /// The day has not come yet.
  case future(CivilDay)
  /// A day's total stands there more than once, with other figures.
  case dayTwice(CivilDay)
  /// The row has fewer cells than it needs.
  case cutOff
  /// The food that it names is not in the file.
  case unknownFood(String)
  /// A food that cannot be kept as one's own; why in few words.
  case food(String)
}
