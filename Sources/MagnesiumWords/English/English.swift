import MagnesiumKit

package struct English: Phrasebook {
  package init() {}

  package var language: Language { .english }
}
