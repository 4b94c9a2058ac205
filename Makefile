# The newcomer's commands. `make ask Q="…"` and `make test` set up what they need first: .venv, from the locked requirements.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help ask console bot test check bench lock clean

help:
	@echo 'make ask Q="who has TensorRT experience?"   one question   提一个问题'
	@echo 'make console                                a conversation 连续提问'
	@echo 'make bot                                    the Telegram bot (token in .env) 运行机器人'
	@echo 'make test                                   the tests      测试'
	@echo 'make check                                  format, lint, layers, types, tests with coverage'
	@echo 'make bench                                  speed, as ratios against peers; the bridge, with XQUAD=folder'

ask: $(VENV)/.run
	@$(BIN)/whoknows ask "$(Q)"

console: $(VENV)/.run
	@$(BIN)/whoknows console

bot: $(VENV)/.run
	@$(BIN)/whoknows bot

test: $(VENV)/.dev
	$(BIN)/python -m pytest

# Generated cases are the same ones every time here; `make test` draws new ones.
check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest -q --doctest-modules bot corpus retrieval
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --hypothesis-profile=ci --cov --cov-report=term-missing:skip-covered --cov-fail-under=95

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.xquad $(if $(XQUAD),--data "$(XQUAD)")

$(VENV)/.run: pyproject.toml requirements/build.txt requirements/run.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'WhoKnows needs Python 3.11 or newer; say which: make PYTHON=python3.12 …' >&2; exit 1; }
	@echo '[1/3] an isolated environment in $(VENV)'
	@$(PYTHON) -m venv $(VENV) || { echo 'python3 has no venv: on Debian, apt install python3-venv' >&2; exit 1; }
	@echo '[2/3] the locked packages (a minute, the first time)'
	@$(PIP) install --quiet --require-hashes -r requirements/build.txt
	@$(PIP) install --progress-bar on --no-build-isolation --require-hashes -r requirements/run.txt
	@echo '[3/3] whoknows'
	@$(PIP) install --quiet --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo 'the packages for testing'
	@$(PIP) install --progress-bar on --no-build-isolation --require-hashes -r requirements/dev.txt
	@touch $@

lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --python-version 3.11 -q -o requirements/run.txt pyproject.toml
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --python-version 3.11 -q --extra dev -o requirements/dev.txt pyproject.toml
	echo 'setuptools>=80' | uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --python-version 3.11 -q -o requirements/build.txt -

clean:
	rm -rf $(VENV) build *.egg-info .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
