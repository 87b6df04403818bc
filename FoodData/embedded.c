// Made by `make tables` of the files of this folder, which it takes whole into the program.

#include "food_tables.h"

// Numbers lie there with the little end first.
_Alignas(8) static const unsigned char layout[] = {
#embed "layout.bin"
};

#define BYTES(START) (layout + (START))
#define NUMBERS(START) ((const uint32_t *)BYTES(START))
#define SLOTS(START) ((const uint64_t *)BYTES(START))
#define LAID_OUT(PATH, NAME, ENDS, ORDER, ROWS) \
  {PATH, NAME, sizeof NAME, NUMBERS(ENDS), NUMBERS(ORDER), ROWS}

static const unsigned char foods_condiments_tsv[] = {
#embed "foods/condiments.tsv"
};
static const unsigned char foods_dairy_tsv[] = {
#embed "foods/dairy.tsv"
};
static const unsigned char foods_dishes_tsv[] = {
#embed "foods/dishes.tsv"
};
static const unsigned char foods_drinks_tsv[] = {
#embed "foods/drinks.tsv"
};
static const unsigned char foods_fish_tsv[] = {
#embed "foods/fish.tsv"
};
static const unsigned char foods_fruit_tsv[] = {
#embed "foods/fruit.tsv"
};
static const unsigned char foods_grains_tsv[] = {
#embed "foods/grains.tsv"
};
static const unsigned char foods_indonesian_tsv[] = {
#embed "foods/indonesian.tsv"
};
static const unsigned char foods_legumes_nuts_tsv[] = {
#embed "foods/legumes-nuts.tsv"
};
static const unsigned char foods_meat_tsv[] = {
#embed "foods/meat.tsv"
};
static const unsigned char foods_sweets_tsv[] = {
#embed "foods/sweets.tsv"
};
static const unsigned char foods_vegetables_tsv[] = {
#embed "foods/vegetables.tsv"
};
static const unsigned char kin_tsv[] = {
#embed "kin.tsv"
};
static const unsigned char kin_groups_tsv[] = {
#embed "kin_groups.tsv"
};
static const unsigned char kin_rules_tsv[] = {
#embed "kin_rules.tsv"
};
static const unsigned char measures_tsv[] = {
#embed "measures.tsv"
};
static const unsigned char medicines_tsv[] = {
#embed "medicines.tsv"
};
static const unsigned char notes_tsv[] = {
#embed "notes.tsv"
};
static const unsigned char notes_back_and_neck_en_md[] = {
#embed "notes/back-and-neck.en.md"
};
static const unsigned char notes_back_and_neck_id_md[] = {
#embed "notes/back-and-neck.id.md"
};
static const unsigned char notes_central_sensitisation_en_md[] = {
#embed "notes/central-sensitisation.en.md"
};
static const unsigned char notes_central_sensitisation_id_md[] = {
#embed "notes/central-sensitisation.id.md"
};
static const unsigned char notes_how_common_en_md[] = {
#embed "notes/how-common.en.md"
};
static const unsigned char notes_how_common_id_md[] = {
#embed "notes/how-common.id.md"
};
static const unsigned char notes_interactions_en_md[] = {
#embed "notes/interactions.en.md"
};
static const unsigned char notes_interactions_id_md[] = {
#embed "notes/interactions.id.md"
};
static const unsigned char notes_kidney_disease_en_md[] = {
#embed "notes/kidney-disease.en.md"
};
static const unsigned char notes_kidney_disease_id_md[] = {
#embed "notes/kidney-disease.id.md"
};
static const unsigned char notes_muscle_relaxation_en_md[] = {
#embed "notes/muscle-relaxation.en.md"
};
static const unsigned char notes_muscle_relaxation_id_md[] = {
#embed "notes/muscle-relaxation.id.md"
};
static const unsigned char notes_myofascial_pain_en_md[] = {
#embed "notes/myofascial-pain.en.md"
};
static const unsigned char notes_myofascial_pain_id_md[] = {
#embed "notes/myofascial-pain.id.md"
};
static const unsigned char notes_nerve_excitability_en_md[] = {
#embed "notes/nerve-excitability.en.md"
};
static const unsigned char notes_nerve_excitability_id_md[] = {
#embed "notes/nerve-excitability.id.md"
};
static const unsigned char notes_nerve_pain_en_md[] = {
#embed "notes/nerve-pain.en.md"
};
static const unsigned char notes_nerve_pain_id_md[] = {
#embed "notes/nerve-pain.id.md"
};
static const unsigned char notes_prevention_en_md[] = {
#embed "notes/prevention.en.md"
};
static const unsigned char notes_prevention_id_md[] = {
#embed "notes/prevention.id.md"
};
static const unsigned char notes_risk_groups_en_md[] = {
#embed "notes/risk-groups.en.md"
};
static const unsigned char notes_risk_groups_id_md[] = {
#embed "notes/risk-groups.id.md"
};
static const unsigned char notes_roles_en_md[] = {
#embed "notes/roles.en.md"
};
static const unsigned char notes_roles_id_md[] = {
#embed "notes/roles.id.md"
};
static const unsigned char notes_see_a_clinician_en_md[] = {
#embed "notes/see-a-clinician.en.md"
};
static const unsigned char notes_see_a_clinician_id_md[] = {
#embed "notes/see-a-clinician.id.md"
};
static const unsigned char notes_signs_en_md[] = {
#embed "notes/signs.en.md"
};
static const unsigned char notes_signs_id_md[] = {
#embed "notes/signs.id.md"
};
static const unsigned char notes_supplement_forms_en_md[] = {
#embed "notes/supplement-forms.en.md"
};
static const unsigned char notes_supplement_forms_id_md[] = {
#embed "notes/supplement-forms.id.md"
};
static const unsigned char notes_supplement_limit_en_md[] = {
#embed "notes/supplement-limit.en.md"
};
static const unsigned char notes_supplement_limit_id_md[] = {
#embed "notes/supplement-limit.id.md"
};
static const unsigned char notes_taking_supplements_en_md[] = {
#embed "notes/taking-supplements.en.md"
};
static const unsigned char notes_taking_supplements_id_md[] = {
#embed "notes/taking-supplements.id.md"
};
static const unsigned char omissions_tsv[] = {
#embed "omissions.tsv"
};
static const unsigned char portions_condiments_tsv[] = {
#embed "portions/condiments.tsv"
};
static const unsigned char portions_dairy_tsv[] = {
#embed "portions/dairy.tsv"
};
static const unsigned char portions_dishes_tsv[] = {
#embed "portions/dishes.tsv"
};
static const unsigned char portions_drinks_tsv[] = {
#embed "portions/drinks.tsv"
};
static const unsigned char portions_fish_tsv[] = {
#embed "portions/fish.tsv"
};
static const unsigned char portions_fruit_tsv[] = {
#embed "portions/fruit.tsv"
};
static const unsigned char portions_grains_tsv[] = {
#embed "portions/grains.tsv"
};
static const unsigned char portions_indonesian_tsv[] = {
#embed "portions/indonesian.tsv"
};
static const unsigned char portions_legumes_nuts_tsv[] = {
#embed "portions/legumes-nuts.tsv"
};
static const unsigned char portions_meat_tsv[] = {
#embed "portions/meat.tsv"
};
static const unsigned char portions_sweets_tsv[] = {
#embed "portions/sweets.tsv"
};
static const unsigned char portions_vegetables_tsv[] = {
#embed "portions/vegetables.tsv"
};
static const unsigned char recipes_tsv[] = {
#embed "recipes.tsv"
};
static const unsigned char reference_intakes_tsv[] = {
#embed "reference_intakes.tsv"
};
static const unsigned char sources_tsv[] = {
#embed "sources.tsv"
};
static const unsigned char suggestions_tsv[] = {
#embed "suggestions.tsv"
};
static const unsigned char supplement_families_tsv[] = {
#embed "supplement_families.tsv"
};
static const unsigned char supplement_forms_tsv[] = {
#embed "supplement_forms.tsv"
};
static const unsigned char supplement_products_tsv[] = {
#embed "supplement_products.tsv"
};
static const unsigned char symptom_flags_tsv[] = {
#embed "symptom_flags.tsv"
};
static const unsigned char usda_abbreviations_tsv[] = {
#embed "usda/abbreviations.tsv"
};
static const unsigned char usda_categories_tsv[] = {
#embed "usda/categories.tsv"
};
static const unsigned char usda_usda_fndds_2021_2023_tsv[] = {
#embed "usda/usda-fndds-2021-2023.tsv"
};
static const unsigned char usda_usda_foundation_2025_12_tsv[] = {
#embed "usda/usda-foundation-2025-12.tsv"
};
static const unsigned char usda_usda_sr_legacy_2018_tsv[] = {
#embed "usda/usda-sr-legacy-2018.tsv"
};
static const unsigned char within_person_sd_tsv[] = {
#embed "within_person_sd.tsv"
};
static const unsigned char words_README_md[] = {
#embed "words/README.md"
};
static const unsigned char words_approximations_tsv[] = {
#embed "words/approximations.tsv"
};
static const unsigned char words_brands_tsv[] = {
#embed "words/brands.tsv"
};
static const unsigned char words_frames_tsv[] = {
#embed "words/frames.tsv"
};
static const unsigned char words_negations_tsv[] = {
#embed "words/negations.tsv"
};
static const unsigned char words_numbers_tsv[] = {
#embed "words/numbers.tsv"
};
static const unsigned char words_preparations_tsv[] = {
#embed "words/preparations.tsv"
};
static const unsigned char words_remarks_tsv[] = {
#embed "words/remarks.tsv"
};
static const unsigned char words_sizes_tsv[] = {
#embed "words/sizes.tsv"
};
static const unsigned char words_spellings_tsv[] = {
#embed "words/spellings.tsv"
};
static const unsigned char words_states_tsv[] = {
#embed "words/states.tsv"
};
static const unsigned char words_symptom_words_tsv[] = {
#embed "words/symptom_words.tsv"
};
static const unsigned char words_symptoms_tsv[] = {
#embed "words/symptoms.tsv"
};
static const unsigned char words_units_tsv[] = {
#embed "words/units.tsv"
};
static const unsigned char words_vague_tsv[] = {
#embed "words/vague.tsv"
};

