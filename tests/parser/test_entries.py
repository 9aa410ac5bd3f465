from __future__ import annotations

import pytest

from awesome_lint.document import Document, Entry, EntryForm, Profile
from awesome_lint.parser import parse
from awesome_lint.text.source import Source


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
    "| Name | Link |\n|---|---|\n| T | [Go](https://t.test) |": ("table-row", "T", "Go:primary"),
    "| Name | What |\n|---|---|\n| [T](https://t.test) | D |": ("table-row", "T", "T:primary"),
    "- [Notebook](https://t.test) - D": ("link-first", "Notebook", "Notebook:primary"),
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
    "- T. A. Author, B. Author. ICLR 2020. [paper](https://arxiv.org/abs/2001.00001)": (
        "text-first",
        "T. A. Author, B. Author",
        "paper:paper",
    ),
    "- Kites over Water. A. Author. [paper](https://arxiv.org/abs/2001.00001)": (
        "text-first",
        "Kites over Water",
        "paper:paper",
    ),
    "- Kites vs. Birds [paper](https://arxiv.org/abs/2001.00001)": (
        "text-first",
        "Kites vs. Birds",
        "paper:paper",
    ),
    "- **Kites. A View from Below** [paper](https://arxiv.org/abs/2001.00001)": (
        "text-first",
        "Kites. A View from Below",
        "paper:paper",
    ),
    "- ⭐ **Kites** [[paper](https://arxiv.org/abs/2001.00001)]": (
        "text-first",
        "Kites",
        "paper:paper",
    ),
    "- Kites (KITE): This site has many. [https://k.test](https://k.test)": (
        "text-first",
        "Kites (KITE)",
        "https://k.test:other",
    ),
    "- Kite Cube - all kites of a year https://k.test": (
        "text-first",
        "Kite Cube",
        "https://k.test:other",
    ),
    "- More kites are at: [https://k.test](https://k.test)": (
        "text-first",
        "https://k.test",
        "https://k.test:primary",
    ),
    "- Sorting kites using [Keras](https://k.test/nb)": (
        "text-first",
        "Sorting kites",
        "Keras:code",
    ),
    "- A list of kites is [here](https://k.test)": ("text-first", "A list of kites", "here:other"),
    "- Try Hill Labs [Kite](https://k.test), which draws kites": (
        "text-first",
        "Kite",
        "Kite:primary",
    ),
    "- Hard, few have tried, no rules, [a good start](https://k.test)": (
        "text-first",
        "a good start",
        "a good start:primary",
    ),
    "- Kites need no wind, e.g. indoors -> [See my kites](https://k.test)": (
        "text-first",
        "See my kites",
        "See my kites:primary",
    ),
    "- Worth a read: [How Kites Stay Up](https://k.test)": (
        "text-first",
        "How Kites Stay Up",
        "How Kites Stay Up:primary",
    ),
    "- Talks on kites: [Kites for All of Us](https://k.test), [Why We Fly Kites](https://w.test)": (
        "text-first",
        "Talks on kites",
        "Kites for All of Us:other,Why We Fly Kites:other",
    ),
    "- Alternative: [Kite Trunk](https://k.test) (see [Wind](https://w.test))": (
        "text-first",
        "Kite Trunk",
        "Kite Trunk:primary,Alternative:other",
    ),
    "- MARCH 2020: Hill Labs frees its kites. Two kinds. [Notice](https://k.test) and "
    "[website](https://w.test)": (
        "text-first",
        "Hill Labs frees its kites",
        "Notice:other,website:project",
    ),
    "- Deep Sky Nets (DSN) [[paper](https://arxiv.org/abs/2001.00001)]": (
        "text-first",
        "Deep Sky Nets (DSN)",
        "paper:paper",
    ),
    "- Kites (2018) [[paper](https://arxiv.org/abs/2001.00001)]": (
        "text-first",
        "Kites",
        "paper:paper",
    ),
    "- Kites [ICLR 2015]\n  - [[Python]](https://github.com/a/b)": (
        "text-only",
        "Kites",
        "Python:code",
    ),
    "#### Kites\n\n- [Kites of Old](https://arxiv.org/abs/2101.00001)\n"
    "- Project: https://k.test\n- Download: https://d.test": (
        "heading",
        "Kites",
        "Kites of Old:paper,Project:project,Download:other",
    ),
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
        "> [!NOTE]\n> - Some more are in the issue [https://t.test](https://t.test). Enjoy.\n",
        "- Contributors: [A](https://a.test), [B](https://b.test)\n",
        "- 维护者：[A](https://a.test)\n",
        "It has many. See [the old page](https://t.test) for how they were picked.\n",
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
        ("T: [https://t.test](https://t.test)", ""),
        ("T: [where it is](https://t.test).", ""),
        ("[T](https://t.test) - [What It Is](https://w.test)", "What It Is"),
        ("[T](https://t.test) - .NET for boats.", ".NET for boats."),
        ("**T**, A. Author [[Tea]](https://t.test) [[Matlab]](https://m.test)", "A. Author"),
        ("T - all of it https://t.test", "all of it"),
        ("T is [here](https://t.test)", ""),
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


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("- [T](https://t.test) - Looks things up (CIDR, ASN, and so on).\n", None),
        ("- [T](https://t.test) - A thing (CVPR).\n", ("CVPR", None)),
        ("- Deep Sky Nets (DSN) [paper](https://arxiv.org/abs/2001.00001)\n", None),
        ("- Kites over Water (DSN) [paper](https://arxiv.org/abs/2001.00001)\n", ("DSN", None)),
    ],
)
def test_venue_in_parentheses(text: str, venue: tuple[str, int | None] | None) -> None:
    (entry,) = parse(Source(text)).entries
    assert (entry.venue and (entry.venue.name, entry.venue.year)) == venue


