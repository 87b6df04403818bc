import ByteStreams
import MagnesiumCore

/// HL7 FHIR: observations of a day's magnesium intake (LOINC 81005-1 estimated, 81006-9 measured), and the
/// NutritionIntake of R5. Magnesium in blood has other codes and is passed over.
struct FHIR: ImportFormat {
  let name = "FHIR"

  func recognises(_ sample: PartSample) -> Bool {
    sample.kind == .json && sample.start.contains("\"resourceType\"")
  }

  private static let intakeCodes: Set<String> = ["81005-1", "81006-9"]
  private static let valid: Set<String> = [
    "final", "amended", "corrected", "completed", "preliminary",
  ]

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let stream = try JSONStream(input.open(), name: input.name)
    var number = 0
    func take(_ resource: JSONValue) {
      number += 1
      do throws(RowProblem) {
        switch resource["resourceType"].text {
        case "Observation": try self.observation(resource, number, &reading)
        case "NutritionIntake": try self.intake(resource, number, &reading)
        default: break
        }
      } catch {
        reading.refuse(row: number, error)
      }
    }
    // A bundle, one resource, a list of them, or one a line.
    repeat {
      if try stream.beginsList() {
        try stream.eachElement { take(try stream.value()) }
      } else {
        var resource: [String: JSONValue] = [:]
        try stream.eachKey { key in
          if key == "entry", try stream.beginsList() {
            try stream.eachElement { take(try stream.value()["resource"]) }
          } else {
            resource[key] = try stream.value()
          }
        }
        if resource["resourceType"]?.text != "Bundle" { take(.object(resource)) }
      }
    } while try !stream.isAtEnd()
  }

  private func codes(_ concept: JSONValue) -> [String] {
    concept["coding"].list.compactMap { coding in
      let system = coding["system"].text
      return system == nil || system == "http://loinc.org" ? coding["code"].text : nil
    }
  }

  /// In mg.
  private func magnesium(_ quantity: JSONValue) throws(RowProblem) -> Double? {
    guard let value = quantity["value"].number else { return nil }
    let written = quantity["code"].text ?? quantity["unit"].text ?? ""
    guard let unit = MagnesiumUnit(written: written) else { throw .unit(written) }
    guard value >= 0 else { throw .negative(String(value)) }
    return unit.milligrams(value)
  }

  private func observation(
    _ resource: JSONValue, _ number: Int, _ reading: inout ForeignReading
  ) throws(RowProblem) {
    guard !Self.intakeCodes.isDisjoint(with: codes(resource["code"])) else { return }
    let status = resource["status"].text ?? ""
    guard Self.valid.contains(status) else { return }
    let start =
      resource["effectivePeriod"]["start"].text ?? resource["effectiveDateTime"].text
      ?? resource["effectiveInstant"].text ?? ""
    var record = ForeignRecord(day: try ForeignDate.day(start))
    record.utcOffset = ForeignDate.instant(start)?.utcOffsetSeconds
    record.externalID = resource["id"].text
    record.magnesium = try magnesium(resource["valueQuantity"])
    let source = reading.source("fhir", "FHIR", totals: true)
    try reading.take(record, source: source, row: number)
    reading.complete(
      record.day, record.magnesium != nil && status != "preliminary", source: source)
  }

  private func intake(
    _ resource: JSONValue, _ number: Int, _ reading: inout ForeignReading
  ) throws(RowProblem) {
    guard Self.valid.contains(resource["status"].text ?? "") else { return }
    let start =
      resource["occurrenceDateTime"].text ?? resource["occurrencePeriod"]["start"].text ?? ""
    var record = ForeignRecord(day: try ForeignDate.day(start))
    if let instant = ForeignDate.instant(start) {
      (record.time, record.utcOffset) = (instant.time, instant.utcOffsetSeconds)
    }
    record.externalID = resource["id"].text
    let items = resource["consumedItem"].list
    record.name = items.compactMap { item in
      let concept = item["nutritionProduct"]["concept"]
      return concept["text"].text ?? concept["coding"][0]["display"].text
    }.joined(separator: ", ")
    if items.count == 1, let value = items[0]["amount"]["value"].number {
      let unit = items[0]["amount"]["code"].text ?? items[0]["amount"]["unit"].text ?? ""
      let amount = ForeignAmount(value, unit)
      record.amount = "\(value) \(unit)"
      (record.quantity, record.unit, record.grams) = (amount.quantity, amount.unit, amount.grams)
      if amount.isDose { record.dose = .perhaps }
    }
    for label in resource["ingredientLabel"].list {
      let nutrient = label["nutrient"]["concept"]
      let names = [nutrient["text"].text] + nutrient["coding"].list.map { $0["display"].text }
      if names.contains(where: { $0?.lowercased().hasPrefix("magnesium") ?? false }) {
        record.magnesium = try magnesium(label["amount"])
      }
    }
    let source = reading.source("fhir", "FHIR")
    try reading.take(record, source: source, row: number)
  }
}
