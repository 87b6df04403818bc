// floor FILE ROWS: inserts entries into a fresh diary's table with its index, in one durable transaction.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void run(sqlite3 *db, const char *sql) {
  char *error = NULL;
  if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK) {
    fprintf(stderr, "%s\n", error);
    exit(1);
  }
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  int rows = atoi(arguments[2]);
  unlink(arguments[1]);
  sqlite3 *db;
  sqlite3_open(arguments[1], &db);
  run(db, "PRAGMA synchronous = EXTRA;"
    "CREATE TABLE entry (id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, occurred_at INTEGER NOT NULL,"
    "utc_offset_s INTEGER NOT NULL, recorded_at INTEGER NOT NULL, meal TEXT NOT NULL, kind TEXT NOT NULL,"
    "name_en TEXT NOT NULL, name_id TEXT NOT NULL, phrase TEXT NOT NULL, food_id TEXT, quantity REAL NOT NULL,"
    "unit TEXT NOT NULL, amount_g REAL, magnesium_mg REAL, magnesium_low_mg REAL, magnesium_high_mg REAL,"
    "kcal REAL, match TEXT NOT NULL, source TEXT NOT NULL, forms TEXT, checksum INTEGER NOT NULL, uid TEXT NOT NULL"
    ") STRICT;"
    "CREATE INDEX entry_tally ON entry (day, kind, meal, magnesium_mg, magnesium_low_mg, magnesium_high_mg,"
    "amount_g, checksum);");
  double start = now();
  run(db, "BEGIN IMMEDIATE");
  sqlite3_stmt *insert;
  sqlite3_prepare_v2(db, "INSERT INTO entry (day, occurred_at, utc_offset_s, recorded_at, meal, kind, name_en,"
    "name_id, phrase, food_id, quantity, unit, amount_g, magnesium_mg, magnesium_low_mg, magnesium_high_mg, kcal,"
    "match, source, forms, checksum, uid) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, NULL);
  for (int row = 0; row < rows; row++) {
    char day[11], uid[37], text[64];
    int number = row / 12;
    snprintf(day, sizeof day, "20%02d-%02d-%02d", 10 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
    snprintf(uid, sizeof uid, "0192f0c1-8f2a-7c3d-9e4f-%012x", row);
    snprintf(text, sizeof text, "%d g tempe goreng", 10 + row % 300);
    sqlite3_bind_text(insert, 1, day, -1, SQLITE_TRANSIENT);
    sqlite3_bind_int64(insert, 2, 1700000000 + row);
    sqlite3_bind_int(insert, 3, 25200);
    sqlite3_bind_int64(insert, 4, 1700000000 + row);
    sqlite3_bind_text(insert, 5, "lunch", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 6, "food", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 7, "Tempeh, fried", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 8, "Tempe goreng", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 9, text, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(insert, 10, "tempeh-fried", -1, SQLITE_STATIC);
    sqlite3_bind_double(insert, 11, 10 + row % 300);
    sqlite3_bind_text(insert, 12, "g", -1, SQLITE_STATIC);
    sqlite3_bind_double(insert, 13, 10 + row % 300);
    for (int place = 14; place <= 16; place++) sqlite3_bind_double(insert, place, (10 + row % 300) * .77);
    sqlite3_bind_double(insert, 17, (10 + row % 300) * 3.5);
    sqlite3_bind_text(insert, 18, "exact", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 19, "TKPI 2017: Tempe goreng", -1, SQLITE_STATIC);
    sqlite3_bind_null(insert, 20);
    sqlite3_bind_int64(insert, 21, (long long)row * 2654435761u);
    sqlite3_bind_text(insert, 22, uid, -1, SQLITE_TRANSIENT);
    if (sqlite3_step(insert) != SQLITE_DONE) return 1;
    sqlite3_reset(insert);
  }
  run(db, "COMMIT");
  printf("%d rows in C: %.0f ms, of them %.0f of the processor\n", rows, now() - start,
    clock() * 1e3 / CLOCKS_PER_SEC);
  sqlite3_finalize(insert);
  sqlite3_close(db);
  unlink(arguments[1]);
}
