#include <spawn.h>

// The C library has it, and tells of it only where GNU's extensions are asked for.
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
