"""Links to code that end at its author's page."""

from __future__ import annotations

from awesome_lint.analysis.publications import is_paper
from awesome_lint.knowledge.labels import kinds
from awesome_lint.knowledge.urls import profile
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, Role, rule

_SLASHES = 4  # of "https://github.com/orgs/octocat"
_PAPER = "[[paper](https://arxiv.org/abs/2104.06399)]"


@rule(
    summary='"code" that leads to a user, not to a repository',
    level=Level.WARNING,
    profiles=[Profile.PAPERS],
    bad=[
        Example(f"- T [CVPR 2021] {_PAPER} [[code](«https://github.com/octocat»)]\n"),
        Example(f"- T {_PAPER} [[Official Code]](«https://github.com/orgs/github»)\n"),
        Example("- [T](https://arxiv.org/abs/2104.06399) [github](«http://github.com/octocat/»)\n"),
    ],
    good=[
        f"- T {_PAPER} [[code](https://github.com/octocat/Hello-World)]\n",
        f"- T {_PAPER} [[code](https://github.com/topics)] [[author](https://github.com/octocat)]\n",
        "- [@octocat](https://github.com/octocat) [[github](https://github.com/octocat)]\n",
    ],
)
def profile_link(doc: Document) -> Iterator[Finding]:
    """Somebody's page lists all that they ever published; which of it is the paper's code the
    reader has to find out. Often the repository was not yet public when the entry was made.
    """
    for entry in doc.entries:
        for each in entry.links:
            href = each.link.href
            if each.role is not Role.CODE or "github.com/" not in href or not each.link.text:
                continue
            if href.rstrip("/").count("/") > _SLASHES or kinds(each.label) != {"code"}:
                continue
            owner = profile(href)
            if owner is not None and (entry.venue is not None or is_paper(entry)):
                message = f'"{each.label}" leads to the user {owner}, not to code'
                yield Finding(each.link.place, message)
