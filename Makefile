PREFIX ?= $(HOME)/.local
STATIC_BUILD = .build-static

# On Linux one file that needs nothing at run time; elsewhere what the system links.
ifeq ($(shell uname),Linux)
RELEASE_FLAGS = -c release --static-swift-stdlib -Xswiftc -static-executable --scratch-path $(STATIC_BUILD)
FLOOR_FLAGS = -static
else
RELEASE_FLAGS = -c release --scratch-path $(STATIC_BUILD)
endif

.PHONY: demo test tables check-foods omissions kin benchmark calibration endurance fuzz sanitize-address sanitize-thread \
  install uninstall lint libraries

demo: libraries ## Log a real day into a throw-away diary and print its report
	swift build --product magtrack
	sh Scripts/demo.sh .build/debug/magtrack

test: libraries ## Run all tests
	swift build
	swift test --disable-xctest

tables: ## Check the tables of FoodData and lay them out for the program, after they were changed
	swift run TableCompiler .

check-foods: libraries ## Compare every figure with the table it cites, where the tables are beside the clone
	swift test --disable-xctest --filter CitedFiguresTests

omissions: libraries ## List what other tables have outside of the ranges, where the tables are beside the clone
	swift test --disable-xctest --filter OmissionTests

kin: libraries ## Leave out each known food in turn: how many lie within the bound of their kin
	swift test --disable-xctest --filter KinTests

benchmark: libraries ## Measure the search and whole processes against a C program
	swift build --product magtrack $(RELEASE_FLAGS)
	swift build --package-path Benchmarks -c release
	$(CC) -O2 $(FLOOR_FLAGS) -o Benchmarks/.build/release/floor Benchmarks/Sources/Floor/floor.c \
	  -lsqlite3 -lm
	$(CC) -O2 -o Benchmarks/.build/release/history Benchmarks/Sources/Floor/history.c -lz
	$(CC) -O2 -D_GNU_SOURCE $(FLOOR_FLAGS) -o Benchmarks/.build/release/import-floor \
	  Benchmarks/Sources/Floor/import.c -lexpat -lz -lsqlite3 -lm
	Benchmarks/.build/release/benchmark $(STATIC_BUILD)/release/magtrack \
	  Benchmarks/.build/release/floor . $(BENCHMARK_FLAGS)

calibration: libraries ## Compare the confidence that is stated of simulated persons with what is so
	swift build --package-path Benchmarks -c release --product calibration
	Benchmarks/.build/release/calibration
	swift run -c release TrialCalibration

endurance: libraries ## Do to the program what an adversary would: see Endurance/README.md
	swift build --product magtrack $(RELEASE_FLAGS)
	swift build --package-path Endurance
	Endurance/.build/debug/endurance $(STATIC_BUILD)/release/magtrack \
	  Tests/DiaryStoreTests/Diaries/schema-7.sql

fuzz: libraries ## Ten minutes each of random phrases, archives and files of other programs
	sh Fuzz/run.sh phrases
	sh Fuzz/run.sh archives
	sh Fuzz/run.sh imports

sanitize-thread: export TSAN_OPTIONS = exitcode=66 suppressions=$(CURDIR)/Tests/thread-sanitizer.supp

sanitize-address sanitize-thread: sanitize-%: libraries ## Run the tests with a sanitizer
	ASAN_OPTIONS=detect_leaks=0 swift test --disable-xctest --sanitize=$* --scratch-path .build-$*

install: libraries ## Put the program, its completions and its man page below PREFIX
	swift build --product magtrack $(RELEASE_FLAGS)
	sh Scripts/install.sh $(STATIC_BUILD)/release/magtrack "$(PREFIX)"

uninstall:
	sh Scripts/uninstall.sh "$(PREFIX)"

lint:
	git ls-files '*.swift' | xargs swift format lint --strict --parallel

libraries:
	@sh Scripts/need-libraries.sh
