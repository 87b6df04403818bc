PREFIX ?= $(HOME)/.local
STATIC_BUILD = .build-static
RELEASE = .build-release

# The same bytes in whatever folder it is built.
RELEASE_FLAGS = -c release --scratch-path $(STATIC_BUILD) -Xcc -ffile-prefix-map=$(CURDIR)=. \
  -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=.
# On Linux one file that needs nothing at run time; elsewhere what the system links.
ifeq ($(shell uname),Linux)
RELEASE_FLAGS += --static-swift-stdlib -Xswiftc -static-executable
FLOOR_FLAGS = -static
endif
# Each function a section of its own, so that what is not called goes and what each command calls lies side by side.
# The linker of other machines has another word for the order.
ifeq ($(shell uname -sm),Linux x86_64)
RELEASE_FLAGS += -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections -Xcc -fdata-sections \
  -Xlinker --section-ordering-file -Xlinker $(CURDIR)/Packaging/function-order.txt
endif

# What takes hours otherwise.
OPTIMISED_TESTS = -c release -Xswiftc -enable-testing --disable-xctest

.PHONY: demo test tables check-foods omissions kin benchmark calibration endurance fuzz sanitize-address sanitize-thread \
  walk docs program order install uninstall parts deb tarball release check-release reproducible lint libraries

demo: libraries ## Log a real day into a throw-away diary and print its report
	swift build --product magtrack
	sh Scripts/demo.sh .build/debug/magtrack

# A module that is imported and not declared is not built anew when what it rests on changes.
test: libraries ## Run all tests
	swift build --explicit-target-dependency-import-check error
	swift test --disable-xctest

tables: ## Check the tables of FoodData and lay them out for the program, after they were changed
	swift run TableCompiler .

check-foods: libraries ## Compare every figure with the table it cites, where the tables are beside the clone
	swift test --disable-xctest --filter CitedFiguresTests

omissions: libraries ## List what other tables have outside of the ranges, where the tables are beside the clone
	swift test --disable-xctest --filter OmissionTests

kin: libraries ## Leave out each known food in turn: how many lie within the bound of their kin
	swift test --disable-xctest --filter KinTests

benchmark: libraries ## Measure the search and whole processes against a C program (BENCHMARK_FLAGS=--imports: large histories)
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
	sh Scripts/sync-kills.sh $(STATIC_BUILD)/release/magtrack 2000
	MAGTRACK_SYNC_SEEDS=1000 MAGTRACK_SYNC_OPERATIONS=10000 \
	  swift test $(OPTIMISED_TESTS) --scratch-path .build-optimised --filter ConvergenceTests

fuzz: libraries ## Ten minutes each of random phrases, archives and files of other programs
	sh Fuzz/run.sh phrases
	sh Fuzz/run.sh archives
	sh Fuzz/run.sh imports

sanitize-thread: export TSAN_OPTIONS = exitcode=66 suppressions=$(CURDIR)/Tests/thread-sanitizer.supp

sanitize-address sanitize-thread: sanitize-%: libraries ## Run the tests with a sanitizer
	ASAN_OPTIONS=detect_leaks=0 swift test $(OPTIMISED_TESTS) --sanitize=$* --scratch-path .build-$*

walk: ## Do in a clone what CONTRIBUTING.md says of a command and of a food, and test what comes of it
	rm -rf .build-walk
	git clone -q . .build-walk/magtrack
	sh Scripts/walk.sh .build-walk/magtrack

docs: libraries ## Build the pages of the library into .build-docs; a warning ends it
	sh Scripts/docs.sh .build-docs

# What `--version --verbose` says of it.
program: export MAGTRACK_COMMIT = $(shell sh Scripts/commit.sh)

program: libraries ## Build the program as it is released
	swift build --product magtrack $(RELEASE_FLAGS)

order: program ## Name anew what everyday commands call, for the linker (needs valgrind)
	sh Scripts/function-order.sh $(STATIC_BUILD)/release/magtrack >Packaging/function-order.new
	mv Packaging/function-order.new Packaging/function-order.txt

install: program ## Put the program, its completions and its man page below PREFIX
	sh Scripts/install.sh $(STATIC_BUILD)/release/magtrack "$(PREFIX)"

uninstall:
	sh Scripts/uninstall.sh "$(PREFIX)"

parts: ## List what is in the program, with licences
	mkdir -p $(RELEASE)
	python3 Packaging/parts.py >$(RELEASE)/magtrack-$(shell sh Scripts/version.sh).cdx.json

deb: program parts ## Make a package for Debian
	sh Packaging/deb.sh $(STATIC_BUILD)/release/magtrack $(RELEASE)

tarball: program parts ## Make a tarball that needs no tools to be installed
	sh Packaging/tarball.sh $(STATIC_BUILD)/release/magtrack $(RELEASE)

release: deb tarball ## Make all that is published, and its checksums
	mkdir -p $(RELEASE)/image/tmp $(RELEASE)/image/data
	tar -xzf $(RELEASE)/magtrack-*.tar.gz -C $(RELEASE)/image --strip-components 2 --wildcards '*/bin/magtrack'
	cd $(RELEASE) && sha256sum *.deb *.tar.gz *.json >SHA256SUMS

check-release: ## Install, use and remove what is published in an empty Debian (as root)
	sh Packaging/check.sh $(RELEASE)

reproducible: libraries ## Build twice in two folders, and compare the bytes
	sh Packaging/reproducible.sh

lint:
	git ls-files '*.swift' | xargs swift format lint --strict --parallel

libraries:
	@sh Scripts/need-libraries.sh