static const struct magtrack_embedded_file files[] = {
    LAID_OUT("foods/condiments.tsv", foods_condiments_tsv, 0, 1216, 303),
    LAID_OUT("foods/dairy.tsv", foods_dairy_tsv, 2432, 3280, 210),
    LAID_OUT("foods/dishes.tsv", foods_dishes_tsv, 4120, 6784, 664),
    LAID_OUT("foods/drinks.tsv", foods_drinks_tsv, 9440, 10672, 307),
    LAID_OUT("foods/fish.tsv", foods_fish_tsv, 11904, 12864, 239),
    LAID_OUT("foods/fruit.tsv", foods_fruit_tsv, 13824, 15008, 295),
    LAID_OUT("foods/grains.tsv", foods_grains_tsv, 16192, 17904, 426),
    LAID_OUT("foods/indonesian.tsv", foods_indonesian_tsv, 19608, 22344, 683),
    LAID_OUT("foods/legumes-nuts.tsv", foods_legumes_nuts_tsv, 25080, 26088, 250),
    LAID_OUT("foods/meat.tsv", foods_meat_tsv, 27088, 28240, 287),
    LAID_OUT("foods/sweets.tsv", foods_sweets_tsv, 29392, 30880, 371),
    LAID_OUT("foods/vegetables.tsv", foods_vegetables_tsv, 32368, 34064, 423),
    LAID_OUT("kin.tsv", kin_tsv, 35760, 36440, 168),
    LAID_OUT("kin_groups.tsv", kin_groups_tsv, 37112, 37256, 35),
    LAID_OUT("kin_rules.tsv", kin_rules_tsv, 37400, 37576, 42),
    LAID_OUT("measures.tsv", measures_tsv, 37744, 38032, 70),
    LAID_OUT("medicines.tsv", medicines_tsv, 38312, 38416, 25),
    LAID_OUT("notes.tsv", notes_tsv, 38520, 38592, 17),
    {"notes/back-and-neck.en.md", notes_back_and_neck_en_md, sizeof notes_back_and_neck_en_md, 0, 0, 0},
    {"notes/back-and-neck.id.md", notes_back_and_neck_id_md, sizeof notes_back_and_neck_id_md, 0, 0, 0},
    {"notes/central-sensitisation.en.md", notes_central_sensitisation_en_md, sizeof notes_central_sensitisation_en_md, 0, 0, 0},
    {"notes/central-sensitisation.id.md", notes_central_sensitisation_id_md, sizeof notes_central_sensitisation_id_md, 0, 0, 0},
    {"notes/how-common.en.md", notes_how_common_en_md, sizeof notes_how_common_en_md, 0, 0, 0},
    {"notes/how-common.id.md", notes_how_common_id_md, sizeof notes_how_common_id_md, 0, 0, 0},
    {"notes/interactions.en.md", notes_interactions_en_md, sizeof notes_interactions_en_md, 0, 0, 0},
    {"notes/interactions.id.md", notes_interactions_id_md, sizeof notes_interactions_id_md, 0, 0, 0},
    {"notes/kidney-disease.en.md", notes_kidney_disease_en_md, sizeof notes_kidney_disease_en_md, 0, 0, 0},
    {"notes/kidney-disease.id.md", notes_kidney_disease_id_md, sizeof notes_kidney_disease_id_md, 0, 0, 0},
    {"notes/muscle-relaxation.en.md", notes_muscle_relaxation_en_md, sizeof notes_muscle_relaxation_en_md, 0, 0, 0},
    {"notes/muscle-relaxation.id.md", notes_muscle_relaxation_id_md, sizeof notes_muscle_relaxation_id_md, 0, 0, 0},
    {"notes/myofascial-pain.en.md", notes_myofascial_pain_en_md, sizeof notes_myofascial_pain_en_md, 0, 0, 0},
    {"notes/myofascial-pain.id.md", notes_myofascial_pain_id_md, sizeof notes_myofascial_pain_id_md, 0, 0, 0},
    {"notes/nerve-excitability.en.md", notes_nerve_excitability_en_md, sizeof notes_nerve_excitability_en_md, 0, 0, 0},
    {"notes/nerve-excitability.id.md", notes_nerve_excitability_id_md, sizeof notes_nerve_excitability_id_md, 0, 0, 0},
    {"notes/nerve-pain.en.md", notes_nerve_pain_en_md, sizeof notes_nerve_pain_en_md, 0, 0, 0},
    {"notes/nerve-pain.id.md", notes_nerve_pain_id_md, sizeof notes_nerve_pain_id_md, 0, 0, 0},
    {"notes/prevention.en.md", notes_prevention_en_md, sizeof notes_prevention_en_md, 0, 0, 0},
    {"notes/prevention.id.md", notes_prevention_id_md, sizeof notes_prevention_id_md, 0, 0, 0},
    {"notes/risk-groups.en.md", notes_risk_groups_en_md, sizeof notes_risk_groups_en_md, 0, 0, 0},
    {"notes/risk-groups.id.md", notes_risk_groups_id_md, sizeof notes_risk_groups_id_md, 0, 0, 0},
    {"notes/roles.en.md", notes_roles_en_md, sizeof notes_roles_en_md, 0, 0, 0},
    {"notes/roles.id.md", notes_roles_id_md, sizeof notes_roles_id_md, 0, 0, 0},
    {"notes/see-a-clinician.en.md", notes_see_a_clinician_en_md, sizeof notes_see_a_clinician_en_md, 0, 0, 0},
    {"notes/see-a-clinician.id.md", notes_see_a_clinician_id_md, sizeof notes_see_a_clinician_id_md, 0, 0, 0},
    {"notes/signs.en.md", notes_signs_en_md, sizeof notes_signs_en_md, 0, 0, 0},
    {"notes/signs.id.md", notes_signs_id_md, sizeof notes_signs_id_md, 0, 0, 0},
    {"notes/supplement-forms.en.md", notes_supplement_forms_en_md, sizeof notes_supplement_forms_en_md, 0, 0, 0},
    {"notes/supplement-forms.id.md", notes_supplement_forms_id_md, sizeof notes_supplement_forms_id_md, 0, 0, 0},
    {"notes/supplement-limit.en.md", notes_supplement_limit_en_md, sizeof notes_supplement_limit_en_md, 0, 0, 0},
    {"notes/supplement-limit.id.md", notes_supplement_limit_id_md, sizeof notes_supplement_limit_id_md, 0, 0, 0},
    {"notes/taking-supplements.en.md", notes_taking_supplements_en_md, sizeof notes_taking_supplements_en_md, 0, 0, 0},
    {"notes/taking-supplements.id.md", notes_taking_supplements_id_md, sizeof notes_taking_supplements_id_md, 0, 0, 0},
    LAID_OUT("omissions.tsv", omissions_tsv, 38664, 38864, 48),
    LAID_OUT("portions/condiments.tsv", portions_condiments_tsv, 39056, 41896, 708),
    LAID_OUT("portions/dairy.tsv", portions_dairy_tsv, 44728, 47512, 695),
    LAID_OUT("portions/dishes.tsv", portions_dishes_tsv, 50296, 57632, 1833),
    LAID_OUT("portions/drinks.tsv", portions_drinks_tsv, 64968, 68464, 873),
    LAID_OUT("portions/fish.tsv", portions_fish_tsv, 71960, 74904, 735),
    LAID_OUT("portions/fruit.tsv", portions_fruit_tsv, 77848, 81696, 960),
    LAID_OUT("portions/grains.tsv", portions_grains_tsv, 85536, 90896, 1339),
    LAID_OUT("portions/indonesian.tsv", portions_indonesian_tsv, 96256, 105248, 2246),
    LAID_OUT("portions/legumes-nuts.tsv", portions_legumes_nuts_tsv, 114232, 117520, 821),
    LAID_OUT("portions/meat.tsv", portions_meat_tsv, 120808, 124048, 808),
    LAID_OUT("portions/sweets.tsv", portions_sweets_tsv, 127280, 131296, 1002),
    LAID_OUT("portions/vegetables.tsv", portions_vegetables_tsv, 135304, 142344, 1758),
    LAID_OUT("recipes.tsv", recipes_tsv, 149376, 178104, 7181),
    LAID_OUT("reference_intakes.tsv", reference_intakes_tsv, 206832, 209024, 547),
    LAID_OUT("sources.tsv", sources_tsv, 211216, 211288, 16),
    LAID_OUT("suggestions.tsv", suggestions_tsv, 211352, 215064, 926),
    LAID_OUT("supplement_families.tsv", supplement_families_tsv, 218768, 218872, 24),
    LAID_OUT("supplement_forms.tsv", supplement_forms_tsv, 218968, 219152, 44),
    LAID_OUT("supplement_products.tsv", supplement_products_tsv, 219328, 219384, 13),
    LAID_OUT("symptom_flags.tsv", symptom_flags_tsv, 219440, 219512, 16),
    LAID_OUT("usda/abbreviations.tsv", usda_abbreviations_tsv, 219576, 220208, 157),
    LAID_OUT("usda/categories.tsv", usda_categories_tsv, 220840, 221704, 215),
    LAID_OUT("usda/usda-fndds-2021-2023.tsv", usda_usda_fndds_2021_2023_tsv, 222568, 244296, 5431),
    LAID_OUT("usda/usda-foundation-2025-12.tsv", usda_usda_foundation_2025_12_tsv, 266024, 267488, 365),
    LAID_OUT("usda/usda-sr-legacy-2018.tsv", usda_usda_sr_legacy_2018_tsv, 268952, 300128, 7793),
    LAID_OUT("within_person_sd.tsv", within_person_sd_tsv, 331304, 331344, 8),
    {"words/README.md", words_README_md, sizeof words_README_md, 0, 0, 0},
    LAID_OUT("words/approximations.tsv", words_approximations_tsv, 331376, 332144, 190),
    LAID_OUT("words/brands.tsv", words_brands_tsv, 332904, 335456, 637),
    LAID_OUT("words/frames.tsv", words_frames_tsv, 338008, 348440, 2607),
    LAID_OUT("words/negations.tsv", words_negations_tsv, 358872, 363656, 1194),
    LAID_OUT("words/numbers.tsv", words_numbers_tsv, 368432, 369768, 333),
    LAID_OUT("words/preparations.tsv", words_preparations_tsv, 371104, 380200, 2273),
    LAID_OUT("words/remarks.tsv", words_remarks_tsv, 389296, 393848, 1136),
    LAID_OUT("words/sizes.tsv", words_sizes_tsv, 398392, 399448, 262),
    LAID_OUT("words/spellings.tsv", words_spellings_tsv, 400496, 405344, 1211),
    LAID_OUT("words/states.tsv", words_states_tsv, 410192, 410464, 66),
    LAID_OUT("words/symptom_words.tsv", words_symptom_words_tsv, 410728, 411584, 212),
    LAID_OUT("words/symptoms.tsv", words_symptoms_tsv, 412432, 412504, 16),
    LAID_OUT("words/units.tsv", words_units_tsv, 412568, 417488, 1229),
    LAID_OUT("words/vague.tsv", words_vague_tsv, 422408, 424112, 424),
};

