import CSQLite
import Foundation

/// Gives a diary the right checksums for what was written into it, as one does who means harm.
enum Seal {
  private static let tables = [
    "alert_aside": "alert_id, severity, until_at",
    "alert_history": "seq, alert_id, kind, severity, day, shown_at, fact, text_en, text_id",
    "alert_notified": "alert_id, severity", "own_portion": "id, food_id, measure, size, grams",
    "circumstances":
      "from_day, authority, pregnant, lactating, diets, avoided, disliked, conditions, medicines",
    "day_mark": "day, mark",
    "own_food": "id, name_en, name_id, synonyms, amount_g, claim, claim_unit, kcal, portions",
    "own_recipe": "id, name_en, name_id, phrase, ingredients, yield_g, servings",
    "person": "id, born, sex", "preference": "name, value", "remembered_name": "words, food_id",
    "own_symptom": "id, name, measure", "saved_meal": "name, phrase",
    "supplement":
      "id, name, unit, magnesium_mg, magnesium_low_mg, magnesium_high_mg, serving, forms, label, due_weekdays, due_times, due_count",
    "symptom":
      "uid, id, day, kind, name_en, name_id, measure, value, worst, minutes, place, occurred_at, utc_offset_s, recorded_at",
    "trial":
      "id, outcome, name_en, name_id, measure, direction, least, run_in_days, pairs, period_days, wash_out_days, product, product_name, unit, count, mg, seed, commitment, planned_at, started_on, started_at, stopped_on, amendments",
  ]

  private static let all =
    """
    UPDATE entry SET checksum = row_checksum(
      day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g
    ) << 32 | row_checksum(
      occurred_at, utc_offset_s, recorded_at, name_en, name_id, phrase, food_id, quantity, unit,
      kcal, match, source, forms, uid, id
    );
    UPDATE day_mark SET checksum = row_checksum(day, mark);
    UPDATE change SET checksum = row_checksum(id, made_at, kind, undone) + ifnull((
      SELECT sum(row_checksum(change_id, seq, table_name, row_key, other_image))
      FROM changed_row WHERE change_id = change.id
    ), 0);
    """
    + tables.map {
      """
      INSERT OR REPLACE INTO table_digest
        SELECT '\($0.key)', ifnull(sum(row_checksum(\($0.value))), 0) FROM \($0.key);
      """
    }.joined()

  /// Writes into a diary what its tables would refuse, and seals it.
  ///
  /// - Returns: whether SQLite took it.
  static func write(_ sql: String, into path: String) -> Bool {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      return false
    }
    sqlite3_create_function_v2(
      handle, "row_checksum", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, count, values in
        let values = UnsafeBufferPointer(start: values, count: Int(count))
        sqlite3_result_int64(context, Seal.checksum(values))
      }, nil, nil, nil)
    sqlite3_exec(handle, "PRAGMA ignore_check_constraints = ON", nil, nil, nil)
    return sqlite3_exec(handle, "BEGIN; \(sql); \(all) COMMIT", nil, nil, nil) == SQLITE_OK
  }

  /// FNV-1a over the kind and the bytes of each value, folded to half its width.
  private static func checksum(_ values: UnsafeBufferPointer<OpaquePointer?>) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    func mix(_ word: UInt64) { withUnsafeBytes(of: word.littleEndian) { mix($0) } }
    for value in values {
      let kind = sqlite3_value_type(value)
      mix([UInt8(kind)])
      switch kind {
      case SQLITE_INTEGER: mix(UInt64(bitPattern: sqlite3_value_int64(value)))
      case SQLITE_FLOAT: mix((sqlite3_value_double(value) + 0).bitPattern)
      case SQLITE_TEXT, SQLITE_BLOB:
        let bytes = sqlite3_value_blob(value)
        let size = Int(sqlite3_value_bytes(value))
        mix(UInt64(size))
        mix(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : size))
      default: break
      }
    }
    return Int64(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
  }
}
