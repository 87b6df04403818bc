/// The commit of the sources and its day; NULL where the build was not told of them.
const char *build_commit(void);
