# The project's tasks. `make test` sets up all it needs in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: test check fast fix

test: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/copydesk test
	$(BIN)/python -m pytest -q -n 2

# Without the tests marked slow: for the work between two commits.
fast: .venv/ready
	$(BIN)/python -m pytest -q -n 2 -m "not slow"

fix: .venv/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --upgrade pip
	$(BIN)/python -m pip install -q -e . --group dev
	touch $@
