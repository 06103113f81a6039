# The two commands of the README: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo
PLANNED = --profile kazachinsko-lensky-2022 --workspace $(DEMO)/plan

.PHONY: demo test docs lock samples clean bench bench-reading fuzz districts durability wheel-check audit

$(VENV)/.dev: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(VENV)/.dev  ## three invented years, the report, measures and groups; the plan of a second municipality
	rm -rf $(DEMO) && mkdir -p $(DEMO)/plan
	cp samples/pedmonitor.toml samples/measures.xlsx $(DEMO)/
	cp samples/forms-and-counts/pedmonitor.toml samples/forms-and-counts/plan_facts.xlsx $(DEMO)/plan/
	$(BIN)/pedmonitor compute samples/returns/2020 --workspace $(DEMO) --quiet
	$(BIN)/pedmonitor compute samples/returns/2021 --workspace $(DEMO) --quiet
	$(BIN)/pedmonitor compute samples/returns/2022 --workspace $(DEMO) || test $$? -eq 1
	$(BIN)/pedmonitor report --year 2022 --workspace $(DEMO)
	$(BIN)/pedmonitor effect --year 2022 --workspace $(DEMO) > /dev/null
	$(BIN)/pedmonitor groups --year 2022 --workspace $(DEMO) > /dev/null
	$(BIN)/pedmonitor plan status samples/forms-and-counts/returns/2022 --date 2023-01-16 $(PLANNED) > /dev/null || test $$? -eq 1
	$(BIN)/pedmonitor plan calendar --year 2022 --date 2023-01-16 $(PLANNED) > /dev/null
	@echo
	@echo "Смотрите:"
	@echo "  $(DEMO)/out/2022/results.xlsx                   показатели"
	@echo "  $(DEMO)/out/2022/issues.xlsx                    что исправить, у кого и в какой ячейке"
	@echo "  $(DEMO)/out/2022/internal/report-*              аналитический отчёт: Word, HTML, Excel, Markdown"
	@echo "  $(DEMO)/out/2022/internal/effect-*              меры: что было и что стало, что об этом можно сказать"
	@echo "  $(DEMO)/out/2022/internal/groups-*              организации по нескольким процедурам"
	@echo "  $(DEMO)/plan/out/2022/internal/plan-*           что из плана года выполнено и что просрочено"
	@echo "  $(DEMO)/plan/out/2022/internal/calendar-2022.*  сроки плана и мониторинга: iCalendar и месяцы для печати"

test: $(VENV)/.dev  ## everything that CI runs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pedmonitor indicators check
	$(BIN)/python tools/make_docs.py --check
	$(BIN)/python -m pytest -n 2

docs: $(VENV)/.dev  ## rewrite the generated pages and schemas
	$(BIN)/python tools/make_docs.py
	$(BIN)/python tools/make_report_template.py

lock: $(VENV)/.dev  ## renew the locked dependencies (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate -q -o requirements.lock
	uv pip compile pyproject.toml --extra cluster --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate -q -o requirements-cluster.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate -q -o requirements-dev.lock
	uv pip compile pyproject.toml --group dev --group bench --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate -q -o requirements-bench.lock

samples: $(VENV)/.dev  ## rewrite the samples from their script
	$(BIN)/python samples/make_samples.py

bench: $(VENV)/.dev  ## generate 300 schools and measure
	$(BIN)/python benchmarks/generate.py benchmarks/data --schools 300 --seed 1
	$(BIN)/python benchmarks/run.py benchmarks/data

durability: $(VENV)/.dev  ## break some 1600 runs in every way and look at what is left (an hour)
	nice $(BIN)/python tests/durability/harness.py --number 60

bench-reading: $(VENV)/.dev  ## score the reading of spoiled text files beside other readers
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	$(BIN)/python benchmarks/reading.py --kinds

wheel-check: $(VENV)/.dev  ## build the wheel twice: the bytes must be equal
	$(BIN)/python tools/check_wheel.py

audit: $(VENV)/.dev  ## ask for known vulnerabilities and withdrawn versions of what is locked (needs the network)
	$(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/python -m pip install --quiet --disable-pip-version-check "pip-audit==2.10.1"
	$(VENV)-audit/bin/pip-audit --require-hashes --disable-pip -r requirements.lock

fuzz: $(VENV)/.dev  ## feed thousands of spoilt files; CASES, SEED and MORE=folder may be given
	$(BIN)/python tests/fuzz/run.py --cases $(or $(CASES),5000) --seed $(or $(SEED),1) $(if $(MORE),--more $(MORE))

districts: $(VENV)/.dev  ## compute invented districts beside the truth; SEEDS=200, SEED=17 for one and the habits to blame, OF=forms, years or quarter
	$(BIN)/python tests/districts/run.py $(if $(OF),--of $(OF)) $(if $(SEED),--seed $(SEED) --seeds $(or $(SEEDS),1) --blame,--seeds $(or $(SEEDS),100))

clean:
	rm -rf $(VENV) $(VENV)-audit $(DEMO) dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
