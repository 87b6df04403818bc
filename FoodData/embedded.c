// The files of this folder, taken whole into the program. A test fails when one is missing here.

#include "food_tables.h"

static const unsigned char measures_tsv[] = {
#embed "measures.tsv"
};
static const unsigned char sources_tsv[] = {
#embed "sources.tsv"
};
static const unsigned char reference_intakes_tsv[] = {
#embed "reference_intakes.tsv"
};
static const unsigned char within_person_sd_tsv[] = {
#embed "within_person_sd.tsv"
};
static const unsigned char supplement_forms_tsv[] = {
#embed "supplement_forms.tsv"
};
static const unsigned char supplement_families_tsv[] = {
#embed "supplement_families.tsv"
};
static const unsigned char medicines_tsv[] = {
#embed "medicines.tsv"
};
static const unsigned char notes_tsv[] = {
#embed "notes.tsv"
};
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
static const unsigned char suggestions_tsv[] = {
#embed "suggestions.tsv"
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

#define FILE_AT(path, name) {path, name, sizeof(name)}

static const struct magtrack_embedded_file files[] = {
    FILE_AT("measures.tsv", measures_tsv),
    FILE_AT("sources.tsv", sources_tsv),
    FILE_AT("reference_intakes.tsv", reference_intakes_tsv),
    FILE_AT("supplement_forms.tsv", supplement_forms_tsv),
    FILE_AT("supplement_families.tsv", supplement_families_tsv),
    FILE_AT("medicines.tsv", medicines_tsv),
    FILE_AT("within_person_sd.tsv", within_person_sd_tsv),
    FILE_AT("notes.tsv", notes_tsv),
    // In this order foods stand that a search finds level: plain ones before dishes.
    FILE_AT("foods/grains.tsv", foods_grains_tsv),
    FILE_AT("foods/vegetables.tsv", foods_vegetables_tsv),
    FILE_AT("foods/fruit.tsv", foods_fruit_tsv),
    FILE_AT("foods/legumes-nuts.tsv", foods_legumes_nuts_tsv),
    FILE_AT("foods/meat.tsv", foods_meat_tsv),
    FILE_AT("foods/fish.tsv", foods_fish_tsv),
    FILE_AT("foods/dairy.tsv", foods_dairy_tsv),
    FILE_AT("foods/drinks.tsv", foods_drinks_tsv),
    FILE_AT("foods/indonesian.tsv", foods_indonesian_tsv),
    FILE_AT("foods/dishes.tsv", foods_dishes_tsv),
    FILE_AT("foods/condiments.tsv", foods_condiments_tsv),
    FILE_AT("foods/sweets.tsv", foods_sweets_tsv),
    FILE_AT("portions/condiments.tsv", portions_condiments_tsv),
    FILE_AT("portions/dairy.tsv", portions_dairy_tsv),
    FILE_AT("portions/dishes.tsv", portions_dishes_tsv),
    FILE_AT("portions/drinks.tsv", portions_drinks_tsv),
    FILE_AT("portions/fish.tsv", portions_fish_tsv),
    FILE_AT("portions/fruit.tsv", portions_fruit_tsv),
    FILE_AT("portions/grains.tsv", portions_grains_tsv),
    FILE_AT("portions/indonesian.tsv", portions_indonesian_tsv),
    FILE_AT("portions/legumes-nuts.tsv", portions_legumes_nuts_tsv),
    FILE_AT("portions/meat.tsv", portions_meat_tsv),
    FILE_AT("portions/sweets.tsv", portions_sweets_tsv),
    FILE_AT("portions/vegetables.tsv", portions_vegetables_tsv),
    FILE_AT("recipes.tsv", recipes_tsv),
    FILE_AT("suggestions.tsv", suggestions_tsv),
    FILE_AT("notes/back-and-neck.en.md", notes_back_and_neck_en_md),
    FILE_AT("notes/back-and-neck.id.md", notes_back_and_neck_id_md),
    FILE_AT("notes/central-sensitisation.en.md", notes_central_sensitisation_en_md),
    FILE_AT("notes/central-sensitisation.id.md", notes_central_sensitisation_id_md),
    FILE_AT("notes/how-common.en.md", notes_how_common_en_md),
    FILE_AT("notes/how-common.id.md", notes_how_common_id_md),
    FILE_AT("notes/interactions.en.md", notes_interactions_en_md),
    FILE_AT("notes/interactions.id.md", notes_interactions_id_md),
    FILE_AT("notes/kidney-disease.en.md", notes_kidney_disease_en_md),
    FILE_AT("notes/kidney-disease.id.md", notes_kidney_disease_id_md),
    FILE_AT("notes/muscle-relaxation.en.md", notes_muscle_relaxation_en_md),
    FILE_AT("notes/muscle-relaxation.id.md", notes_muscle_relaxation_id_md),
    FILE_AT("notes/myofascial-pain.en.md", notes_myofascial_pain_en_md),
    FILE_AT("notes/myofascial-pain.id.md", notes_myofascial_pain_id_md),
    FILE_AT("notes/nerve-excitability.en.md", notes_nerve_excitability_en_md),
    FILE_AT("notes/nerve-excitability.id.md", notes_nerve_excitability_id_md),
    FILE_AT("notes/nerve-pain.en.md", notes_nerve_pain_en_md),
    FILE_AT("notes/nerve-pain.id.md", notes_nerve_pain_id_md),
    FILE_AT("notes/prevention.en.md", notes_prevention_en_md),
    FILE_AT("notes/prevention.id.md", notes_prevention_id_md),
    FILE_AT("notes/risk-groups.en.md", notes_risk_groups_en_md),
    FILE_AT("notes/risk-groups.id.md", notes_risk_groups_id_md),
    FILE_AT("notes/roles.en.md", notes_roles_en_md),
    FILE_AT("notes/roles.id.md", notes_roles_id_md),
    FILE_AT("notes/see-a-clinician.en.md", notes_see_a_clinician_en_md),
    FILE_AT("notes/see-a-clinician.id.md", notes_see_a_clinician_id_md),
    FILE_AT("notes/signs.en.md", notes_signs_en_md),
    FILE_AT("notes/signs.id.md", notes_signs_id_md),
    FILE_AT("notes/supplement-forms.en.md", notes_supplement_forms_en_md),
    FILE_AT("notes/supplement-forms.id.md", notes_supplement_forms_id_md),
    FILE_AT("notes/supplement-limit.en.md", notes_supplement_limit_en_md),
    FILE_AT("notes/supplement-limit.id.md", notes_supplement_limit_id_md),
    FILE_AT("notes/taking-supplements.en.md", notes_taking_supplements_en_md),
    FILE_AT("notes/taking-supplements.id.md", notes_taking_supplements_id_md),
};

const long magtrack_embedded_count =
    sizeof(files) / sizeof(files[0]);

struct magtrack_embedded_file magtrack_embedded_file_at(long index) {
  return files[index];
}
