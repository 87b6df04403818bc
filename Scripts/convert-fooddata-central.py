#!/usr/bin/env python3
"""Makes FoodData/usda/ from the tables of FoodData Central, as they are printed.

The tables are those of the publisher's download, U.S. Department of Agriculture, Agricultural
Research Service, https://fdc.nal.usda.gov/download-datasets (public domain, CC0 1.0): SR Legacy of
April 2018, FNDDS 2021-2023, Foundation Foods of December 2025. Of each, comma-separated extracts are
read: `food` with its category and nutrient 1090 (magnesium, mg) and energy (kcal) per 100 g, and
`food_portion` with its amount, unit and gram weight:

  srlegacy_magnesium.csv           fdc_id, description, food_category, mg_per_100g, kcal_per_100g
  srlegacy_portions.csv            fdc_id, seq_num, amount, unit, gram_weight
  fndds_2021_2023_magnesium.csv    food_code, description, food_category, mg_per_100g, kcal_per_100g
  fndds_2021_2023_portions.csv     food_code, unit, gram_weight
  foundation_magnesium.csv         fdc_id, description, food_category, mg_per_100g, kcal_per_100g

Usage: convert-fooddata-central.py FOLDER [FoodData/usda]
"""

import csv
import pathlib
import re
import sys

SOURCES = [
    ("usda-sr-legacy-2018", "srlegacy_magnesium.csv", "fdc_id", "srlegacy_portions.csv"),
    ("usda-fndds-2021-2023", "fndds_2021_2023_magnesium.csv", "food_code",
     "fndds_2021_2023_portions.csv"),
    ("usda-foundation-2025-12", "foundation_magnesium.csv", "fdc_id", None),
]

# The first word of a unit that names a measure; what names none is a piece.
MEASURES = {
    "cup": "cup", "cups": "cup", "tbsp": "tbsp", "tablespoon": "tbsp", "tablespoons": "tbsp",
    "tsp": "tsp", "teaspoon": "tsp", "teaspoons": "tsp", "fl": "fl-oz", "pint": "pint",
    "slice": "slice", "slices": "slice", "piece": "piece", "pieces": "piece", "packet": "packet",
    "package": "packet", "packages": "packet", "pouch": "packet", "bag": "packet",
    "packets": "packet", "container": "pot", "tub": "pot", "can": "can", "bottle": "bottle",
    "jar": "jar", "box": "box", "carton": "box", "bar": "bar", "bars": "bar", "stick": "stalk",
    "stalk": "stalk", "spear": "stalk", "rib": "stalk", "stem": "stalk", "scoop": "scoop",
    "head": "head", "ear": "ear", "clove": "clove", "cloves": "clove", "fillet": "fillet",
    "strip": "strip", "strips": "strip", "wedge": "wedge", "sheet": "sheet", "leaf": "sheet",
    "leaves": "sheet", "bunch": "bunch", "pat": "pat", "serving": "portion", "servings": "portion",
    "order": "portion", "portion": "portion", "bowl": "bowl", "glass": "glass", "drink": "glass",
    "cubic": "cut", "surface": "cut", "chunk": "cut", "square": "cut", "cube": "cut",
    "dash": "pinch", "pinch": "pinch", "guideline": "portion", "quantity": "portion",
    "sachet": "sachet", "link": "piece", "patty": "piece",
}
SIZES = ("small", "medium", "large")
# A leading number counts the unit: "0.5 cup", "10 nuts", "1/2 bagel".
COUNT = re.compile(r"(\d+(?:\.\d+)?)(?:/(\d+))?\s+(?=[A-Za-z])")


def number(text):
    return f"{float(text):.4f}".rstrip("0").rstrip(".")


def portion(unit, amount, grams):
    """(weight of one, measure, size, what else is printed), or None for a unit of mass."""
    unit = " ".join(unit.split()).replace(";", ",")
    count = COUNT.match(unit)
    if count:
        amount *= float(count[1]) / float(count[2] or 1)
        unit = unit[count.end():]
    if not amount or not unit or unit in ("oz", "lb", "g"):
        return None
    words = re.findall(r"[a-z]+", unit.lower())
    size, rest = "", unit
    if words and words[0] in SIZES:
        size, rest, words = words[0], unit[len(words[0]):], words[1:]
    measure = MEASURES.get(words[0]) if words else None
    # A weight of food in ounces is a mass; what an ounce of another state yields is a portion.
    if words and words[0] in ("oz", "lb", "ounce"):
        measure = "portion"
    if words and words[0] == "fl" and words[1:2] != ["oz"]:
        measure = None
    if measure:
        spoken = "fl oz" if measure == "fl-oz" else words[0]
        if measure not in ("cut", "portion") or words[0] in ("serving", "servings", "portion"):
            rest = rest.lstrip()[len(spoken):]
    rest = rest.strip(" ,")
    return float(grams) / amount, measure or "piece", size, rest


def portions(rows):
    """What stands without an addition comes first: it is what the measure alone means."""
    kept, seen = [], set()
    for row in rows:
        made = portion(row["unit"], float(row.get("amount") or 1), row["gram_weight"])
        if made and 0.01 <= made[0] <= 20000 and made[1:] not in seen:
            seen.add(made[1:])
            kept.append(made)
    unspecified = [p for p in kept if p[3].lower() == "quantity not specified"]
    others = sorted(
        (p for p in kept if p not in unspecified),
        key=lambda p: (p[3].lower().startswith("guideline"), bool(p[3])))
    return ";".join(
        " ".join(filter(None, [number(grams), measure + ("." + size if size else ""), text]))
        for grams, measure, size, text in unspecified + others)


def main():
    source_folder = pathlib.Path(sys.argv[1])
    target = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "FoodData/usda")
    categories = {}
    with open(target / "categories.tsv") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            categories[(row["source"], row["category"])] = row["number"]
    for source, foods, key, portion_file in SOURCES:
        printed = {}
        if portion_file:
            with open(source_folder / portion_file, newline="") as file:
                for row in csv.DictReader(file):
                    printed.setdefault(row[key], []).append(row)
        with open(source_folder / foods, newline="") as file:
            rows = sorted(csv.DictReader(file), key=lambda row: row[key])
        with open(target / f"{source}.tsv", "w") as out:
            out.write("id\tname\tcategory\tmg\tkcal\tportions\n")
            for row in rows:
                mg, kcal = row["mg_per_100g"], row["kcal_per_100g"]
                fields = [
                    row[key], " ".join(row["description"].split()),
                    categories[(source, row["food_category"])],
                    number(mg) if mg else "", number(kcal) if kcal else "",
                    portions(printed.get(row[key], [])),
                ]
                if any("\t" in field or "\n" in field for field in fields):
                    sys.exit(f"{foods}: {row[key]} has a tab")
                out.write("\t".join(fields) + "\n")


main()
