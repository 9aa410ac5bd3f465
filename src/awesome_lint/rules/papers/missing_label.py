"""Papers without a link that nearly all others have."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from awesome_lint.analysis.conventions import FEWEST, SHARE
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.publications import is_paper
from awesome_lint.knowledge.labels import is_label, kinds
from awesome_lint.plugin import (
    Document,
    Entry,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Role,
    rule,
)

_HALF = 0.5  # of a section, which may be about what has no code
_WORD = r"[^\W\d_]+"

_PAPER = "[[paper](https://arxiv.org/abs/2104.000{0})]"
_CODE = "[[code](https://github.com/o/r{0})]"
_TEN = "".join(f"- N{n} {_PAPER.format(n)} {_CODE.format(n)}\n" for n in range(10, 20))


@rule(
    summary="Paper without a link that nearly all have, such as its code",
    level=Level.OFF,
    profiles=[Profile.PAPERS],
    bad=[
        Example(f"{_TEN}- «A Net» {_PAPER.format(99)}\n"),
        Example(f"{_TEN}- «A Net» {_PAPER.format(99)} [[blog](https://a.test)]\n"),
    ],
    good=[
        f"{_TEN}- A Net {_PAPER.format(99)} [code soon]\n",
        f"{_TEN}- A Net {_PAPER.format(99)} [[code]]()\n",
        f"{_TEN}\n## Surveys\n\n- A Survey of Nets {_PAPER.format(99)}\n",
        f"{_TEN}- [A Tool](https://a.test)\n",
        f"{_TEN[:200]}- A Net {_PAPER.format(99)}\n",
    ],
)
def missing_label(doc: Document) -> Iterator[Finding]:
    """Where nine in ten papers of a list, ten or more, have a link to their code, say, a
    reader takes the others for unfinished. Many papers have none, so this is off by default.
    A section most of whose papers lack it is left alone, and so is an entry that says
    something of it, "code soon".
    """
    papers = {entry: _labels(entry) for entry in doc.entries if is_paper(entry)}
    having = Counter(role for labels in papers.values() for role in labels)
    sections: defaultdict[object, list[Entry]] = defaultdict(list)
    for entry in papers:
        sections[entry.section].append(entry)
    for role, count in having.items():
        if count < FEWEST or count < SHARE * len(papers) or count == len(papers):
            continue
        usual = Counter(labels[role] for labels in papers.values() if role in labels)
        [(label, _)] = usual.most_common(1)
        for entries in sections.values():
            lacking = [entry for entry in entries if role not in papers[entry]]
            if len(lacking) > _HALF * len(entries):
                continue
            for entry in lacking:
                if not _speaks_of(doc, entry, role):
                    yield Finding(entry.title_span, f'"{short(entry.title)}" has no "{label}" link')


def _labels(entry: Entry) -> dict[Role, str]:
    """The labels of an entry's links, by what they lead to."""
    return {
        each.role: each.label
        for each in entry.links
        if each.role is not Role.OTHER and each.link.text.strip() and is_label(each.label)
    }


def _speaks_of(doc: Document, entry: Entry, role: Role) -> bool:
    """Whether an entry has a word for such a link behind its title."""
    text = doc.text[entry.title_span.end : entry.end]
    return any(role.value in kinds(word) for word in re.findall(_WORD, text))
