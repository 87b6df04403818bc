import MagnesiumCore

/// A report as what it says: headings, paragraphs, rows and bars, without widths and colours. It is made
/// once, and shown by a renderer of a terminal or of a page.
package struct Document: Sendable, Hashable {
  /// Parted by some space.
  package var sections: [[Block]]

  /// Sections without anything in them are left out.
  package init(_ sections: [[Block]]) {
    self.sections = sections.filter { !$0.isEmpty }
  }
}

/// What a run of words is, for those who see colours. No meaning stands in the colour alone.
package enum Tone: Sendable, Hashable {
  case heading, good, low, muted
}

/// Words of which some stand out.
package struct Inline: Sendable, Hashable {
  package struct Run: Sendable, Hashable {
    package let text: String
    package let tone: Tone?
  }

  package private(set) var runs: [Run]

  package init(_ text: String, _ tone: Tone? = nil) { runs = [Run(text: text, tone: tone)] }

  package static func + (left: Inline, right: String) -> Inline {
    var sum = left
    sum.runs.append(Run(text: right, tone: nil))
    return sum
  }

  package static func + (left: Inline, right: Inline) -> Inline {
    var sum = left
    sum.runs += right.runs
    return sum
  }
}

package enum Block: Sendable, Hashable {
  package enum Layout: Sendable, Hashable {
    case plain
    /// Its first words are its subject: further lines stand to the right of them.
    case hanging
    /// One of several below what introduces them.
    case listed
    /// An entry, which begins with its number, time and meal.
    case entry
    /// Beside or below a chart.
    case caption
  }

  case paragraph(Inline, Layout)
  /// How much of the reference is reached, from 0 on; more than 1 fills it.
  case bar(fraction: Double, isReached: Bool)
  /// The entries of a day by meal.
  case entries([EntryGroup])
  /// A line a day or month.
  case measures([MeasureRow])
  /// A chart, where there is room for it: what stands below has its figures.
  case strip(StripChart, caption: String)
  case calendar(CalendarChart)
  /// Rows of one cell a day, one below the other.
  case dayRows(DayRows)
  case notes([NoteRow])

  package static func text(_ text: String) -> Block { .paragraph(Inline(text), .plain) }
  package static func heading(_ text: String) -> Block {
    .paragraph(Inline(text, .heading), .plain)
  }
  package static func muted(_ text: String) -> Block { .paragraph(Inline(text, .muted), .plain) }
  package static func remark(_ text: String) -> Block { .paragraph(Inline(text), .hanging) }
  package static func item(_ text: String) -> Block { .paragraph(Inline(text), .listed) }
  package static func entry(_ text: String) -> Block { .paragraph(Inline(text), .entry) }
  package static func caption(_ text: String) -> Block { .paragraph(Inline(text), .caption) }
}

package struct EntryGroup: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let id: String
    package let text: String
    package let figure: String
  }

  package let heading: String
  package var rows: [Row]
}

/// A day or month and its figure.
package struct MeasureRow: Sendable, Hashable {
  package let name: String
  /// nil where nothing is known.
  package let figure: String?
  /// The figure as a part of what it is compared with, and in percent; nil where it is not.
  package let comparison: Comparison?
  /// Whether others of its list are compared with something, so that their columns are kept free.
  package let isAmongCompared: Bool
  package let note: String

  package struct Comparison: Sendable, Hashable {
    package let fraction: Double
    package let percent: String
  }
}

/// The days of a year, a column a week and a row a weekday.
package struct CalendarChart: Sendable, Hashable {
  package let from: CivilDay
  package let to: CivilDay
  /// Of each day from the first on, what it reached of the reference; nil where it does not count.
  package let fractions: [Double?]
  /// Short names, Monday to Sunday and January to December.
  package let weekdays: [String]
  package let months: [String]
}

/// What several things were on the same days.
package struct DayRows: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let name: String
    /// As many as there are days.
    package let cells: [String]
  }

  /// Above the days.
  package let heads: [String]
  package let rows: [Row]
}

package struct NoteRow: Sendable, Hashable {
  /// Its number in the list of all; nil where none is shown.
  package let number: Int?
  package let id: String
  package let text: String
}
