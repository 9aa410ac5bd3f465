"""One code repository for two papers."""

from __future__ import annotations

from collections import defaultdict

from awesome_lint.analysis.entry_keys import is_named, resources, short, title_key
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import repository
from awesome_lint.plugin import (
    Document,
    Entry,
    EntryLink,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Related,
    Role,
    rule,
)

_COLLECTION = 3  # entries: a repository that more have is a library, or has many papers


@rule(
    summary="Code repository that an entry with another title has too",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    bad=[
        Example(
            "- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)] "
            "[[code](https://github.com/o/a)]\n"
            "- B Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00002)] "
            "[[code](«https://github.com/O/A.git»)]\n",
        ),
        Example(
            "- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)] "
            "[[code](https://github.com/o/a)]\n- [Nets in PyTorch](«https://github.com/o/a»)\n",
        ),
    ],
    good=[
        (
            "- A Net [[paper](https://arxiv.org/abs/2104.00001)] "
            "[[code](https://github.com/o/a/tree/main/a)]\n"
            "- B Net [[paper](https://arxiv.org/abs/2104.00002)] "
            "[[code](https://github.com/o/a/tree/main/b)]\n"
        ),
        (
            "## A\n\n- A Net [[paper](https://arxiv.org/abs/2104.00001)] "
            "[[code](https://github.com/o/a)]\n\n"
            "## B\n\n- A Net [[paper](https://arxiv.org/abs/2104.00001)] "
            "[[code](https://github.com/o/a)]\n"
        ),
    ],
)
def shared_code(doc: Document) -> Iterator[Finding]:
    """Two papers may well have one repository; as often the link was copied from the
    entry above and not changed. A repository that many entries share is left alone.
    """
    users: defaultdict[str, list[tuple[Entry, EntryLink]]] = defaultdict(list)
    for entry in filter(is_named, doc.entries):
        for name, link in _repositories(entry).items():
            users[name].append((entry, link))
    for name, (first, *others) in users.items():
        if len(others) >= _COLLECTION:
            continue
        for entry, link in others:
            if _is_same(entry, first[0]):
                continue
            line = doc.line(first[1].link.start)
            title, other = short(entry.title), short(first[0].title)
            yield Finding(
                link.link.place,
                f'"{title}" has the code of "{other}" on line {line}: {name}',
                related=(Related(first[1].link.place, "the same repository"),),
            )


def _repositories(entry: Entry) -> dict[str, EntryLink]:
    found: dict[str, EntryLink] = {}
    for each in entry.links:
        if each.role is Role.PRIMARY or (each.role is Role.CODE and is_label(each.label)):
            home = repository(each.link.href)
            if home is not None and not home.path and each.link.text.strip():
                found.setdefault(home.key, each)
    return found


def _is_same(one: Entry, other: Entry) -> bool:
    """Whether two entries present one thing: then another rule speaks of it."""
    return (
        title_key(one.title) == title_key(other.title)
        or not resources(one).keys().isdisjoint(resources(other))
        or one.parent is other
        or (one.parent is not None and one.parent is other.parent)
    )
