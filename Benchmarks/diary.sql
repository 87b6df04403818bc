-- Fills a diary with so many days of so many entries each, ending on a day: parameters of the
-- sqlite3 shell are :days, :each and :last. Every seventh day is half logged.
WITH RECURSIVE
  day(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM day WHERE n + 1 < :days),
  item(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM item WHERE n + 1 < :each),
  food(n, id, en, indonesian, grams, mg) AS (VALUES
    (0, 'rice-white-cooked', 'cooked white rice', 'nasi putih', 150.0, 18.0),
    (1, 'egg-boiled', 'boiled egg', 'telur rebus', 100.0, 10.0),
    (2, 'banana', 'banana', 'pisang', 118.0, 31.9),
    (3, 'milk-whole', 'whole milk', 'susu sapi', 244.0, 24.4),
    (4, 'bread-white', 'white bread', 'roti tawar', 58.0, 13.3),
    (5, 'spinach-boiled', 'boiled spinach', 'bayam Inggris rebus', 90.0, 78.3),
    (6, 'water-tap', 'water', 'air putih', 240.0, 2.4),
    (7, 'coffee-black', 'black coffee', 'kopi', 240.0, 7.2),
    (8, 'pizza-cheese', 'cheese pizza', 'pizza keju', 119.0, 28.6),
    (9, 'fish-cooked', 'cooked white fish', 'ikan kukus', 85.0, 25.5),
    (10, 'beans-boiled', 'boiled beans', 'kacang-kacangan rebus', 90.0, 49.5)
  )
INSERT INTO entry (
  day, occurred_at, utc_offset_s, recorded_at, meal, kind, name_en, name_id, phrase, food_id,
  quantity, unit, amount_g, magnesium_mg, magnesium_low_mg, magnesium_high_mg, kcal, match, source)
SELECT
  date(:last, '-' || day.n || ' days'),
  unixepoch(:last) - day.n * 86400 + item.n * 1800, 25200, unixepoch(:last) - day.n * 86400,
  CASE WHEN item.n * 3 / :each = 0 THEN 'breakfast'
    WHEN item.n * 3 / :each = 1 AND day.n % 7 <> 3 THEN 'lunch' ELSE 'dinner' END,
  CASE WHEN item.n = 24 THEN 'supplement' ELSE 'food' END,
  CASE WHEN item.n = 24 THEN 'magnesium tablet' ELSE en END,
  CASE WHEN item.n = 24 THEN 'tablet magnesium' ELSE indonesian END,
  en, CASE WHEN item.n = 24 THEN NULL ELSE id END, 1, 'g', grams, mg, mg * 0.8, mg * 1.2,
  grams, 'exact', 'usda-sr-legacy-2018/1'
FROM day, item JOIN food ON food.n = (day.n * 7 + item.n * 3 + day.n * item.n) % 11
ORDER BY day.n DESC, item.n;
