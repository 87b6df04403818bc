import MagnesiumKit

package struct Indonesian: Phrasebook {
  package init() {}

  package var language: Language { .indonesian }
}
