from __future__ import annotations

import pytest

from awesome_lint.document import Document, Entry, EntryForm, Profile
from awesome_lint.parser import parse
from awesome_lint.source import Source


def shape(entry: Entry) -> tuple[str, str, str]:
    labels = ",".join(f"{each.label}:{each.role.value}" for each in entry.links)
    return entry.form.value, entry.title, labels


FORMS = {
    "- [T](https://t.test) - D": ("link-first", "T", "T:primary"),
    "- [T](https://t.test)": ("link-first", "T", "T:primary"),
    "- **[T](https://t.test)**: D": ("link-first", "T", "T:primary"),
    "- :tada: [T](https://t.test) - D": ("link-first", "T", "T:primary"),
    "- 🚀 [T](https://t.test) - D": ("link-first", "T", "T:primary"),
    "1. [T](https://t.test) - D": ("link-first", "T", "T:primary"),
    "- [ ] [T](https://t.test) - D": ("link-first", "T", "T:primary"),
    '- <a href="https://t.test">T</a> - D': ("link-first", "T", "T:primary"),
    "- T [CVPR 2021] [[paper](https://arxiv.org/abs/2101.00001)] [[code](https://g.test/a)]": (
        "text-first",
        "T",
        "paper:paper,code:code",
    ),
    "- T [[paper]](https://arxiv.org/abs/2101.00001) [[code]](https://github.com/a/b)": (
        "text-first",
        "T",
        "paper:paper,code:code",
    ),
    "- **T** (CVPR 2021) [paper](https://arxiv.org/abs/2101.00001)": (
        "text-first",
        "T",
        "paper:paper",
    ),
    "- (CVPR 2021) T, A. Author [[Paper](https://arxiv.org/abs/2101.00001)]": (
        "text-first",
        "T, A. Author",
        "Paper:paper",
    ),
    "- [[CVPR 2021](https://arxiv.org/abs/2101.00001)] T [[code](https://github.com/a/b)]": (
        "group-first",
        "T",
        "CVPR 2021:paper,code:code",
    ),
    "- [[paper](https://arxiv.org/abs/2101.00001)] T": ("group-first", "T", "paper:paper"),
    "- T ([paper](https://arxiv.org/abs/2101.00001))": ("text-first", "T", "paper:paper"),
    "- T\n  - [paper](https://arxiv.org/abs/2101.00001)\n  - [code](https://github.com/a/b)": (
        "text-only",
        "T",
        "paper:paper,code:code",
    ),
    "- https://t.test/x": ("bare-url", "https://t.test/x", "https://t.test/x:primary"),
    "- <https://t.test/x>": ("bare-url", "https://t.test/x", "https://t.test/x:primary"),
    "#### T [CVPR 2021]\n\n[[paper]](https://arxiv.org/abs/2101.00001) *Lab*": (
        "heading",
        "T",
        "paper:paper",
    ),
    "#### T\n\nhttps://github.com/a/b": (
        "heading",
        "T",
        "https://github.com/a/b:primary",
    ),
    "### [T](https://t.test)\n\nD": ("heading", "T", "T:primary"),
    "[T](https://arxiv.org/abs/2101.00001), CVPR 2021 [[code]](https://github.com/a/b)": (
        "paragraph",
        "T",
        "T:primary,code:code",
    ),
    "**T**\\\nA. Author\\\n[paper](https://arxiv.org/abs/2101.00001)": (
        "paragraph",
        "T",
        "paper:paper",
    ),
    "| Name | Link |\n|---|---|\n| T | [Go](https://t.test) |": ("table-row", "T", "Link:other"),
    "| Name | What |\n|---|---|\n| [T](https://t.test) | D |": ("table-row", "T", "T:primary"),
    "- [Notebook](https://t.test) - D": ("link-first", "Notebook", "Notebook:demo"),
    "- [GitLab](https://gitlab.com) D [[demo](https://d.test)]": (
        "link-first",
        "GitLab",
        "GitLab:code,demo:demo",
    ),
    "- [paper](https://arxiv.org/abs/2101.00001) [code](https://github.com/a/b) T": (
        "group-first",
        "T",
        "paper:paper,code:code",
    ),
    "- [A. Author] [T](https://t.test)": ("link-first", "T", "T:primary"),
    "- (CVPR 2021) [T](https://t.test)": ("link-first", "T", "T:primary"),
    "- (CVPR 2021) **T**, A. Author et al. [[paper](https://arxiv.org/abs/2101.00001)]": (
        "text-first",
        "T",
        "paper:paper",
    ),
    "- (Some Journal-2022) **T**, A. Author [[paper](https://arxiv.org/abs/2101.00001)]": (
        "text-first",
        "T",
        "paper:paper",
    ),
    "1. **T.** <br />\n   A. Author. [[paper](https://arxiv.org/abs/2101.00001)]": (
        "text-first",
        "T.",
        "paper:paper",
    ),
    "- **F**irst **L**etters [[paper](https://arxiv.org/abs/2101.00001)]": (
        "text-first",
        "First Letters",
        "paper:paper",
    ),
    "- [T (beta)](https://t.test) - D": ("link-first", "T (beta)", "T (beta):primary"),
    "- T [[Torch(official)](https://github.com/a/b)]": ("text-first", "T", "Torch(official):code"),
    "**T**, A. Author [[paper](https://arxiv.org/abs/2101.00001)]": (
        "paragraph",
        "T",
        "paper:paper",
    ),
    "#### T\n\n- Paper: [Long Name](https://arxiv.org/abs/2101.00001)\n"
    "- Download: See [d](https://t.test)": ("heading", "T", "Paper:paper,Download:other"),
    "- Unlinked Paper [ICLR 2015]": ("text-only", "Unlinked Paper", ""),
}


