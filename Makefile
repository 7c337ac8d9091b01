# make demo   solve the built-in case and draw it          make test   every check
# The rest:   make bench · lock · wheelhouse · formulas · gallery · clean
#
# Needs Python 3.11 or later, with venv, and git. All paths are relative, so the folder may have
# any name. Packages are installed by plain pip, each held to the hashes in the lock.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test bench lock wheelhouse formulas gallery clean

# The first of these that is Python 3.11 or later; `make PYTHON=/path/to/python3 …` chooses another.
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11 python
RECENT := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in $(CANDIDATES); do \
	"$$p" -c '$(RECENT)' 2>/dev/null && echo "$$p" && break; done)

BIN := .venv/bin
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check
PROJECT := $(PIP) install --quiet --no-deps --no-build-isolation --no-index --editable .
# The locks are complete, so pip has nothing to resolve: it takes what they list, and no other version.
LOCKED := $(PIP) install --quiet --no-deps --require-hashes
FLOORS := inputs geo optimizer maps yrd

help:
	@sed -n '1,2s/^# //p' Makefile

# ------------------------------------------------------------------ the environment, kept by stamps
# A stamp is newer than what it was made from; a new lock or pyproject.toml installs again.

.venv/made:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later with venv was found" \
		"(Debian: apt install python3-venv). Name one: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	@echo "making .venv with $(PYTHON)"
	@"$(PYTHON)" -m venv .venv
	@touch $@

.venv/run: .venv/made requirements.txt pyproject.toml
	@echo "installing what yrd needs (requirements.txt)"
	@$(LOCKED) -r requirements.txt
	@$(PROJECT)
	@touch $@

.venv/dev: .venv/made requirements-dev.txt pyproject.toml
	@echo "installing what the checks need (requirements-dev.txt)"
	@$(LOCKED) -r requirements-dev.txt
	@$(PROJECT)
	@touch .venv/run $@

.venv/boundaries: .venv/dev requirements-boundaries.txt
	@echo "installing what the boundary layers are made from (requirements-boundaries.txt, 250 MB)"
	@$(LOCKED) -r requirements-boundaries.txt
	@touch $@

.venv/bench: .venv/run requirements-bench.txt
	@echo "installing what the benchmarks compare with (requirements-bench.txt)"
	@$(LOCKED) -r requirements-bench.txt
	@touch $@

# ------------------------------------------------------------------------------------------ targets

demo: .venv/run
	@$(BIN)/yrd solve delta-province -o runs/demo --force
	@$(BIN)/yrd map runs/demo -o runs/demo/map.html --force
	@$(BIN)/yrd map runs/demo -o runs/demo/map.png --force
	@$(BIN)/yrd report runs/demo -o runs/demo/report.pptx -o runs/demo/report.xlsx --force
	@echo
	@echo "Open  runs/demo/map.html  in a browser (no network needed), or runs/demo/map.png;"
	@echo "slides are runs/demo/report.pptx, the workbook is runs/demo/report.xlsx;"
	@echo "the plan's tables stand beside them, and README.md says what each holds."

test: .venv/dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(BIN)/lint-imports
	$(PY) -m pytest --numprocesses auto --dist loadfile --doctest-modules --cov --cov-report=term:skip-covered tests $(FLOORS)

bench: .venv/bench
	$(PY) benchmarks/startup.py
	$(PY) benchmarks/overhead.py
	$(PY) benchmarks/memory.py
	$(PY) benchmarks/batch_memory.py
	$(PY) benchmarks/batch.py

# Hashes of every version that fits Python 3.11 or later on any system. No address stands in a lock:
# packages come from wherever pip is set to look.
COMPILE := $(PY) -m uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links --quiet --upgrade

lock: .venv/made
	@$(PIP) install --quiet uv
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt
	@$(PY) -c "import tomllib; p = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
		print(*p['optional-dependencies']['boundaries'], sep='\n')" \
		| $(subst pyproject.toml --group build,-,$(COMPILE)) --constraint requirements-dev.txt \
		--output-file requirements-boundaries.txt
	@$(PY) -c "import tomllib; p = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
		print(*p['optional-dependencies']['bench'], sep='\n')" \
		| $(subst pyproject.toml --group build,-,$(COMPILE)) --constraint requirements-dev.txt \
		--output-file requirements-bench.txt

# Everything that an installation on this kind of machine needs, for one without a network.
wheelhouse: .venv/run
	@mkdir -p wheelhouse
	@$(PIP) download --quiet --require-hashes --only-binary :all: -d wheelhouse -r requirements.txt
	@$(PIP) wheel --quiet --no-deps --no-build-isolation --no-index -w wheelhouse .
	@echo "On the other machine:  python3 -m pip install --no-index --find-links wheelhouse yrd"

formulas: .venv/run
	$(PY) docs/build_formulas.py > docs/formulas.md

# The pictures of the README, by the commands that a planner types; needs what the tests need.
gallery: .venv/dev
	$(PY) docs/build_gallery.py docs/gallery

clean:
	rm -rf .venv dist build wheelhouse runs htmlcov .coverage .mypy_cache .pytest_cache \
		.ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
