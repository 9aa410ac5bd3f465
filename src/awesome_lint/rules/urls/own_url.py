"""Full URLs to where the reader already is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import LinkForm
from awesome_lint.respelling import respelling
from awesome_lint.rule import Example, rule
from awesome_lint.slugs import decode_fragment
from awesome_lint.urls import identity, repository

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_SHOWN = (LinkForm.BARE, LinkForm.AUTOLINK)  # the text is the URL, and "#x" would be no link
_README = r"(?i)(?:.*[/\\])?readme\.[a-z]+|-"
_README_PAGE = r"(?i)|tree/[^/]+|blob/[^/]+/(?:\.github/|docs/)?readme\.[a-z]+"


@dataclass(frozen=True)
class Options:
    """``url``: where this file is shown, ``https://github.com/owner/name`` for a readme."""

    url: str = ""


_OURS = Options("https://github.com/owner/name")


@rule(
    summary="Full URL to a heading of this very file",
    level=Level.INFO,
    options=Options,
    bad=[
        Example(
            "# Tools\n\n[up](«https://github.com/owner/name#tools»)\n",
            unsafe="# Tools\n\n[up](#tools)\n",
            options=_OURS,
        ),
        Example(
            "# Tools\n\n[up](«https://github.com/Owner/name/blob/main/README.md#tools»)\n",
            unsafe="# Tools\n\n[up](#tools)\n",
            options=_OURS,
        ),
    ],
    good=["# Tools\n\n[up](#tools) [home](https://github.com/owner/name)\n"],
)
def own_url(doc: Document, options: Options) -> Iterator[Finding]:
    """In a fork, a branch or a clone, the link leaves for another copy of the list; and the
    page is loaded again to scroll.

    The fix keeps the fragment alone. It is unsafe since the link may be meant to lead to
    the original from copies of the file. Silent where the file's URL is not configured.
    """
    if not options.url:
        return
    for each in doc.destinations:
        base, hash_, fragment = each.href.partition("#")
        if not fragment or each.image or each.form in _SHOWN or not base:
            continue
        if _reaches(doc, fragment) and _is_shown_at(doc, base, options.url):
            fix = respelling(doc, each, hash_ + fragment, "Keep the fragment alone")
            yield Finding(
                each.place,
                f"full URL to #{fragment} of this very file",
                fix.unsafe() if fix else None,
            )


def _reaches(doc: Document, fragment: str) -> bool:
    name = (decode_fragment(fragment) or "").lower().removeprefix("user-content-")
    return name in doc.slugs or name in doc.names


def _is_shown_at(doc: Document, url: str, own: str) -> bool:
    """Whether ``url``, without fragment, shows the file that ``own`` does."""
    home, there = repository(own), repository(url)
    if home is None or home.path:
        return identity(url) == identity(own)
    return (
        there is not None
        and home.key == there.key
        and re.fullmatch(_README, doc.source.path) is not None
        and re.fullmatch(_README_PAGE, there.path) is not None
    )