@pytest.mark.parametrize("text", FORMS)
def test_every_form_of_entry(text: str) -> None:
    doc = parse(Source(text + "\n"))
    assert [shape(entry) for entry in doc.entries] == [FORMS[text]]


@pytest.mark.parametrize(
    "text",
    [
        "- [A](#a)\n- [B](#b)\n- [C](#c)\n",
        "See [the docs](https://t.test) before you open a pull request.\n",
        "## Section\n\nSome words about [a thing](https://t.test) and more.\n",
        "- plain\n- notes\n",
        "For more of them, go [here](https://t.test)\n",
        "## Contributing\n\nRead [this](https://t.test)\n",
        "_Source:_ [What it is](https://t.test)\n",
        "# [Awesome Things](https://t.test) [![Share](s.svg)](https://t.test/share)\n",
        "```\n- [T](https://t.test)\n```\n",
        "<!--\n- [T](https://t.test)\n-->\n",
    ],
)
def test_what_is_no_entry(text: str) -> None:
    assert parse(Source(text)).entries == []


def titles(doc: Document) -> list[tuple[str, str | None]]:
    return [(entry.title, entry.parent.title if entry.parent else None) for entry in doc.entries]


def test_nesting() -> None:
    doc = parse(
        Source(
            "## Tools\n\n"
            "- [Course](https://c.test) - All of it.\n"
            "    - [Lesson one](https://c.test/one) - Part one.\n"
            "    - a note without a link\n"
            "- Group\n"
            "    - [Inner](https://i.test)\n"
            "- Beside Linked Ones\n"
            "- a remark beside linked ones\n"
        )
    )
    assert titles(doc) == [
        ("Course", None),
        ("Lesson one", "Course"),
        ("Inner", None),
        ("Beside Linked Ones", None),
    ]


def test_parts_of_an_entry() -> None:
    doc = parse(
        Source("# X\n\n## Y\n\n- [T](https://t.test/) – A *thing*. [[code](https://g.test)]\n")
    )
    (entry,) = doc.entries
    assert entry.section.title == "Y"
    assert entry.section.parent is doc.sections[1]
    assert entry.description == "A thing."
    assert entry.separator is not None
    assert doc.text[slice(*entry.separator)] == " – "
    assert doc.text[slice(*entry.title_span)] == "T"
    assert entry.span == (11, len(doc.text) - 1)


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("[T](https://t.test) - :yen: D :star:", ":yen: D :star:"),
        ("**T (ICLR 2020)**", ""),
        ("T [[v1](https://t.test)](2022.11.11)", ""),
        ("**T**, A. Author [[paper](https://t.test)]", "A. Author"),
        ("[T](https://t.test) (for boats)", "(for boats)"),
    ],
)
def test_description(text: str, description: str) -> None:
    doc = parse(Source(f"- {text}\n- [Other](https://o.test)\n"))
    entry = doc.entries[0]
    assert (entry.title, entry.description) == ("T", description)


def test_an_item_that_leads_into_the_page_is_no_entry() -> None:
    doc = parse(Source("- [T](https://t.test)\n- [the one above](#t)\n- see [it](#t)\n- U\n"))
    assert titles(doc) == [("T", None), ("U", None)]


def test_venue_and_tags() -> None:
    doc = parse(Source("- T [VIT] [ICLR 2021] [[paper](https://arxiv.org/abs/2010.00001)]\n"))
    (entry,) = doc.entries
    assert [tag.text for tag in entry.tags] == ["VIT", "ICLR 2021"]
    assert entry.venue is not None
    assert (entry.venue.name, entry.venue.year, entry.venue.raw) == ("ICLR", 2021, "ICLR 2021")
    assert doc.text[slice(*entry.venue.span)] == "ICLR 2021"


def test_profile() -> None:
    papers = "- T [ICLR 2021]\n" * 2 + "- [A](https://a.test)\n" * 6
    assert parse(Source(papers)).profile is Profile.PAPERS
    assert parse(Source("- [A](https://a.test)\n")).profile is Profile.GENERAL


def test_empty_target_is_a_label_but_no_link() -> None:
    (entry,) = parse(Source("- T [[paper]()] [[code](https://github.com/a/b)]\n")).entries
    assert shape(entry) == (EntryForm.TEXT_FIRST.value, "T", "code:code")
