"""How much of a list its entries hold: the share of its links that lie in none of them.

    python benchmarks/entry_coverage.py [--limit SHARE] [--overall SHARE] [--links] FILE|FOLDER …

One line a list, the worst first: share, links outside entries, links, entries, file. Counted are
links to the web that lead out of the repository: not contents that are written with its own
address, nor links that show nothing but a picture, as badges do. A link lies in an entry that
has it, or between whose ends it stands. What is outside is a list's prose, its licence and its
contributors – or a form of entry that is not read.

With --links each link outside is printed below its list. The exit code is 1 where a list is
above --limit or all lists together above --overall (shares, such as 0.25).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.urls import github, is_external
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.document import Document, Link


class Coverage(NamedTuple):
    """What of a list's links its entries hold."""

    path: Path
    doc: Document
    links: int
    outside: list[Link]

    @property
    def share(self) -> float:
        """The share of links outside entries; of no links, none is."""
        return len(self.outside) / self.links if self.links else 0.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--limit", type=float, default=1.0)
    parser.add_argument("--overall", type=float, default=1.0)
    parser.add_argument("--links", action="store_true")
    args = parser.parse_args()
    files = [file for path in args.paths for file in files_of(path)]
    found = sorted(map(coverage, files), key=lambda each: (-each.share, each.path.name))
    for each in found:
        outside, entries = len(each.outside), len(each.doc.entries)
        print(f"{each.share:6.1%} {outside:5} {each.links:5} {entries:5} {each.path.name}")
        for link in each.outside if args.links else ():
            line = each.doc.line(link.start)
            print(f"       {line}: {each.doc.text[slice(*link.span)]!r}")
    links, lost = sum(each.links for each in found), sum(len(each.outside) for each in found)
    overall = lost / links if links else 0.0
    print(f"{overall:6.1%} {lost:5} {links:5} {sum(len(each.doc.entries) for each in found):5} all")
    return int(overall > args.overall or any(each.share > args.limit for each in found))


def files_of(path: Path) -> list[Path]:
    """A file, or the Markdown files of a folder."""
    return sorted(path.rglob("*.md")) if path.is_dir() else [path]


def coverage(path: Path) -> Coverage:
    """What of a file's links its entries hold."""
    doc = parse(Source.from_bytes(path.read_bytes(), path.name))
    counted = [link for link in doc.links if leads_out(link.href) and not is_badge(link)]
    own = own_repository(doc)
    counted = [link for link in counted if not own or repository_at(link.href) != own]
    covered = bytearray(len(doc.text))
    for entry in doc.entries:
        covered[entry.start : entry.end] = b"\1" * (entry.end - entry.start)
    outside = [link for link in counted if link not in doc.entry_of and not covered[link.start]]
    return Coverage(path, doc, len(counted), outside)


def leads_out(href: str) -> bool:
    """Whether a target is a page of the web: an address for mail is none."""
    return is_external(href) and not href.startswith("mailto:")


def own_repository(doc: Document) -> str:
    """The repository that most links lead to which name a heading of the list; "" for none."""
    found = Counter(
        repository_at(link.href)
        for link in doc.links
        if is_external(link.href) and link.href.partition("#")[2] in doc.slugs
    )
    return max(found, key=lambda each: (found[each], each), default="")


def repository_at(href: str) -> str:
    """The repository at GitHub that a target leads into; "" where it leads elsewhere."""
    found = github.repository(href)
    return found.key if found is not None else ""


def is_badge(link: Link) -> bool:
    """Whether a link shows a picture and no words."""
    return bool(link.images) and not link.text.strip()


if __name__ == "__main__":
    sys.exit(main())
