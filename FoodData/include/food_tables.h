#ifndef MAGTRACK_FOOD_TABLES_H
#define MAGTRACK_FOOD_TABLES_H

#include <stdint.h>

/// A file of FoodData/ as it was when the program was built.
struct magtrack_embedded_file {
  /// Its path below FoodData/.
  const char *path;
  const unsigned char *bytes;
  long size;
  /// Where the lines of a table end, one more than it has rows; NULL where that is not laid out.
  const uint32_t *ends;
  /// The rows in the order of their first fields.
  const uint32_t *order;
  long rows;
};

extern const long magtrack_embedded_count;

/// The file at an index below `magtrack_embedded_count`.
struct magtrack_embedded_file magtrack_embedded_file_at(long index);

/// A hash table, or pairs in order, of plain numbers.
struct magtrack_slots {
  const uint64_t *slots;
  long count;
};

/// From the hashes of the names of curated foods to where the foods stand.
struct magtrack_slots magtrack_curated_names(void);
/// The same of printed names.
struct magtrack_slots magtrack_printed_names(void);
/// The same of known supplements.
struct magtrack_slots magtrack_supplement_names(void);
/// From the hashes of the entries of words/, and of measures, to where their rows stand.
struct magtrack_slots magtrack_entry_words(void);
/// From the numbers of printed names to the curated foods that stand for them, in order.
struct magtrack_slots magtrack_stand_ins(void);

/// The words of names in their order, each with the names that have it.
struct magtrack_words {
  const unsigned char *letters;
  const uint32_t *starts;
  const uint32_t *posting_starts;
  /// The steps from name to name less one, seven bits a byte, the lowest first.
  const unsigned char *postings;
  /// How many words each name has.
  const unsigned char *lengths;
  long count;
  long names;
};

struct magtrack_words magtrack_printed_words(void);
/// The same of curated foods: the names of one food count as one.
struct magtrack_words magtrack_curated_words(void);
/// The neighbours in those names, written as one word.
struct magtrack_words magtrack_curated_pairs(void);

/// What the foods of a group of kin hold.
struct magtrack_kin {
  /// The row of the group that speaks for it: itself, or a parent with enough foods.
  int32_t group;
  int32_t members;
  /// The 2.5th and the 97.5th percentile, in mg per 100 g.
  double low;
  double high;
  /// The 97.5th percentile of a usual portion in g.
  double grams;
};

/// Of the group at a row of `kin_groups.tsv`.
struct magtrack_kin magtrack_kin_at(long row);

#endif
