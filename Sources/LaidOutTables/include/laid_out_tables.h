// Nothing is declared here: that `unchanged.c` compiles says that the tables are as they were laid out.
