# SPDX-License-Identifier: GPL-3.0-or-later
# The two commands of a new user: `make demo` and `make test`. Both install what is missing.
.PHONY: demo test test-debug fuzz deps test-deps install-deps install-test-deps install-axe build docs docs-only format baselines clean \
  install install-only uninstall

demo: build
	.build/release/shequn compare Scenarios/coffee-club

test: test-deps
	swift format lint --strict --recursive Sources Tests Package.swift
	swift test -c release --disable-testable-imports
	@$(MAKE) --no-print-directory docs-only

build: deps
	swift build -c release --product shequn

# Puts the tool, its manual, completions for bash, zsh and fish, and the scenarios with the lessons under
# PREFIX. Who makes a package sets DESTDIR, which stands before it. `install-only` takes what is built.
PREFIX = /usr/local
TOOL = .build/release/shequn
PLACE = $(DESTDIR)$(PREFIX)
BASH_COMPLETION = $(PLACE)/share/bash-completion/completions/shequn
ZSH_COMPLETION = $(PLACE)/share/zsh/site-functions/_shequn
FISH_COMPLETION = $(PLACE)/share/fish/vendor_completions.d/shequn.fish
MANUAL = $(PLACE)/share/man/man1/shequn.1
MANUAL_ZH = $(PLACE)/share/man/zh_CN/man1/shequn.1

install: build
	@$(MAKE) --no-print-directory install-only

install-only:
	@set -e; \
	mkdir -p "$(PLACE)/bin" "$(PLACE)/share"; \
	for file in "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)" "$(MANUAL)" "$(MANUAL_ZH)"; do \
	  mkdir -p "$$(dirname "$$file")"; \
	done; \
	install -m 755 "$(TOOL)" "$(PLACE)/bin/shequn"; \
	"$(TOOL)" --generate-completion-script bash > "$(BASH_COMPLETION)"; \
	"$(TOOL)" --generate-completion-script zsh > "$(ZSH_COMPLETION)"; \
	"$(TOOL)" --generate-completion-script fish > "$(FISH_COMPLETION)"; \
	"$(TOOL)" manual --lang en > "$(MANUAL)"; \
	"$(TOOL)" manual --lang zh > "$(MANUAL_ZH)"; \
	rm -rf "$(PLACE)/share/shequn"; mkdir "$(PLACE)/share/shequn"; \
	cp -R Scenarios "$(PLACE)/share/shequn/"
	@echo "Installed: $(PLACE)/bin/shequn"

uninstall:
	rm -f "$(PLACE)/bin/shequn" "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)" \
	  "$(MANUAL)" "$(MANUAL_ZH)"
	rm -rf "$(PLACE)/share/shequn"

# The tests of the kernel and what lies below it, built as fast as in a release but with their asserts
# and checked access to columns. Package.swift leaves all other targets out.
ASSERTED = -c release --disable-testable-imports -Xswiftc -assert-config -Xswiftc Debug -Xswiftc -DDEBUG
test-debug: deps
	SHEQUN_ASSERTED=1 swift test $(ASSERTED) --scratch-path .build/asserted --disable-automatic-resolution

# Damages every shipped file and sees that the tool ends plainly (Tests/Fuzz). ONLY=n tries one input.
COUNT = 2000
SEED = 1
fuzz: build
	python3 Tests/Fuzz/fuzz.py --count $(COUNT) --seed $(SEED) $(if $(ONLY),--only $(ONLY))

# What the tool itself needs, from the system's packages: GSL, pkg-config, SQLite (for the store of large
# studies) and zlib (for archives). Chart.js, for the charts of the report, comes along where it is one small package.
deps:
	@pkg-config --exists gsl sqlite3 zlib 2>/dev/null || $(MAKE) --no-print-directory install-deps
	@command -v swift >/dev/null || { echo "Swift 6.2 or later is needed: https://www.swift.org/install"; exit 1; }

# What the tests need besides: Chart.js (for the charts of reports), a browser that draws them, and Python
# with a validator of JSON Schema that is not ours.
test-deps: deps
	@{ { python3 -c 'import jsonschema, yaml' || /usr/bin/python3 -c 'import jsonschema, yaml'; } \
	    2>/dev/null && \
	  { [ -n "$$SHEQUN_CHARTJS" ] || [ -e /usr/share/javascript/chart.js ] || \
	    ls /usr/local/lib/node_modules/chart.js /opt/homebrew/lib/node_modules/chart.js; } >/dev/null 2>&1 && \
	  { command -v chromium || command -v chromium-browser || command -v google-chrome || \
	    [ -e "/Applications/Google Chrome.app" ]; } >/dev/null; } || \
	  $(MAKE) --no-print-directory install-test-deps
	@[ -e $(AXE) ] || $(MAKE) --no-print-directory install-axe || \
	  echo "Without axe-core the test of what keeps people from using a page is skipped."

