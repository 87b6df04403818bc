// The least that a program over SQLite can take: what the ratios of the benchmark stand on.
//
//   floor print             writes one line
//   floor foods DB FILE...  makes a table of the rows of the foods tables, one row a food, and of the
//                           published tables, whose rows have a name alone
//   floor like DB WORD      looks a word up in all names with LIKE
//   floor day DB DAY        sums the magnesium of a day of a diary
//   floor insert DB COUNT   adds rows to a diary's entries and commits them durably
//   floor peak PROGRAM...   runs a program and prints its peak memory in KiB; asked of this small
//                           program, because a child's peak begins at that of its parent

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static sqlite3 *db;

static void check(int code) {
  if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
    fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
    exit(1);
  }
}

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(db, sql, -1, &statement, NULL));
  return statement;
}

static void make_foods(int count, char **files) {
  check(sqlite3_exec(db,
      "CREATE TABLE food (id TEXT PRIMARY KEY, name_en TEXT, name_id TEXT, also_en TEXT,"
      " also_id TEXT, mg TEXT, low TEXT, low_ref TEXT, high TEXT, high_ref TEXT, kcal TEXT,"
      " ref TEXT, note_en TEXT, note_id TEXT); BEGIN", NULL, NULL, NULL));
  sqlite3_stmt *insert = prepared("INSERT INTO food VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (int i = 0; i < count; i++) {
    FILE *file = fopen(files[i], "r");
    if (!file) { perror(files[i]); exit(1); }
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = getline(&line, &capacity, file);
    int published = length > 0 && !strncmp(line, "id\tname\t", 8);
    while ((length = getline(&line, &capacity, file)) > 0) {
      if (line[length - 1] == '\n') line[length - 1] = 0;
      char *rest = line;
      for (int column = 1; column <= (published ? 2 : 14); column++)
        check(sqlite3_bind_text(insert, column, strsep(&rest, "\t"), -1, SQLITE_TRANSIENT));
      check(sqlite3_step(insert));
      check(sqlite3_reset(insert));
      check(sqlite3_clear_bindings(insert));
    }
    free(line);
    fclose(file);
  }
  check(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
}

static void look_up(const char *word) {
  sqlite3_stmt *query = prepared(
      "SELECT id, name_en, name_id, mg FROM food WHERE name_en LIKE ?1 OR name_id LIKE ?1"
      " OR also_en LIKE ?1 OR also_id LIKE ?1");
  char pattern[256];
  snprintf(pattern, sizeof pattern, "%%%s%%", word);
  check(sqlite3_bind_text(query, 1, pattern, -1, SQLITE_STATIC));
  while (sqlite3_step(query) == SQLITE_ROW)
    printf("%s\t%s\t%s\t%s\n", sqlite3_column_text(query, 0), sqlite3_column_text(query, 1),
        sqlite3_column_text(query, 2), sqlite3_column_text(query, 3));
}

static void sum_day(const char *day) {
  sqlite3_stmt *query = prepared("SELECT total(magnesium_mg) FROM entry WHERE day = ?");
  check(sqlite3_bind_text(query, 1, day, -1, SQLITE_STATIC));
  check(sqlite3_step(query));
  printf("%.1f\n", sqlite3_column_double(query, 0));
}

static void insert_entries(int count) {
  check(sqlite3_exec(db,
      "PRAGMA synchronous = EXTRA; PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE", NULL, NULL, NULL));
  sqlite3_stmt *insert = prepared(
      "INSERT INTO entry (day, occurred_at, utc_offset_s, recorded_at, meal, kind, name_en, name_id,"
      " phrase, quantity, unit, match, source) VALUES ('2020-01-01', 0, 0, 0, 'snack', 'food', 'x',"
      " 'x', 'x', 1, 'g', 'exact', 'floor')");
  for (int i = 0; i < count; i++) {
    check(sqlite3_step(insert));
    check(sqlite3_reset(insert));
  }
  check(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
}

static int peak(char **arguments) {
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    if (!freopen("/dev/null", "w", stdout)) _exit(74);
    execv(arguments[0], arguments);
    _exit(66);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0 || status != 0) return 1;
  printf("%ld\n", usage.ru_maxrss);
  return 0;
}

int main(int count, char **arguments) {
  if (count == 2 && !strcmp(arguments[1], "print")) {
    puts("magtrack");
    return 0;
  }
  if (count < 3) return 64;
  if (!strcmp(arguments[1], "peak")) return peak(arguments + 2);
  check(sqlite3_open(arguments[2], &db));
  if (!strcmp(arguments[1], "foods")) make_foods(count - 3, arguments + 3);
  else if (!strcmp(arguments[1], "like") && count == 4) look_up(arguments[3]);
  else if (!strcmp(arguments[1], "day") && count == 4) sum_day(arguments[3]);
  else if (!strcmp(arguments[1], "insert") && count == 4) insert_entries(atoi(arguments[3]));
  else return 64;
  return 0;
}
