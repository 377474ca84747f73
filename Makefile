# make site   – build the site into site/        make serve – preview it while editing
# make test   – lint, types, all tests           make check – check the sources without building
# make editor – fetch what the editing desk runs on; then add DESK=1 to make site and make serve
# make report – test the accessibility again, and renew what the statement says of it
# make publish TARGET=/srv/www/site  – build, check the built site, and switch to it
# make bench  – measure builds of a whole country beside plain MkDocs, half an hour
.PHONY: site serve check publish test report bench editor lock sbom clean

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export TILLSAMMANS_DESK := $(DESK)
export TILLSAMMANS_CACHE := $(CACHE)

site: .venv/ready
	$(BIN)/mkdocs build --strict

serve: .venv/ready
	$(BIN)/mkdocs serve --livereload

check: .venv/ready
	$(BIN)/tillsammans check

editor: .venv/ready
	$(BIN)/tillsammans editor

publish: site
	$(BIN)/tillsammans publish $(if $(TARGET),"$(TARGET)",$(error Say where: make publish TARGET=/srv/www/site))

test: .venv/ready
	$(BIN)/python tests/system_tools.py
	$(BIN)/ruff format --check hooks tests
	$(BIN)/ruff check hooks tests
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --cov=tillsammans --cov-branch --cov-fail-under=100 --cov-report=

# SOURCE_DATE_EPOCH says of which day the report is; else it is of today.
report: .venv/ready
	$(BIN)/python tests/system_tools.py
	UPDATE_REPORT=1 $(BIN)/pytest tests/site/test_accessibility_report.py

bench: .venv/ready
	$(BIN)/python tests/bench/speed.py

# The environment is made from the lock, hash by hash; pip alone is enough, uv is used where it is.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	if command -v uv >/dev/null; then \
	    uv pip sync --python $(BIN)/python --require-hashes requirements.lock; \
	else \
	    $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; \
	fi
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

# Renew the lock from pyproject.toml, for all platforms and Pythons.
lock:
	uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-emit-index-url --no-strip-extras \
	    --no-header --group test pyproject.toml -o requirements.lock

# What the environment is made of, as CycloneDX: names, versions, licences, what needs what. Into sbom.json.
sbom: .venv/ready
	$(BIN)/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml --of JSON \
	    -o sbom.json $(BIN)/python

clean:
	rm -rf .venv site .site.building