# axe-core for the test of pages, as it comes in a Python package of which nothing is run.
AXE = .build/axe/axe_selenium_python/node_modules/axe-core/axe.min.js
install-axe:
	@rm -rf .build/axe && mkdir -p .build/axe
	@pip="python3 -m pip"; $$pip --version >/dev/null 2>&1 || \
	  { python3 -m venv .build/axe/python && pip=.build/axe/python/bin/pip; }; \
	$$pip download --quiet --no-deps --only-binary=:all: --python-version 3.12 --dest .build/axe \
	  axe-selenium-python
	@python3 -m zipfile -e .build/axe/axe_selenium_python-*.whl .build/axe

# Installs what follows, with apt-get, as root or with sudo.
APT = root=; [ "$$(id -u)" = 0 ] || root=sudo; $$root apt-get update -qq; \
  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends

install-deps:
	@set -e; \
	if command -v apt-get >/dev/null; then $(APT) libgsl-dev pkg-config libsqlite3-dev zlib1g-dev libjs-chart.js; \
	elif command -v brew >/dev/null; then brew install gsl pkg-config zlib; \
	else \
	  echo "Please install the GNU Scientific Library (2.7 or later), pkg-config, SQLite and zlib."; exit 1; \
	fi

install-test-deps:
	@set -e; \
	if command -v apt-get >/dev/null; then \
	  $(APT) python3 python3-jsonschema python3-yaml libjs-chart.js; \
	  $(APT) chromium fonts-noto-cjk || \
	    echo "No package of chromium here: the tests of the report need a browser."; \
	elif command -v brew >/dev/null; then \
	  brew install node; npm install -g chart.js; \
	  [ -e "/Applications/Google Chrome.app" ] || brew install --cask google-chrome; \
	  python3 -c 'import jsonschema, yaml' 2>/dev/null || \
	    python3 -m pip install --user --break-system-packages jsonschema pyyaml || \
	    python3 -m pip install --user jsonschema pyyaml; \
	else \
	  echo "For the tests please install Python 3 with jsonschema and PyYAML, Chart.js and a browser."; exit 1; \
	fi

# The pages of Sources/ShequnKernel/ShequnKernel.docc, with warnings as errors: a name in them that the
# kernel no longer has is one. The names are read off the kernel as it was built; nothing is built anew.
docs: build docs-only

BUILT = .build/release
GRAPHS = .build/docs/symbols
PAGES = .build/docs/ShequnKernel.doccarchive
docs-only:
	@rm -rf $(GRAPHS) $(PAGES) && mkdir -p $(GRAPHS)
	@target=$$(swift -print-target-info | sed -n 's/.*"triple" *: *"\(.*\)".*/\1/p' | head -1); \
	sdk=$$(xcrun --show-sdk-path 2>/dev/null || true); \
	swift symbolgraph-extract -module-name ShequnKernel -minimum-access-level internal \
	  -target "$$target" $${sdk:+-sdk "$$sdk"} -I $(BUILT)/Modules \
	  $(patsubst %,-Xcc %,$(shell pkg-config --cflags gsl 2>/dev/null)) \
	  -Xcc -fmodule-map-file=Sources/CGSL/module.modulemap \
	  -Xcc -fmodule-map-file=$(BUILT)/CPhilox.build/module.modulemap \
	  -skip-synthesized-members -skip-inherited-docs -output-dir $(GRAPHS)
	@docc=$$(command -v docc || echo xcrun docc); \
	$$docc convert Sources/ShequnKernel/ShequnKernel.docc --additional-symbol-graph-dir $(GRAPHS) \
	  --fallback-display-name Shequn --output-dir $(PAGES) --warnings-as-errors
	@echo "The pages are in $(PAGES)"

format:
	swift format --in-place --recursive Sources Tests Package.swift

# Record the samples under Results/sample anew, after a change that is meant to change results.
baselines: test-deps
	RECORD_BASELINES=1 swift test -c release --disable-testable-imports --filter EndToEndTests

clean:
	swift package clean
