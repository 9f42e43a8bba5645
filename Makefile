# make run   starts the workbench       make test   runs every test
# make deps  installs what is missing   make data   packs Data/ for the program to carry

SHELL := /bin/bash
.DEFAULT_GOAL := help

RUN_PACKAGES := libncurses-dev libsqlite3-dev
TEST_PACKAGES := $(RUN_PACKAGES) libvterm-dev tmux

.PHONY: help run test deps test-deps swift build lint data import docs

help:
	@sed -n '1,2s/^# //p' Makefile

run: deps build
	@exec .build/release/oversight $(ARGS)

# The linker that comes with Swift, not the system's: it is quicker, and does not warn of a function
# of the C library that a part of Foundation could call and this program never does.
build: swift
	@swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld --product oversight

test: test-deps swift lint
	swift build --build-tests
	swift test --skip-build --disable-xctest

lint: swift
	swift format lint --strict --recursive Package.swift Sources Tests

# Installs missing Debian packages as root or through sudo, else says the exact command.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
	    || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Missing:$$missing. Install them with your system's package manager, then try again."; \
	  exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then as=""; \
	elif sudo -n true 2>/dev/null; then as="sudo"; \
	else \
	  echo "Missing:$$missing. Run this, then try again:"; \
	  echo "  sudo apt-get update && sudo apt-get install --yes$$missing"; \
	  exit 1; \
	fi; \
	echo "Installing$$missing …"; \
	$$as apt-get update --quiet=2 && \
	$$as env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 \
	  --no-install-recommends $$missing
endef

deps:
	$(call install,$(RUN_PACKAGES))

test-deps:
	$(call install,$(TEST_PACKAGES))

swift:
	@command -v swift >/dev/null || { \
	  echo "Swift is missing. Install Swift 6.3 for Debian 12 from https://www.swift.org/install/linux/,"; \
	  echo "put its usr/bin on PATH, then try again."; exit 1; }

# The maintainer's commands; Documentation/Data.md explains them.
data: swift
	swift run oversight-data pack

import: swift
	@test -n "$(FROM)" || { echo "Say where the published files are: make import FROM=folder"; exit 1; }
	swift run oversight-data import "$(FROM)"
	swift run oversight-data pack

# The generated pages and the pictures of the documentation; tests fail when they are stale.
docs: swift
	swift build --product oversight
	.build/debug/oversight keys --default --format markdown > Documentation/Keys.md
	swift run oversight-data coverage
	mkdir -p Documentation/Pictures
	$(PICTURE) organisations --organisation RDY --period "Q4 2025/26" \
	  > Documentation/Pictures/organisations.svg
	$(PICTURE) scorecard --organisation RDY --period "Q4 2025/26" \
	  > Documentation/Pictures/scorecard.svg
	$(PICTURE) capability --organisation QWO --framework 2024-25-consultation \
	  > Documentation/Pictures/capability.svg
	$(PICTURE) considerations --organisation QWO --framework 2024-25-consultation \
	  --period "Q1 2025/26" > Documentation/Pictures/considerations.svg
	$(PICTURE) compare-editions --framework 2025-26 --with 2026-27 --period "Q3 2025/26" \
	  > Documentation/Pictures/compare-editions.svg
	$(PICTURE) compare --organisation RDY --with RJ8,RTQ --period "Q4 2025/26" \
	  > Documentation/Pictures/compare.svg
	$(PICTURE) regions --period "Q3 2025/26" > Documentation/Pictures/regions.svg
	$(PICTURE) metric --organisation RDY --period "Q4 2025/26" \
	  > Documentation/Pictures/metric.svg
	$(PICTURE) assessment --organisation QWO --framework 2024-25-consultation \
	  > Documentation/Pictures/assessment.svg
	$(PICTURE) year --organisation RX4 --period "Q4 2025/26" \
	  > Documentation/Pictures/year.svg

PICTURE := .build/debug/oversight snapshot --workspace /nonexistent/workspace.sqlite --as ann \
  --size 120x40 --format svg
