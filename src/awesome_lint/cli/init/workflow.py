"""The GitHub workflow that ``awesome-lint init --github`` writes."""

from __future__ import annotations

from json import dumps

from awesome_lint.cli.init.pre_commit import REPOSITORY
from awesome_lint.text.errors import UsageError
from awesome_lint.text.version import __version__

# Names of the list go into scripts by the environment only, so that none is run as one.
_TEMPLATE = """\
# Written by `awesome-lint init --github`.
name: awesome-lint

on:
  pull_request:
  schedule:
    - cron: "23 5 * * 1" # Mondays
  workflow_dispatch:

permissions:
  contents: read

jobs:
  check:
    # What a pull request adds; what was there before it is not held against it.
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the base must be there to compare with
          persist-credentials: false
      - uses: @ACTION@
        with:
          paths: @PATH@
          since: ${{ github.event.pull_request.base.sha }}
          sarif-file: awesome-lint.sarif
      # Shows findings in the code scanning tab. Pull requests from forks may not write there.
      - uses: github/codeql-action/upload-sarif@v4
        if: >-
          !cancelled() && hashFiles('awesome-lint.sarif') != ''
          && github.event.pull_request.head.repo.full_name == github.repository
        with:
          sarif_file: awesome-lint.sarif
          category: awesome-lint

  links:
    # Asks for every link and keeps one issue about those that are dead.
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      issues: write
    concurrency: awesome-lint-links
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install awesome-lint==@VERSION@
      - uses: actions/cache@v4
        with:
          path: ~/awesome-lint-links.sqlite
          key: awesome-lint-links-${{ github.run_id }}
          restore-keys: awesome-lint-links-
      - name: Ask for every link
        id: links
        env:
          GITHUB_TOKEN: ${{ github.token }}
          LIST: @PATH@
        run: |
          code=0
          awesome-lint links --cache ~/awesome-lint-links.sqlite \\
            --format markdown --output dead-links.md -- "$LIST" || code=$?
          echo "code=$code" >> "$GITHUB_OUTPUT"
          if [ "$code" -gt 1 ]; then exit "$code"; fi
      - name: Open, update or close the issue
        env:
          GH_TOKEN: ${{ github.token }}
          CODE: ${{ steps.links.outputs.code }}
        run: |
          issue=$(gh issue list --label dead-links --state open --limit 1 \\
            --json number --jq '.[0].number // empty')
          if [ "$CODE" = 0 ]; then
            if [ -n "$issue" ]; then
              gh issue close "$issue" --comment "No link is dead any more."
            fi
            exit 0
          fi
          # An issue holds 65536 characters.
          head -c 60000 dead-links.md | iconv -c -f utf-8 -t utf-8 > issue.md
          if [ -n "$issue" ]; then
            gh issue edit "$issue" --body-file issue.md
          else
            gh label create dead-links --color d73a4a --force
            gh issue create --title "Dead links" --label dead-links --body-file issue.md
          fi
"""


def workflow(path: str) -> str:
    """The workflow's text, for the list at ``path``, which counts from the repository's root.

    Raises UsageError for a path that YAML, GitHub or the action, which takes several,
    would read as something else.
    """
    if not path.isprintable() or " " in path or "${{" in path:
        raise UsageError(f"{path}: no workflow can name this path; rename the file")
    action = REPOSITORY.removeprefix("https://github.com/")
    values = {
        "ACTION": f"{action}@v{__version__}",
        "VERSION": __version__,
        "PATH": dumps(path, ensure_ascii=False),
    }
    text = _TEMPLATE
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text
