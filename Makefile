# Two commands do everything: `make run` and `make test`. Each sets up what it needs first.
.DEFAULT_GOAL := help
.PHONY: help run test test-whole test-counted check lint soak bench tour translations lock clean environment
PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest
UNCOUNTED := tests/journeys tests/house tests/voice tests/bench \
	$(filter-out tests/commands/test_handover%,$(wildcard tests/commands/test_*.py)) \
	$(wildcard tests/ui/test_*.py tests/ui/*/test_*_looks.py)

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

run: environment ## open SmallWins; where there is no screen, take the tour (ARGS="--demo")
	@sh packaging/run.sh $(ARGS)

test: environment ## everything a change has to pass
	@sh packaging/linux/system-libraries.sh test
	@$(PYTHON) -m compileall -q src # or each process of a test compiles it anew
	@# Side by side: whole apps wait for their windows while lines are counted.
	@$(MAKE) --no-print-directory -j 3 --output-sync=line lint test-whole test-counted
	$(PYTHON) tests/house/floors.py

# To count lines takes half as long again: where apps run whole, or nothing new is run, none are.
test-whole:
	$(PYTEST) -n 2 --dist loadfile $(UNCOUNTED)

test-counted:
	$(PYTEST) -n 2 --dist loadfile $(UNCOUNTED:%=--ignore=%) --cov --cov-report=

check: environment lint ## the quick part: style, types, layers, structure, words
	@sh packaging/linux/system-libraries.sh run
	$(PYTEST) -q tests/house tests/voice

lint: environment
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

soak: environment ## the long tests that make test leaves out
	@sh packaging/linux/system-libraries.sh test
	$(PYTEST) -m soak

bench: environment ## measure against bare floors, into docs/benchmarks.md
	@sh packaging/linux/system-libraries.sh test
	PYTHONPATH=tests $(PYTHON) -m bench $(ARGS)

tour: environment ## pictures of every place, into build/tour/
	@sh packaging/linux/system-libraries.sh test
	PYTHONPATH=tests $(PYTHON) tests/tour $(ARGS)

translations: environment ## gather every sentence into resources/i18n/
	PYTHONPATH=tests $(PYTHON) packaging/translations.py

lock: environment ## choose versions anew, into packaging/lock/
	@sh packaging/lock.sh

clean: ## remove what was made here, .venv too
	rm -rf .venv build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache \
		.hypothesis .import_linter_cache
	find src tests -name __pycache__ -prune -exec rm -rf {} +

environment:
	@sh packaging/environment.sh
