// history cronometer DAYS ROWS-A-DAY > FILE.csv
// history apple MEGABYTES FILE.zip
// Makes exports of other programs of any size, with invented meals, always the same.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

static uint64_t seed = 20260923;

static unsigned chance(unsigned below) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(seed >> 33) % below;
}

static const char *foods[] = {
  "Oats, rolled", "Tempeh, fried", "Rice, white, cooked", "Spinach, cooked", "Coffee, black", "Banana",
  "Soto ayam", "Almonds", "Yoghurt, plain", "Bread, rye", "Chickpeas, boiled", "Chocolate, dark"};

static void day_of(int number, char *text) {
  time_t seconds = 1672531200 + (time_t)number * 86400;
  strftime(text, 11, "%Y-%m-%d", gmtime(&seconds));
}

static void cronometer(int days, int rows) {
  static const char *meals[] = {"Breakfast", "Lunch", "Dinner", "Snacks"};
  puts("Day,Group,Food Name,Amount,Energy (kcal),Calcium (mg),Magnesium (mg),Zinc (mg),Category");
  for (int day = 0; day < days; day++) {
    char date[11];
    day_of(day, date);
    for (int row = 0; row < rows; row++) {
      unsigned grams = 10 + chance(290);
      printf("%s,%s,\"%s\",%u.00 g,%u.%02u,,", date, meals[row * 4 / rows], foods[chance(12)], grams,
        grams * 2, chance(100));
      // One in nine is unknown.
      if (chance(9)) printf("%u.%02u", grams / 3, chance(100));
      puts(",,Foods");
    }
  }
}

static FILE *zip;
static z_stream stream;
static unsigned char packed[1 << 16];
static uint64_t packed_size, size;
static uLong crc;

static void pack(const char *text, size_t count, int flush) {
  stream.next_in = (Bytef *)text;
  stream.avail_in = (uInt)count;
  crc = crc32(crc, (const Bytef *)text, (uInt)count);
  size += count;
  do {
    stream.next_out = packed;
    stream.avail_out = sizeof packed;
    deflate(&stream, flush);
    size_t made = sizeof packed - stream.avail_out;
    packed_size += made;
    fwrite(packed, 1, made, zip);
  } while (stream.avail_out == 0);
}

static void number(uint64_t value, int width) {
  for (int i = 0; i < width; i++) fputc((int)(value >> (8 * i) & 255), zip);
}

static void fields(void) {
  number(20, 2); number(0, 2); number(8, 2); number(0, 4); number(crc, 4);
  number(packed_size, 4); number(size, 4); number(6 + 4 + 20, 2); number(0, 2);
}

static void apple(uint64_t megabytes, const char *path) {
  static const char name[] = "apple_health_export/export.xml";
  char line[1024];
  zip = fopen(path, "wb");
  if (!zip) exit(1);
  number(0x04034b50, 4); fields(); fwrite(name, 1, sizeof name - 1, zip);
  deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  const char *head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record)*>\n"
    "<!ATTLIST VisionPrescription\n brand CDATA #IMPLIED\n<!ELEMENT RightEye EMPTY>\n>\n]>\n<HealthData locale=\"en_GB\">\n";
  pack(head, strlen(head), Z_NO_FLUSH);
  for (int record = 0; size < megabytes << 20; record++) {
    char date[11];
    day_of(record / 1700, date);
    unsigned hour = record % 1700 * 24 / 1700, minute = chance(60);
    int isFood = record % 500 == 0;
    int count = snprintf(line, sizeof line,
      " <Record type=\"HKQuantityTypeIdentifier%s\" sourceName=\"%s\" sourceVersion=\"8.%u\" device=\"&lt;&lt;HKDevice: 0x%08x&gt;, "
      "name:Phone, manufacturer:Apple Inc., model:iPhone, hardware:iPhone14,5, software:18.5&gt;\" unit=\"%s\" "
      "creationDate=\"%s %02u:%02u:40 +0700\" startDate=\"%s %02u:%02u:07 +0700\" endDate=\"%s %02u:%02u:19 +0700\" value=\"%u\"",
      isFood ? "DietaryMagnesium" : "StepCount", isFood ? "Cronometer" : "Phone", chance(9), chance(1u << 30),
      isFood ? "mg" : "count", date, hour, minute, date, hour, minute, date, hour, minute, 1 + chance(120));
    pack(line, (size_t)count, Z_NO_FLUSH);
    if (!isFood) { pack("/>\n", 3, Z_NO_FLUSH); continue; }
    count = snprintf(line, sizeof line,
      ">\n  <MetadataEntry key=\"HKFoodType\" value=\"%s\"/>\n  <MetadataEntry key=\"HKExternalUUID\" value=\"id-%d\"/>\n </Record>\n",
      foods[chance(12)], record);
    pack(line, (size_t)count, Z_NO_FLUSH);
  }
  pack("</HealthData>\n", 14, Z_FINISH);
  long directory = ftell(zip);
  number(0x02014b50, 4); number(20, 2); fields(); number(0, 2); number(0, 2); number(0, 2); number(0, 4); number(0, 4);
  fwrite(name, 1, sizeof name - 1, zip);
  long end = ftell(zip);
  number(0x06054b50, 4); number(0, 4); number(1, 2); number(1, 2);
  number((uint64_t)(end - directory), 4); number((uint64_t)directory, 4); number(0, 2);
  // The sizes are known now.
  fseek(zip, 4, SEEK_SET);
  fields();
  fclose(zip);
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "cronometer")) cronometer(atoi(words[2]), atoi(words[3]));
  else if (count == 4 && !strcmp(words[1], "apple")) apple((uint64_t)atoll(words[2]), words[3]);
  else { fputs("usage: history cronometer DAYS ROWS | history apple MEGABYTES FILE\n", stderr); return 64; }
  return 0;
}