def test_title_of_a_row_may_be_broken_into_lines() -> None:
    row = "| Ropes in Some Places<br>That Are Far Away | [PDF](https://t.test) |"
    (entry,) = parse(Source(f"| Title | Link |\n|---|---|\n{row}\n")).entries
    assert entry.title == "Ropes in Some Places That Are Far Away"


@pytest.mark.parametrize(
    ("row", "description"),
    [
        ("| 2024.02 | T | NeurIPS-W | [link](https://t.test) |", ""),
        ("| 2024 | T | Some Firm | [link](https://t.test) |", ""),
        ("| 8.8.8.8 | T | arXiv | [link](https://t.test) |", ""),
        ("| What it is. | T | arXiv | [link](https://t.test) |", "What it is."),
    ],
)
def test_description_of_a_row(row: str, description: str) -> None:
    header = "| Kept | Title | Venue | Paper |\n|---|---|---|---|\n"
    (entry,) = parse(Source(f"{header}{row}\n")).entries
    assert (entry.title, entry.description) == ("T", description)


def test_profile() -> None:
    papers = "- T [ICLR 2021]\n" * 2 + "- [A](https://a.test)\n" * 6
    assert parse(Source(papers)).profile is Profile.PAPERS
    assert parse(Source("- [A](https://a.test)\n")).profile is Profile.GENERAL


def test_profile_asks_what_entries_are_and_not_what_they_mention() -> None:
    tools = (
        "- [Lamp](https://a.test) - Sorts cells. [paper](https://arxiv.org/abs/2001.00001)\n" * 4
    )
    assert parse(Source(tools)).profile is Profile.GENERAL
    talks = "- Lamps in the Dark, LampConf 2019 [[pdf](https://a.test/l.pdf)]\n" * 4
    assert parse(Source(talks)).profile is Profile.PAPERS


def test_empty_target_is_a_label_but_no_link() -> None:
    (entry,) = parse(Source("- T [[paper]()] [[code](https://github.com/a/b)]\n")).entries
    assert shape(entry) == (EntryForm.TEXT_FIRST.value, "T", "code:code")


def test_no_title_of_a_stanza_is_empty() -> None:
    doc = parse(Source("[\n[paper](b)\n\ufe0f [CVPR\n[arXiv](t)"))
    assert all(entry.title for entry in doc.entries)
