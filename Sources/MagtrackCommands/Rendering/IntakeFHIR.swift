import MagnesiumKit

/// Complete days as observations of HL7 FHIR R4: LOINC 81005-1, magnesium intake in 24 hours, estimated. A day
/// that is not all logged has none, and one on which something is of unknown magnesium says that its figure is
/// absent: a part of a day would pass for all of it.
enum IntakeFHIR {
  static let beginning = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
  static let end = "]}\n"

  private struct Observation: Encodable {
    struct Coding: Encodable {
      let system: String
      let code: String
    }

    struct Concept: Encodable {
      let coding: [Coding]
    }

    struct Period: Encodable {
      let start: String
      let end: String
    }

    struct Quantity: Encodable {
      let value: Double
      let unit = "mg"
      let system = "http://unitsofmeasure.org"
      let code = "mg"
    }

    let resourceType = "Observation"
    let id: String
    let status = "final"
    let code = Concept(coding: [
      Coding(system: "http://loinc.org", code: "81005-1")
    ])
    let effectivePeriod: Period
    var valueQuantity: Quantity?
    var dataAbsentReason: Concept?
  }

  private struct Entry: Encodable {
    let resource: Observation
  }

  /// - Parameter span: the first and the last second of the day.
  static func entry(_ record: DayRecord, span: (start: ZonedInstant, end: ZonedInstant)) throws
    -> String
  {
    var observation = Observation(
      id: "magnesium-\(record.day.iso)",
      effectivePeriod: Observation.Period(start: span.start.rfc3339, end: span.end.rfc3339))
    if record.tally.unknownItems == 0 {
      observation.valueQuantity = Observation.Quantity(value: record.tally.total.mg.tenths)
    } else {
      observation.dataAbsentReason = Observation.Concept(coding: [
        Observation.Coding(
          system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown")
      ])
    }
    return try JSONText.text(of: Entry(resource: observation))
  }
}
