// import-floor apple FILE.zip      inflates into expat and counts the records of magnesium
// import-floor insert ROWS DIARY   inserts rows of entries with their undo images into a copy of a diary
// The least that an import has to do.
#include <expat.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static long records;

static void begin(void *data, const char *element, const char **attributes) {
  (void)data;
  if (strcmp(element, "Record")) return;
  for (; *attributes; attributes += 2)
    if (!strcmp(attributes[0], "type")) {
      records += !strcmp(attributes[1], "HKQuantityTypeIdentifierDietaryMagnesium");
      return;
    }
}

static int apple(const char *path) {
  static unsigned char packed[1 << 16];
  static char text[1 << 16];
  FILE *file = fopen(path, "rb");
  if (!file || fread(packed, 1, 30, file) != 30) return 1;
  fseek(file, packed[26] | packed[27] << 8, SEEK_CUR);
  z_stream stream = {0};
  inflateInit2(&stream, -MAX_WBITS);
  XML_Parser parser = XML_ParserCreate(NULL);
  XML_SetStartElementHandler(parser, begin);
  int isInBody = 0, code = Z_OK;
  while (code == Z_OK) {
    stream.next_in = packed;
    stream.avail_in = (uInt)fread(packed, 1, sizeof packed, file);
    if (!stream.avail_in) break;
    do {
      stream.next_out = (Bytef *)text;
      stream.avail_out = sizeof text;
      code = inflate(&stream, Z_NO_FLUSH);
      char *start = text;
      size_t count = sizeof text - stream.avail_out;
      // The document type is not well-formed; it lies in the first piece.
      if (!isInBody && count) {
        char *end = memmem(text, count, "]>", 2);
        start = end ? end + 2 : text;
        count -= (size_t)(start - text);
        isInBody = 1;
      }
      if (XML_Parse(parser, start, (int)count, code == Z_STREAM_END) == XML_STATUS_ERROR) return 1;
    } while (stream.avail_out == 0 && code == Z_OK);
  }
  printf("%ld\n", records);
  return 0;
}

static int insert(int rows, const char *path) {
  sqlite3 *db;
  sqlite3_stmt *entry, *image;
  if (sqlite3_open(path, &db)) return 1;
  sqlite3_exec(db, "PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE;"
    "INSERT INTO change (made_at, kind) VALUES (1795500000, 'import')", 0, 0, 0);
  long change = (long)sqlite3_last_insert_rowid(db);
  if (sqlite3_prepare_v2(db, "INSERT INTO entry (day, occurred_at, utc_offset_s, recorded_at, meal, kind, name_en, name_id,"
    " phrase, quantity, unit, amount_g, magnesium_mg, magnesium_low_mg, magnesium_high_mg, kcal, match, source, checksum, uid)"
    " VALUES (?, ?, 25200, 1795500000, 'lunch', 'food', ?, ?, ?, ?, 'g', ?, ?, ?, ?, ?, 'exact', ?, ?, ?)", -1, &entry, 0)
    || sqlite3_prepare_v2(db, "INSERT INTO changed_row (change_id, seq, table_name, row_key, other_image)"
    " VALUES (?, ?, 'entry', ?, NULL)", -1, &image, 0)) return 1;
  for (int row = 0; row < rows; row++) {
    char day[11], name[40], phrase[60], source[80], uid[40], key[20];
    snprintf(day, sizeof day, "20%02d-%02d-%02d", 10 + row / 10080 % 15, 1 + row / 840 % 12, 1 + row / 30 % 28);
    snprintf(name, sizeof name, "Food number %d", row % 400);
    snprintf(phrase, sizeof phrase, "%d.00 g %s", row % 300 + 1, name);
    snprintf(source, sizeof source, "import/cronometer/Cronometer/servings.csv:%d", row);
    snprintf(uid, sizeof uid, "%08x-0000-8000-8000-%012x", row, row);
    sqlite3_bind_text(entry, 1, day, -1, SQLITE_STATIC);
    sqlite3_bind_int64(entry, 2, 1700000000 + row);
    sqlite3_bind_text(entry, 3, name, -1, SQLITE_STATIC);
    sqlite3_bind_text(entry, 4, name, -1, SQLITE_STATIC);
    sqlite3_bind_text(entry, 5, phrase, -1, SQLITE_STATIC);
    for (int column = 6; column <= 11; column++) sqlite3_bind_double(entry, column, row % 300 + 1);
    sqlite3_bind_text(entry, 12, source, -1, SQLITE_STATIC);
    sqlite3_bind_int64(entry, 13, (sqlite3_int64)row * 2654435761u);
    sqlite3_bind_text(entry, 14, uid, -1, SQLITE_STATIC);
    if (sqlite3_step(entry) != SQLITE_DONE) { fputs(sqlite3_errmsg(db), stderr); return 1; }
    sqlite3_reset(entry);
    snprintf(key, sizeof key, "%lld", (long long)sqlite3_last_insert_rowid(db));
    sqlite3_bind_int64(image, 1, change);
    sqlite3_bind_int64(image, 2, row);
    sqlite3_bind_text(image, 3, key, -1, SQLITE_STATIC);
    if (sqlite3_step(image) != SQLITE_DONE) return 1;
    sqlite3_reset(image);
  }
  return sqlite3_exec(db, "COMMIT", 0, 0, 0);
}

int main(int count, char **words) {
  if (count == 3 && !strcmp(words[1], "apple")) return apple(words[2]);
  if (count == 4 && !strcmp(words[1], "insert")) return insert(atoi(words[2]), words[3]);
  fputs("usage: import-floor apple FILE | import-floor insert ROWS DIARY\n", stderr);
  return 64;
}
