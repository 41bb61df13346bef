# Everything stands on one environment, which these commands build and bring up to date themselves.
# Another place or another Python: make check VENV=/tmp/venv PYTHON=python3.13
PYTHON := python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ON_EVERY_CORE := -n auto --dist worksteal
# One more than there are cores: some tests wait for a terminal, and the others go on meanwhile.
AND_ONE_MORE = -n $(shell $(BIN)/python -c 'import os; print((os.cpu_count() or 1) + 1)') --dist worksteal
TAKING_LONGER := grep -rlE 'tests\.unit\.program|subprocess|hypothesis' --include='test_*.py' tests/unit

# Tests start the program hundreds of times: it is compiled once.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help play check but-the-tests quick format-check lint types imports course routes tests soak fuzz wheel-check format bench \
	rules schemas catalogues images page page-check mutants pins clean

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' $(MAKEFILE_LIST) | while read -r name words; do \
		printf '  make %-13s %s\n' "$$name" "$$words"; done

play: $(READY) ## play the tutorial
	@$(BIN)/pas-a-pas

check: but-the-tests tests ## all that continuous integration runs

but-the-tests: $(READY)
	@$(MAKE) --no-print-directory --jobs 2 types format-check lint imports page-check course routes wheel-check

quick: format-check lint ## while one writes: layout, lint, plain unit tests; no types, commands, screens, made-up courses
	$(BIN)/pytest $(ON_EVERY_CORE) tests/unit $(addprefix --ignore=,$(shell $(TAKING_LONGER)))

format-check: $(READY) ## is the code laid out as the formatter lays it out?
	$(BIN)/ruff format --check .

lint: $(READY) ## the linter
	$(BIN)/ruff check .

types: $(READY) ## the type checker
	$(BIN)/mypy

imports: $(READY) ## which room may import which
	$(BIN)/lint-imports

course: $(READY) ## what can be proved about the shipped course
	$(BIN)/pas-a-pas check scenarios --severity note

tests: $(READY) ## the tests, on every core
	$(BIN)/pytest $(AND_ONE_MORE)

soak: $(READY) ## twenty thousand keys and clicks on a kiosk
	$(BIN)/pytest tests/terminal/test_kiosk_soak.py --soak 20000

routes: $(READY) ## replay the recorded routes of the course
	$(BIN)/pas-a-pas walk scenarios --script scenarios/routes/*

fuzz: $(READY) ## try 100,000 damaged inputs of each kind, and every mutant of the course
	$(BIN)/pytest $(ON_EVERY_CORE) tests/fuzz tests/unit/checks/test_mutants.py --fuzz 100000

wheel-check: $(READY) ## build the wheel, install it alone and play it
	@.ci/wheel-check $(BIN)

format: $(READY) ## lay the code out, and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## measure how fast it starts, turns a slide and reads a course
	$(BIN)/python -m benchmarks

rules: $(READY) ## write the tables of rules of the documentation again
	$(BIN)/python -m docs.rules

catalogues: $(READY) ## bring the catalogues of the interface up to date with the code
	$(BIN)/python -m tools.catalogues

schemas: $(READY) ## write the JSON Schemas of the shipped course again
	$(BIN)/python -m tutor schema --lang fr > scenarios/scenario.schema.json
	$(BIN)/python -m tutor schema course --lang fr > scenarios/course.schema.json
	$(BIN)/python -m tutor schema policy --lang fr > scenarios/policy.schema.json

images: $(READY) ## draw the pictures of the documentation again
	$(BIN)/python -m docs.screenshots
	$(BIN)/python -m docs.page_picture

page: ## build the script and the style of the published page again, with Node
	cd web && npm ci --loglevel error && npm run --silent build

page-check: ## is the page's script typed, linted, and what its sources give? where its tools are installed
	@if [ -d web/node_modules ] && command -v npm >/dev/null; then \
		cd web && npm run --silent types && npm run --silent lint && npm run --silent current; \
		else echo "not tried: Node, and npm ci in web/, install what checks the page's script"; fi

mutants: $(READY) ## which mutants do the tests miss? a sample: make mutants N=15 SEED=1 ROOM="engine painting"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group mutants
	$(BIN)/python -m tools.mutants $(if $(N),--count $(N)) $(if $(SEED),--seed $(SEED)) $(if $(ROOM),--room $(ROOM))

pins: ## write the versions that are installed again: the newest that fit together
	.ci/pin $(PYTHON)

clean: ## remove the environment and what the tools left behind
	rm -rf $(VENV) build dist web/node_modules .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Dependency groups came with pip 25.1, which a new environment may not have.
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --build-constraint constraints.txt \
		--editable . --group dev
	@touch $@