const long magtrack_embedded_count = sizeof(files) / sizeof(files[0]);

struct magtrack_embedded_file magtrack_embedded_file_at(long index) {
  return files[index];
}

struct magtrack_slots magtrack_curated_names(void) {
  return (struct magtrack_slots){SLOTS(425808), 32768};
}

struct magtrack_slots magtrack_supplement_names(void) {
  return (struct magtrack_slots){SLOTS(687952), 64};
}

struct magtrack_slots magtrack_printed_names(void) {
  return (struct magtrack_slots){SLOTS(688464), 16384};
}

struct magtrack_slots magtrack_entry_words(void) {
  return (struct magtrack_slots){SLOTS(819536), 16384};
}

struct magtrack_slots magtrack_stand_ins(void) {
  return (struct magtrack_slots){SLOTS(950608), 2171};
}

struct magtrack_words magtrack_printed_words(void) {
  return (struct magtrack_words){
      .letters = BYTES(967976),
      .starts = NUMBERS(986688),
      .posting_starts = NUMBERS(998760),
      .postings = BYTES(1010832),
      .lengths = BYTES(1118584),
      .count = 3017,
      .names = 13589,
  };
}

struct magtrack_words magtrack_curated_words(void) {
  return (struct magtrack_words){
      .letters = BYTES(1132176),
      .starts = NUMBERS(1178504),
      .posting_starts = NUMBERS(1209360),
      .postings = BYTES(1240216),
      .lengths = BYTES(1291520),
      .count = 7712,
      .names = 4458,
  };
}

