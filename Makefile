# make run    set up what the reader needs and open it on the two sample articles
# make test   set up what the tests need and run them
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first Python on this machine that the model and its libraries run on.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	"$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null \
	&& { echo "$$python"; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: help run test check format benchmark lock screenshots clean

help:  ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: .venv/run.done  ## open the reader on the two sample articles
	@$(BIN)/newsreader

test: .venv/test.done  ## run all tests
	@$(BIN)/python -m pytest

check: .venv/test.done  ## lint, types, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: .venv/test.done  ## put the code into its form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

benchmark: .venv/test.done  ## measure speed, side by side with plain figures
	@$(BIN)/python -m tests.benchmarks

screenshots: .venv/test.done  ## make the pictures of README anew
	@$(BIN)/python -m tests.screenshots

lock: .venv/test.done  ## pin and hash every requirement anew
	@$(LOCK) --output-file requirements.txt pyproject.toml
	@$(LOCK) --extra build --constraint requirements.txt --output-file requirements-build.txt pyproject.toml
	@$(LOCK) --extra build --extra test --constraint requirements.txt --output-file requirements-test.txt pyproject.toml

clean:  ## remove what was set up
	rm -rf .venv build dist .mypy_cache .ruff_cache

.venv/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "newsreader needs Python 3.11, 3.12 or 3.13: install one, or name it with 'make run PYTHON=/path/to/python'." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv is missing: install it (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }

.venv/run.done: .venv/pyvenv.cfg requirements-build.txt pyproject.toml
	@echo "Setting up newsreader in .venv (about 500 MB, once) ..."
	@$(PIP) install --require-hashes --requirement requirements-build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m compileall -q tui
	@touch $@

.venv/test.done: .venv/pyvenv.cfg requirements-test.txt pyproject.toml
	@echo "Setting up newsreader and its tests in .venv (about 600 MB, once) ..."
	@$(PIP) install --require-hashes --requirement requirements-test.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m compileall -q tui
	@touch $@
