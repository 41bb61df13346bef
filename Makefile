# Everything stands on one environment, which these commands build and bring up to date themselves.
# Another place or another Python: make check VENV=/tmp/venv PYTHON=python3.13
PYTHON := python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help play check format-check lint types imports course routes tests fuzz wheel-check format bench rules schemas catalogues images clean mutants

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' $(MAKEFILE_LIST) | while read -r name words; do \
		printf '  make %-13s %s\n' "$$name" "$$words"; done

play: $(READY) ## play the tutorial
	@$(BIN)/pas-a-pas

check: format-check lint types imports course routes wheel-check tests ## all that continuous integration runs

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
	$(BIN)/pytest -n auto

routes: $(READY) ## replay the recorded routes of the course
	$(BIN)/pas-a-pas walk scenarios --script scenarios/routes/*

fuzz: $(READY) ## try 100,000 damaged inputs of each kind
	$(BIN)/pytest -n auto tests/fuzz --fuzz 100000

# The wheel is what people install: it is built, installed by itself, and played from elsewhere.
wheel-check: $(READY) ## build the wheel, install it alone and play it
	@set -eu; \
	work=$$(mktemp -d); trap 'rm -rf "$$work"' EXIT; \
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir "$$work" .; \
	$(BIN)/python -m zipfile --list "$$work"/*.whl > "$$work/contents"; \
	for part in tutor/py.typed tutor/scenarios/course.yaml tutor/templates/fr/course.yaml licenses/LICENSE; do \
		grep -q "$$part" "$$work/contents" || { echo "the wheel lacks $$part"; exit 1; }; \
	done; \
	$(PYTHON) -m venv "$$work/venv"; \
	"$$work/venv/bin/pip" install --quiet --disable-pip-version-check "$$work"/*.whl; \
	cd "$$work"; \
	venv/bin/pas-a-pas --version; \
	echo q | venv/bin/pas-a-pas --plain > played; \
	test "$$(wc -l < played)" -gt 3; \
	venv/bin/pas-a-pas new first > made; \
	venv/bin/pas-a-pas check first; \
	echo "the wheel installs and plays"

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

mutants: $(READY) ## which mutants do the tests miss? a sample: make mutants N=15 SEED=1 ROOM="engine painting"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group mutants
	$(BIN)/python -m tools.mutants $(if $(N),--count $(N)) $(if $(SEED),--seed $(SEED)) $(if $(ROOM),--room $(ROOM))

clean: ## remove the environment and what the tools left behind
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Dependency groups came with pip 25.1, which a new environment may not have.
$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
