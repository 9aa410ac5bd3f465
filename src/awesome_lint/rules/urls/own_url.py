"""Full URLs to where the reader already is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from awesome_lint.knowledge.urls import identity, repository
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    LinkForm,
    StatedSurroundings,
    rule,
)
from awesome_lint.rule.target_respelling import respelling

_SHOWN = (LinkForm.BARE, LinkForm.AUTOLINK)  # the text is the URL, and "#x" would be no link
_README = r"(?i)(?:.*[/\\])?readme\.[a-z]+|-"
_SHOWN_PAGE = r"(?i)|tree/[^/]+|blob/[^/]+/(?:\.github/|docs/)?readme\.[a-z]+"
_FILE_PAGE = r"blob/[^/]+/(.+)"


@dataclass(frozen=True)
class Options:
    """``url``: where this file is shown, if it is not where its repository says."""

    url: str = ""


_HERE = StatedSurroundings(url="https://github.com/owner/name")
_DOCS = StatedSurroundings(url="https://github.com/owner/name/blob/HEAD/docs/my%20list.md")


@rule(
    summary="Full URL to a heading of this very file",
    level=Level.INFO,
    options=Options,
    bad=[
        Example(
            "# Tools\n\n[up](«https://github.com/owner/name#tools»)\n",
            unsafe="# Tools\n\n[up](#tools)\n",
            around=_HERE,
        ),
        Example(
            "# Tools\n\n[up](«https://github.com/Owner/name/blob/main/README.md#tools»)\n",
            unsafe="# Tools\n\n[up](#tools)\n",
            options=Options("https://github.com/owner/name"),
        ),
        Example(
            "# Tools\n\n[up](«https://github.com/owner/name/blob/main/docs/my%20list.md#tools»)\n",
            unsafe="# Tools\n\n[up](#tools)\n",
            around=_DOCS,
        ),
    ],
    good=[
        "# Tools\n\n[up](#tools) [home](https://github.com/owner/name)\n",
    ],
)
def own_url(doc: Document, options: Options) -> Iterator[Finding]:
    """In a fork, a branch or a clone, the link leaves for another copy of the list; and the
    page is loaded again to scroll.

    The fix keeps the fragment alone. It is unsafe since the link may be meant to lead to
    the original from copies of the file.

    Where the file is shown is known from the repository's remote "origin", if that is at
    GitHub, or else configured.
    """
    for each in doc.destinations:
        base, hash_, fragment = each.href.partition("#")
        if not fragment or each.image or each.form in _SHOWN or not base:
            continue
        if doc.reached(fragment) is not None and _is_shown_at(base, _url(doc, options)):
            fix = respelling(doc, each, hash_ + fragment, "Keep the fragment alone")
            yield Finding(
                each.place,
                f"full URL to #{fragment} of this very file",
                fix.unsafe() if fix else None,
            )


def _url(doc: Document, options: Options) -> str | None:
    """Where the file is shown. A repository's configured URL is its readme's."""
    url = options.url
    if url and (_names_a_file(url) or re.fullmatch(_README, doc.source.path)):
        return url
    return doc.surroundings.page()


def _names_a_file(url: str) -> bool:
    """Whether ``url`` is more than a repository's, which shows its readme."""
    home = repository(url)
    return home is None or bool(home.path)


def _is_shown_at(url: str, own: str | None) -> bool:
    """Whether ``url``, without fragment, shows the file that ``own`` does."""
    if own is None:
        return False
    home, there = repository(own), repository(url)
    if home is None or there is None or home.key != there.key:
        return identity(url) == identity(own)
    if not home.path:
        return re.fullmatch(_SHOWN_PAGE, there.path) is not None
    path, other = re.fullmatch(_FILE_PAGE, home.path), re.fullmatch(_FILE_PAGE, there.path)
    return path is not None and other is not None and unquote(path[1]) == unquote(other[1])
