// Made by `make tables`: it does not compile when a table has changed since.

#define UNCHANGED(NAME, SIZE, PATH) \
  _Static_assert(sizeof NAME == SIZE, "FoodData/" PATH " has changed: run make tables");

static const unsigned char foods_condiments_tsv[] = {
#embed "../../FoodData/foods/condiments.tsv"
};
UNCHANGED(foods_condiments_tsv, 48524, "foods/condiments.tsv")
static const unsigned char foods_dairy_tsv[] = {
#embed "../../FoodData/foods/dairy.tsv"
};
UNCHANGED(foods_dairy_tsv, 40381, "foods/dairy.tsv")
static const unsigned char foods_dishes_tsv[] = {
#embed "../../FoodData/foods/dishes.tsv"
};
UNCHANGED(foods_dishes_tsv, 107766, "foods/dishes.tsv")
static const unsigned char foods_drinks_tsv[] = {
#embed "../../FoodData/foods/drinks.tsv"
};
UNCHANGED(foods_drinks_tsv, 52061, "foods/drinks.tsv")
static const unsigned char foods_fish_tsv[] = {
#embed "../../FoodData/foods/fish.tsv"
};
UNCHANGED(foods_fish_tsv, 48033, "foods/fish.tsv")
static const unsigned char foods_fruit_tsv[] = {
#embed "../../FoodData/foods/fruit.tsv"
};
UNCHANGED(foods_fruit_tsv, 49418, "foods/fruit.tsv")
static const unsigned char foods_grains_tsv[] = {
#embed "../../FoodData/foods/grains.tsv"
};
UNCHANGED(foods_grains_tsv, 82915, "foods/grains.tsv")
static const unsigned char foods_indonesian_tsv[] = {
#embed "../../FoodData/foods/indonesian.tsv"
};
UNCHANGED(foods_indonesian_tsv, 99014, "foods/indonesian.tsv")
static const unsigned char foods_legumes_nuts_tsv[] = {
#embed "../../FoodData/foods/legumes-nuts.tsv"
};
UNCHANGED(foods_legumes_nuts_tsv, 51259, "foods/legumes-nuts.tsv")
static const unsigned char foods_meat_tsv[] = {
#embed "../../FoodData/foods/meat.tsv"
};
UNCHANGED(foods_meat_tsv, 57687, "foods/meat.tsv")
static const unsigned char foods_sweets_tsv[] = {
#embed "../../FoodData/foods/sweets.tsv"
};
UNCHANGED(foods_sweets_tsv, 64626, "foods/sweets.tsv")
static const unsigned char foods_vegetables_tsv[] = {
#embed "../../FoodData/foods/vegetables.tsv"
};
UNCHANGED(foods_vegetables_tsv, 79850, "foods/vegetables.tsv")
static const unsigned char kin_tsv[] = {
#embed "../../FoodData/kin.tsv"
};
UNCHANGED(kin_tsv, 3137, "kin.tsv")
static const unsigned char kin_groups_tsv[] = {
#embed "../../FoodData/kin_groups.tsv"
};
UNCHANGED(kin_groups_tsv, 1511, "kin_groups.tsv")
static const unsigned char kin_rules_tsv[] = {
#embed "../../FoodData/kin_rules.tsv"
};
UNCHANGED(kin_rules_tsv, 5395, "kin_rules.tsv")
static const unsigned char measures_tsv[] = {
#embed "../../FoodData/measures.tsv"
};
UNCHANGED(measures_tsv, 3800, "measures.tsv")
static const unsigned char medicines_tsv[] = {
#embed "../../FoodData/medicines.tsv"
};
UNCHANGED(medicines_tsv, 20720, "medicines.tsv")
static const unsigned char notes_tsv[] = {
#embed "../../FoodData/notes.tsv"
};
UNCHANGED(notes_tsv, 8512, "notes.tsv")
static const unsigned char omissions_tsv[] = {
#embed "../../FoodData/omissions.tsv"
};
UNCHANGED(omissions_tsv, 7311, "omissions.tsv")
static const unsigned char portions_condiments_tsv[] = {
#embed "../../FoodData/portions/condiments.tsv"
};
UNCHANGED(portions_condiments_tsv, 29474, "portions/condiments.tsv")
static const unsigned char portions_dairy_tsv[] = {
#embed "../../FoodData/portions/dairy.tsv"
};
UNCHANGED(portions_dairy_tsv, 32865, "portions/dairy.tsv")
static const unsigned char portions_dishes_tsv[] = {
#embed "../../FoodData/portions/dishes.tsv"
};
UNCHANGED(portions_dishes_tsv, 86329, "portions/dishes.tsv")
static const unsigned char portions_drinks_tsv[] = {
#embed "../../FoodData/portions/drinks.tsv"
};
UNCHANGED(portions_drinks_tsv, 40783, "portions/drinks.tsv")
static const unsigned char portions_fish_tsv[] = {
#embed "../../FoodData/portions/fish.tsv"
};
UNCHANGED(portions_fish_tsv, 30537, "portions/fish.tsv")
static const unsigned char portions_fruit_tsv[] = {
#embed "../../FoodData/portions/fruit.tsv"
};
UNCHANGED(portions_fruit_tsv, 43734, "portions/fruit.tsv")
static const unsigned char portions_grains_tsv[] = {
#embed "../../FoodData/portions/grains.tsv"
};
UNCHANGED(portions_grains_tsv, 60429, "portions/grains.tsv")
static const unsigned char portions_indonesian_tsv[] = {
#embed "../../FoodData/portions/indonesian.tsv"
};
UNCHANGED(portions_indonesian_tsv, 75860, "portions/indonesian.tsv")
static const unsigned char portions_legumes_nuts_tsv[] = {
#embed "../../FoodData/portions/legumes-nuts.tsv"
};
UNCHANGED(portions_legumes_nuts_tsv, 36988, "portions/legumes-nuts.tsv")
static const unsigned char portions_meat_tsv[] = {
#embed "../../FoodData/portions/meat.tsv"
};
UNCHANGED(portions_meat_tsv, 39001, "portions/meat.tsv")
static const unsigned char portions_sweets_tsv[] = {
#embed "../../FoodData/portions/sweets.tsv"
};
UNCHANGED(portions_sweets_tsv, 47792, "portions/sweets.tsv")
static const unsigned char portions_vegetables_tsv[] = {
#embed "../../FoodData/portions/vegetables.tsv"
};
UNCHANGED(portions_vegetables_tsv, 76362, "portions/vegetables.tsv")
static const unsigned char recipes_tsv[] = {
#embed "../../FoodData/recipes.tsv"
};
UNCHANGED(recipes_tsv, 197692, "recipes.tsv")
static const unsigned char reference_intakes_tsv[] = {
#embed "../../FoodData/reference_intakes.tsv"
};
UNCHANGED(reference_intakes_tsv, 63356, "reference_intakes.tsv")
static const unsigned char sources_tsv[] = {
#embed "../../FoodData/sources.tsv"
};
UNCHANGED(sources_tsv, 3325, "sources.tsv")
static const unsigned char suggestions_tsv[] = {
#embed "../../FoodData/suggestions.tsv"
};
UNCHANGED(suggestions_tsv, 39024, "suggestions.tsv")
static const unsigned char supplement_families_tsv[] = {
#embed "../../FoodData/supplement_families.tsv"
};
UNCHANGED(supplement_families_tsv, 1532, "supplement_families.tsv")
static const unsigned char supplement_forms_tsv[] = {
#embed "../../FoodData/supplement_forms.tsv"
};
UNCHANGED(supplement_forms_tsv, 7408, "supplement_forms.tsv")
static const unsigned char supplement_products_tsv[] = {
#embed "../../FoodData/supplement_products.tsv"
};
UNCHANGED(supplement_products_tsv, 3410, "supplement_products.tsv")
static const unsigned char symptom_flags_tsv[] = {
#embed "../../FoodData/symptom_flags.tsv"
};
UNCHANGED(symptom_flags_tsv, 6926, "symptom_flags.tsv")
static const unsigned char usda_abbreviations_tsv[] = {
#embed "../../FoodData/usda/abbreviations.tsv"
};
UNCHANGED(usda_abbreviations_tsv, 2222, "usda/abbreviations.tsv")
static const unsigned char usda_categories_tsv[] = {
#embed "../../FoodData/usda/categories.tsv"
};
UNCHANGED(usda_categories_tsv, 9731, "usda/categories.tsv")
static const unsigned char usda_usda_fndds_2021_2023_tsv[] = {
#embed "../../FoodData/usda/usda-fndds-2021-2023.tsv"
};
UNCHANGED(usda_usda_fndds_2021_2023_tsv, 819083, "usda/usda-fndds-2021-2023.tsv")
static const unsigned char usda_usda_foundation_2025_12_tsv[] = {
#embed "../../FoodData/usda/usda-foundation-2025-12.tsv"
};
UNCHANGED(usda_usda_foundation_2025_12_tsv, 19267, "usda/usda-foundation-2025-12.tsv")
static const unsigned char usda_usda_sr_legacy_2018_tsv[] = {
#embed "../../FoodData/usda/usda-sr-legacy-2018.tsv"
};
UNCHANGED(usda_usda_sr_legacy_2018_tsv, 769211, "usda/usda-sr-legacy-2018.tsv")
static const unsigned char within_person_sd_tsv[] = {
#embed "../../FoodData/within_person_sd.tsv"
};
UNCHANGED(within_person_sd_tsv, 613, "within_person_sd.tsv")
static const unsigned char words_approximations_tsv[] = {
#embed "../../FoodData/words/approximations.tsv"
};
UNCHANGED(words_approximations_tsv, 2800, "words/approximations.tsv")
static const unsigned char words_brands_tsv[] = {
#embed "../../FoodData/words/brands.tsv"
};
UNCHANGED(words_brands_tsv, 11024, "words/brands.tsv")
static const unsigned char words_frames_tsv[] = {
#embed "../../FoodData/words/frames.tsv"
};
UNCHANGED(words_frames_tsv, 62017, "words/frames.tsv")
static const unsigned char words_negations_tsv[] = {
#embed "../../FoodData/words/negations.tsv"
};
UNCHANGED(words_negations_tsv, 29062, "words/negations.tsv")
static const unsigned char words_numbers_tsv[] = {
#embed "../../FoodData/words/numbers.tsv"
};
UNCHANGED(words_numbers_tsv, 8484, "words/numbers.tsv")
static const unsigned char words_preparations_tsv[] = {
#embed "../../FoodData/words/preparations.tsv"
};
UNCHANGED(words_preparations_tsv, 56449, "words/preparations.tsv")
static const unsigned char words_remarks_tsv[] = {
#embed "../../FoodData/words/remarks.tsv"
};
UNCHANGED(words_remarks_tsv, 27202, "words/remarks.tsv")
static const unsigned char words_sizes_tsv[] = {
#embed "../../FoodData/words/sizes.tsv"
};
UNCHANGED(words_sizes_tsv, 5047, "words/sizes.tsv")
static const unsigned char words_spellings_tsv[] = {
#embed "../../FoodData/words/spellings.tsv"
};
UNCHANGED(words_spellings_tsv, 27554, "words/spellings.tsv")
static const unsigned char words_states_tsv[] = {
#embed "../../FoodData/words/states.tsv"
};
UNCHANGED(words_states_tsv, 3548, "words/states.tsv")
static const unsigned char words_symptom_words_tsv[] = {
#embed "../../FoodData/words/symptom_words.tsv"
};
UNCHANGED(words_symptom_words_tsv, 3221, "words/symptom_words.tsv")
static const unsigned char words_symptoms_tsv[] = {
#embed "../../FoodData/words/symptoms.tsv"
};
UNCHANGED(words_symptoms_tsv, 1853, "words/symptoms.tsv")
static const unsigned char words_units_tsv[] = {
#embed "../../FoodData/words/units.tsv"
};
UNCHANGED(words_units_tsv, 40498, "words/units.tsv")
static const unsigned char words_vague_tsv[] = {
#embed "../../FoodData/words/vague.tsv"
};
UNCHANGED(words_vague_tsv, 11198, "words/vague.tsv")
