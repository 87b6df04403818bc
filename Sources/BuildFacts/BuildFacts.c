#include "BuildFacts.h"

#define AS_TEXT(words) #words
#define TEXT(words) AS_TEXT(words)

const char *build_commit(void) {
#ifdef MAGTRACK_COMMIT
  return TEXT(MAGTRACK_COMMIT);
#else
  return 0;
#endif
}
