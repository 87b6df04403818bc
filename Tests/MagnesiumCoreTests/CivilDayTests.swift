import MagnesiumCore
import Testing

@Suite struct CivilDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2020-09-18", 18_523, 5),
    ("2026-11-23", 20_780, 1), ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1),
  ])
  func `known days have the number and weekday of the calendar`(
    iso: String, number: Int, weekday: Int
  ) throws {
    let day = try #require(CivilDay(iso: iso))
    #expect(day.daysSince1970 == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "2026/04/01",
    "", "today", "2026-11-23T00:00", "+026-11-23", "١٢٣٤-٠١-٠١",
  ])
  func `what is no date is nil`(text: String) {
    #expect(CivilDay(iso: text) == nil)
  }

  @Test func `every day of four centuries survives its own text`() {
    for number in stride(from: -100_000, through: 46_097, by: 13) {
      let day = CivilDay(daysSince1970: number)
      #expect(CivilDay(iso: day.iso) == day)
      #expect((day + 7).weekday == day.weekday)
    }
  }

  @Test(arguments: [
    ("2020-01-31", "2020-02-28", 0), ("2020-01-31", "2020-02-29", 1),
    ("2020-01-15", "2020-02-14", 0), ("2020-01-15", "2020-02-15", 1),
    ("1990-04-12", "2026-04-11", 431), ("1990-04-12", "2026-04-12", 432),
    ("2020-02-29", "2021-02-28", 12), ("2026-11-23", "2026-11-23", 0),
  ])
  func `age grows on the birthday and not before`(born: String, later: String, months: Int) throws {
    let born = try #require(CivilDay(iso: born))
    let later = try #require(CivilDay(iso: later))
    #expect(born.completedMonths(until: later) == months)
  }
}

@Suite struct ZonedInstantTests {
  @Test(arguments: [
    ("2026-11-23T08:00:00+07:00", 1_795_395_600, 25_200, "2026-11-23", "08:00"),
    ("2026-11-23T01:00:00Z", 1_795_395_600, 0, "2026-11-23", "01:00"),
    ("2026-11-22T20:30:00.25-04:30", 1_795_395_600, -16_200, "2026-11-22", "20:30"),
  ])
  func `an instant keeps its offset`(
    text: String, epoch: Int, offset: Int, day: String, time: String
  ) throws {
    let instant = try #require(ZonedInstant(rfc3339: text))
    #expect(instant.epochSeconds == epoch)
    #expect(instant.utcOffsetSeconds == offset)
    #expect(instant.day.iso == day)
    #expect(instant.time.text == time)
    #expect(ZonedInstant(rfc3339: instant.rfc3339) == instant)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T08:00:00", "2026-11-23T08:00+07:00", "2026-11-23T24:00:00Z",
    "2026-11-23T08:00:60Z", "2026-11-23T08:00:00+7:00", "2026-11-23T08:00:00+07:60",
    "2026-11-23T08:00:00.Z", "yesterday", "2026-11-23T08:00:00+0700", "２026-11-23T08:00:00Z",
  ])
  func `what is no instant is nil`(text: String) {
    #expect(ZonedInstant(rfc3339: text) == nil)
  }
}
