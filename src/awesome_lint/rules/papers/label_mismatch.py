"""Labels that say "code" of a paper, or "paper" of a repository."""

from __future__ import annotations

from awesome_lint.analysis.entry_keys import title_key
from awesome_lint.knowledge.labels import kinds
from awesome_lint.knowledge.urls import identity, repository
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

# Identities that only papers have: "doi:…" may be a program's as well.
_PAPERS = ("acl", "arxiv", "cvf", "ieee", "neurips", "openreview", "pmlr")
_OF_PAPERS = frozenset(
    ("abs", "article", "arxiv", "paper", "pdf", "preprint", "论文", "論文", "논문")
)
_ARXIV = "https://arxiv.org/abs/2104.06399"
_REPOSITORY = "https://github.com/mlpc-ucsd/CoaT"


@rule(
    summary='"code" that leads to a paper, or "paper" that leads to a repository',
    level=Level.WARNING,
    profiles=[Profile.PAPERS],
    bad=[
        Example(f"- T [[paper]({_ARXIV})] [[code](«https://arxiv.org/abs/2104.06399v2»)]\n"),
        Example(f"- T [[paper](«{_REPOSITORY}»)] [[code]({_REPOSITORY})]\n"),
        Example(f"- T [[PDF](«{_REPOSITORY}.git»)] [[dataset](https://a.test)]\n"),
        Example(
            f"#### T\n\n[[paper]]({_ARXIV}) "
            "[[official code]](«https://openreview.net/forum?id=gZ9hCDWe6ke»)\n"
        ),
    ],
    good=[
        f"- T [[paper]({_ARXIV})] [[code]({_REPOSITORY})]\n",
        f"- T [[paper]({_REPOSITORY}/blob/main/paper.pdf)] [[code]({_REPOSITORY})]\n",
        f"- T [[paper]({_ARXIV})] [[code](https://openreview.net/attachment?id=a&name=code)]\n",
        f"- T [[paper & code]({_REPOSITORY})] [[paper, code]({_ARXIV})]\n",
        f"- T [[paper]({_ARXIV})] [[code](https://doi.org/10.5281/zenodo.1234)]\n",
        f'- **CoDe**: "A Study", CVPR, 2024. [[Paper]({_ARXIV})][[Code]({_REPOSITORY})]\n',
        f"- [Paper]({_REPOSITORY}) - A game server. [[pdf]({_ARXIV})]\n",
        f"- T [[paper]({_ARXIV})] [[papers]({_REPOSITORY})] [[report]({_REPOSITORY})]\n",
    ],
)
def label_mismatch(doc: Document) -> Iterator[Finding]:
    """The reader who wants the code gets the paper once more: the links were mixed up, or one
    was copied from its neighbour and not changed.

    Attachments at OpenReview may be code, a DOI may be a program's; both are left alone, and
    so is a file within a repository.
    """
    for entry in doc.entries:
        for each in entry.links:
            if each.role not in (Role.CODE, Role.PAPER):
                continue
            if each.link.text_span.start == entry.title_span.start or not each.link.text:
                continue  # a tool by the name of "Paper"
            label, href = each.label, each.link.href
            if each.role is Role.CODE and "github" not in href and kinds(label) == {"code"}:
                name = identity(href)
                if name.partition(":")[0] in _PAPERS and not _is_name(entry, label):
                    yield Finding(each.link.place, f'"{label}" leads to a paper: {name}')
            elif "github.com/" in href and label.casefold() in _OF_PAPERS:
                home = repository(href)
                if home is not None and not home.path and not _is_name(entry, label):
                    yield Finding(each.link.place, f'"{label}" leads to a repository: {home.key}')


def _is_name(entry: Entry, label: str) -> bool:
    """Whether what seems to be a label is the paper's own name, "CoDe"."""
    return title_key(label) == title_key(entry.title)
