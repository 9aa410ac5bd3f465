"""One target twice in an entry."""

from __future__ import annotations

import re

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.malformed import malformed_at
from awesome_lint.knowledge.labels import is_label
from awesome_lint.plugin import (
    Document,
    EntryForm,
    EntryLink,
    Example,
    Finding,
    Iterator,
    Level,
    Related,
    Role,
    rule,
)

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


@rule(
    summary="Target that its entry has twice",
    level=Level.INFO,
    yields_to=["label-mismatch"],
    bad=[
        Example(
            "- A Net [[paper](https://arxiv.org/abs/2104.00001)] "
            "[[code](«https://arxiv.org/abs/2104.00001»)]\n",
        ),
        Example("- [One](https://one.test/) - A tool. [Website](«http://one.test»)\n"),
    ],
    good=[
        (
            "| Tool | Source |\n| --- | --- |\n"
            "| [One](https://github.com/o/one) | [GitHub](https://github.com/o/one) |\n"
        ),
        "- [One](https://one.test/) - A tool. [Source](https://github.com/one/one)\n",
        "- [One](https://one.test) - A tool. [[Site](https://site.test)]([Site](https://site.test))\n",
        "- [One](https://one.test) - Based on [two](https://two.test), needs [two](https://two.test).\n",
        "- One [Site](https://one.test). Download: See [https://one.test](https://one.test)\n",
        "- [One](https://one.test) - A game. ([Demo](https://one.test/))\n",
        "- [A](https://arxiv.org/abs/2104.00001) [pdf](https://arxiv.org/pdf/2104.00001)\n",
        (
            "- [One](https://github.com/o/one) "
            "[![stars](https://img.shields.io/github/stars/o/one)](https://github.com/o/one)\n"
        ),
    ],
)
def repeated_link(doc: Document) -> Iterator[Finding]:
    """The reader expects another page behind another word: the second link was copied and
    not changed, or it says nothing new. In a table, the title of a row may lead where one
    of its columns does, and a "demo" may be where the title leads. Within what was meant to
    be one link nothing is repeated.
    """
    for entry in doc.entries:
        first: dict[str, EntryLink] = {}
        for each in entry.links:
            link = each.link
            if link.images or not link.text.strip():
                continue
            target = _SCHEME.sub("", link.href.strip(), count=1).rstrip("/")
            before = first.setdefault(target, each)
            if before is each or (entry.form is EntryForm.TABLE_ROW and not is_label(before.label)):
                continue
            if not is_label(each.label) or "://" in link.text:
                continue  # a mention in a sentence, or a URL that says where it leads
            if each.role is Role.DEMO and before.role is Role.PRIMARY:
                continue  # says what the page is, not that there is another
            if malformed_at(doc, link.start) is not None:
                continue  # "[[site](u)]([site](u))": one link, that was pasted into itself
            line = doc.line(before.link.start)
            yield Finding(
                link.place,
                f'"{short(each.label)}" leads where "{short(before.label)}" does, on line {line}',
                related=(Related(before.link.place, "the same target"),),
            )
