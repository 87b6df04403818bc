#ifndef MAGTRACK_FOOD_TABLES_H
#define MAGTRACK_FOOD_TABLES_H

/// A file of FoodData/ as it was when the program was built.
struct magtrack_embedded_file {
  /// Its path below FoodData/.
  const char *path;
  const unsigned char *bytes;
  long size;
};

extern const long magtrack_embedded_count;

/// The file at an index below `magtrack_embedded_count`.
struct magtrack_embedded_file magtrack_embedded_file_at(long index);

#endif
