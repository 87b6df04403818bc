-- A diary of schema 14, in the form in which that version wrote it.
PRAGMA application_id = 1298229108;
PRAGMA user_version = 14;
BEGIN TRANSACTION;
CREATE TABLE alert_aside (
  alert_id TEXT PRIMARY KEY CHECK (alert_id <> ''),
  severity TEXT NOT NULL CHECK (severity IN ('remark', 'notice', 'warning', 'strong')),
  until_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO alert_aside VALUES('day_deficit-2026-11-20','remark',NULL);
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
, checksum INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO change VALUES(1,1795136960,'profile',0,4325180190);
INSERT INTO change VALUES(2,1795137060,'log',0,9574452425);
INSERT INTO change VALUES(3,1795137070,'edit',0,2194945863);
CREATE TABLE changed_row (
  change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  other_image TEXT,
  PRIMARY KEY (change_id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO changed_row VALUES(1,0,'person','1',NULL);
INSERT INTO changed_row VALUES(2,0,'entry','1',NULL);
INSERT INTO changed_row VALUES(2,1,'entry','2',NULL);
INSERT INTO changed_row VALUES(2,2,'entry','3',NULL);
INSERT INTO changed_row VALUES(2,3,'entry','4',NULL);
INSERT INTO changed_row VALUES(3,0,'entry','1','{"values":{"amount_g":50,"day":"2026-11-20","food_id":"egg-boiled","forms":null,"id":1,"kcal":77.5,"kind":"food","magnesium_high_mg":7,"magnesium_low_mg":4.55,"magnesium_mg":5,"match":"exact","meal":"breakfast","name_en":"boiled egg","name_id":"telur rebus","occurred_at":1795137000,"phrase":"1 telur rebus","quantity":1,"recorded_at":1795137060,"source":"usda-sr-legacy-2018/173424","unit":"piece","utc_offset_s":25200}}');
CREATE TABLE circumstances (
  from_day TEXT PRIMARY KEY CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  authority TEXT NOT NULL CHECK (authority <> ''),
  pregnant INTEGER NOT NULL CHECK (pregnant IN (0, 1)),
  lactating INTEGER NOT NULL CHECK (lactating IN (0, 1))
, diets TEXT NOT NULL DEFAULT '', avoided TEXT NOT NULL DEFAULT '', disliked TEXT NOT NULL DEFAULT '', conditions TEXT NOT NULL DEFAULT '', medicines TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO circumstances VALUES('0001-01-01','id-akg-2019',0,0,'','','','','');
INSERT INTO circumstances VALUES('2026-11-21','id-akg-2019',1,0,'vegetarian',replace('dairy\npeanut','\n',char(10)),'','','');
CREATE TABLE day_mark (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  mark TEXT NOT NULL CHECK (mark IN ('done', 'fasted', 'reopened'))
, checksum INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO day_mark VALUES('2026-11-20','done',845025579);
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
INSERT INTO own_food VALUES('my-granola','Granola Bu Sri','Granola Bu Sri','["granola rumah"]',40.0,15.0,'alg',180.0,'[{"measure":"sachet","grams":40}]');
CREATE TABLE own_recipe (
  id TEXT PRIMARY KEY CHECK (id GLOB 'my-*'),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  name_id TEXT NOT NULL CHECK (name_id <> ''),
  phrase TEXT NOT NULL CHECK (phrase <> ''),
  ingredients TEXT NOT NULL CHECK (ingredients LIKE '[%]'),
  yield_g REAL CHECK (yield_g > 0),
  servings REAL CHECK (servings > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO own_recipe VALUES('my-lentil-pot','lentil pot','lentil pot','300 g dried lentils','[{"food_id":"lentils-dried","name_en":"dried lentils","name_id":"lentil kering","amount_g":300,"magnesium_mg":321,"magnesium_low_mg":231,"magnesium_high_mg":330,"kcal":1080}]',1200.0,6.0);
CREATE TABLE person (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  born TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sex TEXT CHECK (sex IN ('female', 'male'))
) STRICT;
INSERT INTO person VALUES(1,'1990-04-12','female');
CREATE TABLE IF NOT EXISTS "preference" (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO preference VALUES('complete_when','lunch+dinner');
INSERT INTO preference VALUES('cup','metric');
INSERT INTO preference VALUES('day_start','03:00');
CREATE TABLE remembered_name (
  words TEXT PRIMARY KEY CHECK (words <> ''),
  food_id TEXT NOT NULL CHECK (food_id <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO remembered_name VALUES('kangkng','water-spinach-boiled');
CREATE TABLE saved_meal (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  phrase TEXT NOT NULL CHECK (phrase <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO saved_meal VALUES('sarapan','2 telur rebus, kopi');
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
  due_count REAL NOT NULL CHECK (due_count > 0), serving REAL NOT NULL DEFAULT 1 CHECK (serving > 0),
  CHECK (magnesium_mg BETWEEN magnesium_low_mg AND magnesium_high_mg),
  CHECK ((due_weekdays = '') = (due_times = ''))
) STRICT, WITHOUT ROWID;
INSERT INTO supplement VALUES('my-mag-citrate','Mag Citrate','tablet',100.0,100.0,100.0,'citrate','100 mg per tablet','1234567','08:00',1.0,2.0);
CREATE TABLE alert_notified (
  alert_id TEXT PRIMARY KEY CHECK (alert_id <> ''),
  severity TEXT NOT NULL CHECK (severity IN ('remark', 'notice', 'warning', 'strong'))
) STRICT, WITHOUT ROWID;
CREATE TABLE table_digest (
  table_name TEXT PRIMARY KEY CHECK (table_name <> ''),
  digest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO table_digest VALUES('alert_aside',73161426);
INSERT INTO table_digest VALUES('alert_history',196738366);
INSERT INTO table_digest VALUES('alert_notified',0);
INSERT INTO table_digest VALUES('circumstances',2789324318);
INSERT INTO table_digest VALUES('day_mark',845025579);
INSERT INTO table_digest VALUES('own_food',3483792485);
INSERT INTO table_digest VALUES('own_portion',0);
INSERT INTO table_digest VALUES('own_recipe',2756122853);
INSERT INTO table_digest VALUES('person',1161469369);
INSERT INTO table_digest VALUES('preference',10972599033);
INSERT INTO table_digest VALUES('remembered_name',1624530594);
INSERT INTO table_digest VALUES('saved_meal',807810559);
INSERT INTO table_digest VALUES('supplement',675017683);
CREATE TABLE IF NOT EXISTS "alert_history" (
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
INSERT INTO alert_history VALUES(1,'day_deficit-2026-11-20','day_deficit','remark','2026-11-20',1795137060,NULL,'low','rendah');
CREATE TABLE IF NOT EXISTS "entry" (
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
INSERT INTO entry VALUES(1,'2026-11-20',1795137000,25200,1795137060,'breakfast','food','boiled egg','telur rebus','2 telur rebus','egg-boiled',2.0,'piece',100.0,10.0,9.0999999999999996447,14.0,155.0,'exact','usda-sr-legacy-2018/173424',NULL,8125796322552930278,'f6cb1d27-aa8b-8248-9957-8624aad4a907');
INSERT INTO entry VALUES(2,'2026-11-20',1795151400,25200,1795151460,'lunch','recipe','gado-gado','gado-gado','1 piring gado-gado','gado-gado',1.0,'plate',250.0,81.25,60.0,96.499999999999999996,318.49999999999999999,'likely','recipe/gado-gado',NULL,-6019407608757344033,'b487b9e3-49e5-8d5b-900d-1f395afb4ff8');
INSERT INTO entry VALUES(3,'2026-11-20',1795176600,25200,1795176660,'dinner','food','stink beans','petai','20 g petai','petai',20.0,'g',20.0,NULL,NULL,NULL,NULL,'exact','unknown',NULL,7459190021912890,'53881646-9927-8baf-acb7-dbb1511897ee');
INSERT INTO entry VALUES(4,'2026-11-20',1795176600,25200,1795176660,'dinner','supplement','Mag Citrate','Mag Citrate','Mag Citrate',NULL,2.0,'piece',NULL,100.0,100.0,100.0,NULL,'exact','label','citrate',-4070882393638516827,'64eff21b-5e9d-8921-bd8a-1da0e67f3cb5');
INSERT INTO entry VALUES(5,'2026-11-21',1795223400,25200,1795223460,'breakfast','amount','granola bar','granola bar','granola bar',NULL,1.0,'piece',NULL,24.0,24.0,24.0,NULL,'exact','label',NULL,466349994922483914,'0d8244b8-2add-892f-aa5d-a3ace47b73bb');
CREATE TABLE own_portion (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  food_id TEXT NOT NULL CHECK (food_id <> ''),
  measure TEXT NOT NULL CHECK (measure <> ''),
  size TEXT CHECK (size IN ('small', 'medium', 'large')),
  grams REAL NOT NULL CHECK (grams > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_day (
  id TEXT PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] *'),
  records TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE import_choice (
  question TEXT PRIMARY KEY CHECK (question <> ''),
  answer TEXT NOT NULL CHECK (answer <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO import_day VALUES('2026-11-21 cronometer/Cronometer','019ab000-0000-8000-8000-00000000000a 000000010000000200000003');
INSERT INTO import_choice VALUES('dose mg','food');
INSERT INTO table_digest VALUES('import_day',470099273);
INSERT INTO table_digest VALUES('import_choice',916131775);
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
INSERT INTO symptom VALUES('019ab000-0000-7000-8000-000000000001',1,'2026-11-20','cramp','cramp','kram','count',2,6,5,'left calf',1795176600,25200,1795176660);
INSERT INTO symptom VALUES('019ab000-0000-7000-8000-000000000002',2,'2026-11-21','none','no symptoms','tanpa keluhan','level',0,NULL,NULL,NULL,1795263000,25200,1795263060);
INSERT INTO own_symptom VALUES('my-restless-legs','restless legs','level');
INSERT INTO trial VALUES('019ab000-0000-7000-8000-000000000003','cramp','cramp','kram','count','less',1.0,14,6,14,2,'my-mag-citrate','Mag Citrate','tablet',1.0,100.0,'00112233445566778899aabbccddeeff','c968d6bb054aee9e662eb09d9c272a73636f80a6070f85c010841b5a33d70478',1795137000,NULL,NULL,NULL,'[]');
INSERT INTO table_digest VALUES('symptom',5787736495);
INSERT INTO table_digest VALUES('own_symptom',172480491);
INSERT INTO table_digest VALUES('trial',727285698);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('change',3);
INSERT INTO sqlite_sequence VALUES('alert_history',1);
INSERT INTO sqlite_sequence VALUES('entry',5);
CREATE INDEX alert_history_by_id ON alert_history (alert_id);
CREATE INDEX entry_tally ON entry (
  day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg, amount_g, checksum
);
COMMIT;