struct magtrack_words magtrack_curated_pairs(void) {
  return (struct magtrack_words){
      .letters = BYTES(1295984),
      .starts = NUMBERS(1542208),
      .posting_starts = NUMBERS(1634784),
      .postings = BYTES(1727360),
      .lengths = BYTES(1784296),
      .count = 23142,
      .names = 4458,
  };
}


static const struct magtrack_kin kin[] = {
    {0, 13205, 1.0, 178.0, 480.0},
    {1, 3074, 5.0, 279.0, 280.0},
    {2, 1816, 4.0, 79.0, 287.8788},
    {3, 367, 3.0, 41.0, 270.0},
    {4, 54, 4.0, 108.0, 280.0},
    {5, 247, 8.0, 103.0, 626.0},
    {6, 348, 8.0, 44.0, 315.0},
    {7, 854, 6.0, 72.0, 264.0},
    {8, 32, 11.0, 770.0, 856.25},
    {9, 618, 18.0, 381.0, 296.0},
    {10, 282, 12.0, 145.0, 395.0},
    {11, 73, 39.0, 381.0, 248.0},
    {12, 263, 28.0, 550.0, 227.0},
    {13, 167, 3.0, 61.0, 251.0},
    {14, 387, 6.0, 270.0, 200.0},
    {15, 1076, 7.0, 105.0, 229.0},
    {16, 360, 10.0, 190.0, 198.0},
    {17, 2693, 10.0, 31.0, 1587.0},
    {18, 437, 16.1, 95.0, 396.0},
    {19, 628, 1.0, 41.0, 250.0},
    {20, 26, 11.0, 410.0, 145.0},
    {21, 353, 0.0, 90.0, 325.0},
    {22, 109, 10.0, 476.0, 294.0},
    {23, 34, 0.0, 100.0, 341.0},
    {24, 875, 0.0, 44.0, 480.0},
    {25, 70, 0.0, 5.0, 372.0},
    {26, 192, 1.0, 35.0, 360.0},
    {27, 45, 0.0, 26.0, 248.0},
    {28, 56, 1.0, 500.0, 96.9697},
    {29, 62, 1.0, 694.0, 16.0},
    {30, 196, 2.0, 83.0, 252.0},
    {31, 283, 0.0, 12.0, 32.0},
    {32, 2253, 4.0, 46.0, 330.0},
    {33, 242, 1.0, 50.0, 265.0},
    {34, 489, 3.0, 107.0, 230.0},
};

struct magtrack_kin magtrack_kin_at(long row) {
  return kin[row];
}
