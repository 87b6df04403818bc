import CSQLite

/// The tables of a diary. A migration that has shipped is never edited: a later one changes what
/// it made.
enum Schema {
  /// `Magt` in the header of the file says whose it is.
  static let applicationID = 0x4D61_6774

  static var version: Int { migrations.count }

  /// Each brings a diary from the version of its index to the next.
  static let migrations = [
    """
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      occurred_at INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -68400 AND 68400),
      recorded_at INTEGER NOT NULL,
      meal TEXT NOT NULL
        CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'snack', 'sahur', 'buka')),
      kind TEXT NOT NULL CHECK (kind IN ('food', 'recipe', 'meal', 'supplement', 'amount')),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      name_id TEXT NOT NULL CHECK (name_id <> ''),
      phrase TEXT NOT NULL,
      food_id TEXT CHECK (food_id <> ''),
      quantity REAL NOT NULL CHECK (quantity > 0),
      unit TEXT NOT NULL CHECK (unit <> ''),
      amount_g REAL CHECK (amount_g > 0),
      magnesium_mg REAL CHECK (magnesium_mg >= 0),
      magnesium_low_mg REAL CHECK (magnesium_low_mg >= 0),
      magnesium_high_mg REAL,
      kcal REAL CHECK (kcal >= 0),
      match TEXT NOT NULL CHECK (match IN ('exact', 'likely', 'guess')),
      source TEXT NOT NULL CHECK (source <> ''),
      CHECK ((magnesium_mg IS NULL) = (magnesium_low_mg IS NULL)),
      CHECK ((magnesium_mg IS NULL) = (magnesium_high_mg IS NULL)),
      CHECK (magnesium_mg BETWEEN magnesium_low_mg AND magnesium_high_mg)
    ) STRICT;

    CREATE INDEX entry_by_day ON entry (day);

    CREATE TABLE day_mark (
      day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      mark TEXT NOT NULL CHECK (mark IN ('done', 'fasted', 'reopened'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      born TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      sex TEXT CHECK (sex IN ('female', 'male'))
    ) STRICT;

    CREATE TABLE circumstances (
      from_day TEXT PRIMARY KEY CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      authority TEXT NOT NULL CHECK (authority <> ''),
      pregnant INTEGER NOT NULL CHECK (pregnant IN (0, 1)),
      lactating INTEGER NOT NULL CHECK (lactating IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      made_at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> ''),
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;

    CREATE TABLE changed_row (
      change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      table_name TEXT NOT NULL,
      row_key TEXT NOT NULL,
      other_image TEXT,
      PRIMARY KEY (change_id, seq)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE own_food (
      id TEXT PRIMARY KEY CHECK (id GLOB 'my-*'),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      name_id TEXT NOT NULL CHECK (name_id <> ''),
      synonyms TEXT NOT NULL CHECK (synonyms LIKE '[%]'),
      amount_g REAL NOT NULL CHECK (amount_g > 0),
      claim REAL CHECK (claim >= 0),
      claim_unit TEXT CHECK (claim_unit IN ('mg', 'alg', 'dv', 'nrv')),
      kcal REAL CHECK (kcal >= 0),
      portions TEXT NOT NULL CHECK (portions LIKE '[%]'),
      CHECK ((claim IS NULL) = (claim_unit IS NULL))
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE own_recipe (
      id TEXT PRIMARY KEY CHECK (id GLOB 'my-*'),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      name_id TEXT NOT NULL CHECK (name_id <> ''),
      phrase TEXT NOT NULL CHECK (phrase <> ''),
      ingredients TEXT NOT NULL CHECK (ingredients LIKE '[%]'),
      yield_g REAL CHECK (yield_g > 0),
      servings REAL CHECK (servings > 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE saved_meal (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      phrase TEXT NOT NULL CHECK (phrase <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE remembered_name (
      words TEXT PRIMARY KEY CHECK (words <> ''),
      food_id TEXT NOT NULL CHECK (food_id <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE preference (
      name TEXT PRIMARY KEY CHECK (name IN ('day_start', 'cup')),
      value TEXT NOT NULL CHECK (value <> '')
    ) STRICT, WITHOUT ROWID;
    """,
    """
    DROP INDEX entry_by_day;

    CREATE INDEX entry_tally ON entry (
      day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g
    );

    ALTER TABLE circumstances ADD COLUMN diets TEXT NOT NULL DEFAULT '';
    ALTER TABLE circumstances ADD COLUMN avoided TEXT NOT NULL DEFAULT '';
    ALTER TABLE circumstances ADD COLUMN disliked TEXT NOT NULL DEFAULT '';
    ALTER TABLE circumstances ADD COLUMN conditions TEXT NOT NULL DEFAULT '';
    ALTER TABLE circumstances ADD COLUMN medicines TEXT NOT NULL DEFAULT '';

    CREATE TABLE setting (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      value TEXT NOT NULL CHECK (value <> '')
    ) STRICT, WITHOUT ROWID;
    INSERT INTO setting SELECT name, value FROM preference;
    DROP TABLE preference;
    ALTER TABLE setting RENAME TO preference;
    """,
    """
    CREATE TABLE supplement (
      id TEXT PRIMARY KEY CHECK (id GLOB 'my-*'),
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      unit TEXT NOT NULL CHECK (unit <> ''),
      magnesium_mg REAL NOT NULL CHECK (magnesium_mg > 0),
      magnesium_low_mg REAL NOT NULL CHECK (magnesium_low_mg >= 0),
      magnesium_high_mg REAL NOT NULL,
      forms TEXT NOT NULL,
      label TEXT NOT NULL,
      due_weekdays TEXT NOT NULL,
      due_times TEXT NOT NULL,
      due_count REAL NOT NULL CHECK (due_count > 0),
      CHECK (magnesium_mg BETWEEN magnesium_low_mg AND magnesium_high_mg),
      CHECK ((due_weekdays = '') = (due_times = ''))
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE entry ADD COLUMN forms TEXT CHECK (forms <> '');
    """,
    """
    CREATE TABLE alert_history (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      alert_id TEXT NOT NULL CHECK (alert_id <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('remark', 'notice', 'warning', 'strong')),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      shown_at INTEGER NOT NULL,
      text_en TEXT NOT NULL,
      text_id TEXT NOT NULL
    ) STRICT;

    CREATE INDEX alert_history_by_id ON alert_history (alert_id);

    CREATE TABLE alert_aside (
      alert_id TEXT PRIMARY KEY CHECK (alert_id <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('remark', 'notice', 'warning', 'strong')),
      until_at INTEGER
    ) STRICT, WITHOUT ROWID;
    """,
    """
    ALTER TABLE supplement ADD COLUMN serving REAL NOT NULL DEFAULT 1 CHECK (serving > 0);
    """,
    """
    CREATE TABLE alert_notified (
      alert_id TEXT PRIMARY KEY CHECK (alert_id <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('remark', 'notice', 'warning', 'strong'))
    ) STRICT, WITHOUT ROWID;
    """,
    """
    ALTER TABLE entry ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;

    UPDATE entry SET checksum = row_checksum(
      day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g
    ) << 32 | row_checksum(
      occurred_at, utc_offset_s, recorded_at, name_en, name_id, phrase, food_id, quantity, unit,
      kcal, match, source, forms
    );

    DROP INDEX entry_tally;

    CREATE INDEX entry_tally ON entry (
      day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g, checksum
    );

    CREATE TABLE table_digest (
      table_name TEXT PRIMARY KEY CHECK (table_name <> ''),
      digest INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO table_digest SELECT 'circumstances', ifnull(sum(row_checksum(
      from_day, authority, pregnant, lactating, diets, avoided, disliked, conditions, medicines
    )), 0) FROM circumstances;
    INSERT INTO table_digest SELECT 'day_mark', ifnull(sum(row_checksum(
      day, mark)), 0) FROM day_mark;
    INSERT INTO table_digest SELECT 'own_food', ifnull(sum(row_checksum(
      id, name_en, name_id, synonyms, amount_g, claim, claim_unit, kcal, portions
    )), 0) FROM own_food;
    INSERT INTO table_digest SELECT 'saved_meal', ifnull(sum(row_checksum(
      name, phrase)), 0) FROM saved_meal;
    INSERT INTO table_digest SELECT 'person', ifnull(sum(row_checksum(
      id, born, sex)), 0) FROM person;
    INSERT INTO table_digest SELECT 'preference', ifnull(sum(row_checksum(
      name, value)), 0) FROM preference;
    INSERT INTO table_digest SELECT 'own_recipe', ifnull(sum(row_checksum(
      id, name_en, name_id, phrase, ingredients, yield_g, servings
    )), 0) FROM own_recipe;
    INSERT INTO table_digest SELECT 'remembered_name', ifnull(sum(row_checksum(
      words, food_id)), 0) FROM remembered_name;
    INSERT INTO table_digest SELECT 'supplement', ifnull(sum(row_checksum(
      id, name, unit, magnesium_mg, magnesium_low_mg, magnesium_high_mg, serving, forms, label,
      due_weekdays, due_times, due_count
    )), 0) FROM supplement;
    """,
    """
    ALTER TABLE day_mark ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;

    UPDATE day_mark SET checksum = row_checksum(day, mark)
    WHERE (SELECT digest FROM table_digest WHERE table_name = 'day_mark')
      = (SELECT ifnull(sum(row_checksum(day, mark)), 0) FROM day_mark);
    """,
    """
    ALTER TABLE entry ADD COLUMN uid TEXT NOT NULL DEFAULT '' CHECK (length(uid) IN (0, 36));

    UPDATE entry SET uid = derived_uid(id, recorded_at), checksum = CASE
      WHEN checksum = (row_checksum(
        day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g
      ) << 32 | row_checksum(
        occurred_at, utc_offset_s, recorded_at, name_en, name_id, phrase, food_id, quantity, unit,
        kcal, match, source, forms
      ))
      THEN row_checksum(
        day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g
      ) << 32 | row_checksum(
        occurred_at, utc_offset_s, recorded_at, name_en, name_id, phrase, food_id, quantity, unit,
        kcal, match, source, forms, derived_uid(id, recorded_at), id
      )
      ELSE checksum END;

    ALTER TABLE change ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;

    UPDATE change SET checksum = row_checksum(id, made_at, kind, undone) + ifnull((
      SELECT sum(row_checksum(change_id, seq, table_name, row_key, other_image))
      FROM changed_row WHERE change_id = change.id
    ), 0);

    CREATE TABLE alert_shown (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      alert_id TEXT NOT NULL CHECK (alert_id <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('remark', 'notice', 'warning', 'strong')),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      shown_at INTEGER NOT NULL,
      fact TEXT CHECK (fact LIKE '{%}'),
      text_en TEXT,
      text_id TEXT,
      CHECK ((text_en IS NULL) = (text_id IS NULL)),
      CHECK (fact IS NOT NULL OR text_en IS NOT NULL)
    ) STRICT;
    INSERT INTO alert_shown
    SELECT seq, alert_id, kind, severity, day, shown_at, NULL, text_en, text_id FROM alert_history;
    DROP TABLE alert_history;
    ALTER TABLE alert_shown RENAME TO alert_history;

    CREATE INDEX alert_history_by_id ON alert_history (alert_id);
    """,
    """
    CREATE TABLE kept_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      occurred_at INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -68400 AND 68400),
      recorded_at INTEGER NOT NULL,
      meal TEXT NOT NULL
        CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'snack', 'sahur', 'buka')),
      kind TEXT NOT NULL
        CHECK (kind IN ('food', 'recipe', 'meal', 'supplement', 'amount', 'unknown')),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      name_id TEXT NOT NULL CHECK (name_id <> ''),
      phrase TEXT NOT NULL,
      food_id TEXT CHECK (food_id <> ''),
      quantity REAL NOT NULL CHECK (quantity > 0),
      unit TEXT NOT NULL CHECK (unit <> ''),
      amount_g REAL CHECK (amount_g > 0),
      magnesium_mg REAL CHECK (magnesium_mg >= 0),
      magnesium_low_mg REAL CHECK (magnesium_low_mg >= 0),
      magnesium_high_mg REAL,
      kcal REAL CHECK (kcal >= 0),
      match TEXT NOT NULL CHECK (match IN ('exact', 'likely', 'guess')),
      source TEXT NOT NULL CHECK (source <> ''),
      forms TEXT CHECK (forms <> ''),
      checksum INTEGER NOT NULL DEFAULT 0,
      uid TEXT NOT NULL DEFAULT '' CHECK (length(uid) IN (0, 36)),
      CHECK ((magnesium_mg IS NULL) = (magnesium_low_mg IS NULL)),
      CHECK ((magnesium_mg IS NULL) = (magnesium_high_mg IS NULL)),
      CHECK (magnesium_mg BETWEEN magnesium_low_mg AND magnesium_high_mg),
      CHECK (kind <> 'unknown' OR magnesium_mg IS NULL)
    ) STRICT;
    INSERT INTO kept_entry
    SELECT id, day, occurred_at, utc_offset_s, recorded_at, meal, kind, name_en, name_id, phrase,
      food_id, quantity, unit, amount_g, magnesium_mg, magnesium_low_mg, magnesium_high_mg, kcal,
      match, source, forms, checksum, uid
    FROM entry;
    DELETE FROM sqlite_sequence WHERE name = 'kept_entry';
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'kept_entry', seq FROM sqlite_sequence WHERE name = 'entry';
    DROP TABLE entry;
    ALTER TABLE kept_entry RENAME TO entry;

    CREATE INDEX entry_tally ON entry (
      day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g, checksum
    );

    CREATE TABLE own_portion (
      id TEXT PRIMARY KEY CHECK (id <> ''),
      food_id TEXT NOT NULL CHECK (food_id <> ''),
      measure TEXT NOT NULL CHECK (measure <> ''),
      size TEXT CHECK (size IN ('small', 'medium', 'large')),
      grams REAL NOT NULL CHECK (grams > 0)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO table_digest VALUES ('own_portion', 0);
    INSERT INTO table_digest SELECT 'alert_notified', ifnull(sum(row_checksum(
      alert_id, severity)), 0) FROM alert_notified;
    INSERT INTO table_digest SELECT 'alert_aside', ifnull(sum(row_checksum(
      alert_id, severity, until_at)), 0) FROM alert_aside;
    INSERT INTO table_digest SELECT 'alert_history', ifnull(sum(row_checksum(
      seq, alert_id, kind, severity, day, shown_at, fact, text_en, text_id
    )), 0) FROM alert_history;
    """,
    """
    CREATE TABLE import_day (
      id TEXT PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] *'),
      records TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_choice (
      question TEXT PRIMARY KEY CHECK (question <> ''),
      answer TEXT NOT NULL CHECK (answer <> '')
    ) STRICT, WITHOUT ROWID;

    INSERT INTO table_digest VALUES ('import_day', 0), ('import_choice', 0);
    """,
    """
    CREATE TABLE symptom (
      uid TEXT PRIMARY KEY CHECK (length(uid) = 36),
      id INTEGER NOT NULL CHECK (id > 0),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      kind TEXT NOT NULL CHECK (kind <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      name_id TEXT NOT NULL CHECK (name_id <> ''),
      measure TEXT NOT NULL CHECK (measure IN ('count', 'level')),
      value INTEGER NOT NULL CHECK (value BETWEEN 0 AND iif(measure = 'level', 10, 200)),
      worst INTEGER CHECK (worst BETWEEN 0 AND 10),
      minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
      place TEXT CHECK (place <> ''),
      occurred_at INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -68400 AND 68400),
      recorded_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE own_symptom (
      id TEXT PRIMARY KEY CHECK (id GLOB 'my-*'),
      name TEXT NOT NULL CHECK (name <> ''),
      measure TEXT NOT NULL CHECK (measure IN ('count', 'level'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trial (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      outcome TEXT NOT NULL CHECK (outcome <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      name_id TEXT NOT NULL CHECK (name_id <> ''),
      measure TEXT NOT NULL CHECK (measure IN ('count', 'level')),
      direction TEXT NOT NULL CHECK (direction IN ('less', 'more')),
      least REAL NOT NULL CHECK (least > 0),
      run_in_days INTEGER NOT NULL CHECK (run_in_days > 0),
      pairs INTEGER NOT NULL CHECK (pairs > 0),
      period_days INTEGER NOT NULL CHECK (period_days > 0),
      wash_out_days INTEGER NOT NULL CHECK (wash_out_days >= 0),
      product TEXT NOT NULL CHECK (product <> ''),
      product_name TEXT NOT NULL CHECK (product_name <> ''),
      unit TEXT NOT NULL CHECK (unit <> ''),
      count REAL NOT NULL CHECK (count > 0),
      mg REAL NOT NULL CHECK (mg > 0),
      seed TEXT NOT NULL CHECK (length(seed) = 32),
      commitment TEXT NOT NULL CHECK (length(commitment) = 64),
      planned_at INTEGER NOT NULL,
      started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      started_at INTEGER,
      stopped_on TEXT CHECK (stopped_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      amendments TEXT NOT NULL CHECK (amendments LIKE '[%]'),
      CHECK ((started_on IS NULL) = (started_at IS NULL))
    ) STRICT, WITHOUT ROWID;

    INSERT INTO table_digest VALUES ('symptom', 0), ('own_symptom', 0), ('trial', 0);
    """,
  ]
}

extension Diary {
  /// The version of SQLite that keeps diaries.
  package static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  /// The version of the schema that this build writes.
  package static var schemaVersion: Int { Schema.version }
}
