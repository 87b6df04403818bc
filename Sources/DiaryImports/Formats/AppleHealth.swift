import MagnesiumCore

/// The export of Apple Health: `export.xml`, alone or packed. Each app writes records of its own; some write a
/// food at a time, others one total a day.
struct AppleHealth: ImportFormat {
  let name = "Apple Health"

  func recognises(_ sample: PartSample) -> Bool {
    sample.kind == .xml && sample.start.contains("HealthData")
      && !sample.start.contains("<ClinicalDocument")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let handler = Handler(reading)
    // It holds the only copy, so that records are added in place.
    reading = ForeignReading(today: .first)
    defer { reading = handler.reading }
    try XMLReader.read(input.open(), name: input.name, handler)
    handler.takeNested()
  }

  private final class Handler: XMLHandler {
    var reading: ForeignReading
    private var open: Candidate?
    private var correlations = 0
    private var number = 0
    /// What each record within a correlation says, of those that have no id: they stand outside of it too.
    private var nested: [Candidate] = []
    private var outside: [EntryUUID: Int] = [:]
    private var ids: Set<EntryUUID> = []
    private var zones: [String: ZoneOffsets?] = [:]

    struct Candidate {
      var app = ""
      var unit = ""
      var value = ""
      var start = ""
      var end = ""
      var food = ""
      var zone = ""
      var id: String?
      var line = 0
      var isNested = false

      /// A digest: there are hundreds of thousands.
      var content: EntryUUID {
        EntryUUID(derivedFrom: "\(app)\n\(start)\n\(value)\n\(unit)", number: 0)
      }
    }

    init(_ reading: ForeignReading) { self.reading = reading }

    func begin(
      _ element: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
      if isText(element, "Record") {
        number += 1
        begin(attributes)
      } else if isText(element, "Correlation") {
        correlations += 1
      } else if open != nil, isText(element, "MetadataEntry") {
        metadata(attributes)
      }
    }

    private func begin(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
      open = nil
      guard let type = value(of: "type", attributes),
        isText(type, "HKQuantityTypeIdentifierDietaryMagnesium")
      else { return }
      func text(_ name: StaticString) -> String {
        value(of: name, attributes).map { String(cString: $0) } ?? ""
      }
      open = Candidate(
        app: text("sourceName"), unit: text("unit"), value: text("value"),
        start: text("startDate"), end: text("endDate"), line: number, isNested: correlations > 0)
    }

    private func metadata(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
      guard let key = value(of: "key", attributes), let value = value(of: "value", attributes)
      else {
        return
      }
      if isText(key, "HKFoodType") { open?.food = String(cString: value) }
      if isText(key, "HKTimeZone") { open?.zone = String(cString: value) }
      if isText(key, "HKExternalUUID") { open?.id = String(cString: value) }
    }

    private func value(
      of name: StaticString, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) -> UnsafePointer<CChar>? {
      var place = 0
      while let key = attributes[place] {
        if isText(key, name) { return attributes[place + 1] }
        place += 2
      }
      return nil
    }

    func end(_ element: UnsafePointer<CChar>) {
      if correlations > 0, isText(element, "Correlation") { correlations -= 1 }
      guard let candidate = open, isText(element, "Record") else { return }
      open = nil
      if candidate.isNested {
        nested.append(candidate)
      } else {
        outside[candidate.content, default: 0] += 1
        take(candidate)
      }
    }

    /// Records that stand in correlations alone.
    func takeNested() {
      for candidate in nested {
        let content = candidate.content
        if let count = outside[content], count > 0 {
          outside[content] = count - 1
        } else {
          take(candidate)
        }
      }
    }

    /// When a record was lived: the export writes all in the zone of the phone of today.
    private func lived(_ instant: ZonedInstant, in zone: String) -> ZonedInstant {
      if zone.isEmpty { return instant }
      if zones[zone] == nil { zones[zone] = .some(ZoneOffsets(zone)) }
      guard let offset = (zones[zone] ?? nil)?.offset(at: instant.epochSeconds) else {
        return instant
      }
      return ZonedInstant(epochSeconds: instant.epochSeconds, utcOffsetSeconds: offset)
    }

    private func take(_ candidate: Candidate) {
      do {
        if let id = candidate.id {
          let digest = EntryUUID(derivedFrom: "\(candidate.app)\n\(id)", number: 0)
          guard ids.insert(digest).inserted else { return }
        }
        guard let written = ForeignDate.instant(candidate.start) else {
          throw RowProblem.day(candidate.start)
        }
        let start = lived(written, in: candidate.zone)
        guard let unit = MagnesiumUnit(written: candidate.unit) else {
          throw RowProblem.unit(candidate.unit)
        }
        guard let value = try ForeignNumber.number(candidate.value, .point) else {
          throw RowProblem.figure(candidate.value)
        }
        guard value >= 0 else { throw RowProblem.negative(candidate.value) }
        let end = ForeignDate.instant(candidate.end) ?? start
        let isTotal =
          candidate.food.isEmpty && end.epochSeconds - start.epochSeconds >= 23 * 3_600
        var record = ForeignRecord(day: start.day)
        record.externalID = candidate.id
        record.time = start.time
        record.utcOffset = start.utcOffsetSeconds
        record.name = candidate.food
        record.magnesium = unit.milligrams(value)
        let source = reading.source("apple-health", candidate.app, totals: isTotal)
        try reading.take(record, source: source, row: candidate.line)
      } catch {
        if let problem = error as? RowProblem { reading.refuse(row: candidate.line, problem) }
      }
    }
  }
}
