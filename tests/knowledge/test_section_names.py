"""The names of sections about the list itself, and that no table of words lost one."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest

import awesome_lint
from awesome_lint.analysis.preamble import preamble
from awesome_lint.knowledge import section_names
from awesome_lint.knowledge.section_names import is_contents, is_meta, is_sentence, is_terms, words
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = [
    name for name, value in vars(section_names).items() if isinstance(value, frozenset) and value
]


def test_every_name_of_every_table_is_read_back() -> None:
    assert len(TABLES) >= 4
    for table in TABLES:
        for name in getattr(section_names, table):
            for title in (name, name.title(), name.upper(), f"📄 {name} 📄", f"**{name}**:"):
                assert is_meta(title), (table, title)


def word_tables() -> Iterator[tuple[str, str]]:
    """Each set of words of each module, a word at a time."""
    for module in pkgutil.walk_packages(awesome_lint.__path__, "awesome_lint."):
        if "__main__" in module.name or module.name.startswith("awesome_lint.server"):
            continue  # what needs an extra
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, (frozenset, set)) and not name.startswith("__"):
                for each in value:
                    if isinstance(each, str):
                        yield f"{module.name}.{name}", each


def test_no_set_of_words_has_one_with_space_around_it() -> None:
    tables = list(word_tables())
    assert len({table for table, _ in tables}) > 20
    odd = [(table, each) for table, each in tables if any(map(str.isalnum, each))
           and (each != each.strip() or "\n" in each or "  " in each)]  # fmt: skip
    assert odd == []


@pytest.mark.parametrize(
    "title",
    ["Contribute", "贡献", "Acknowledgement", "Our contributors", "Stars", "Citation", "Lizenz",
     "Участие", "기여", "コントリビューター", "Contribuer", "📜 License (许可证)", "Citation 引用",
     "Contributing to this list", "More lists", "Related projects", "相关项目", "FAQ",
     "Star History :star:", "Sponsors ❤️", "İÇİNDEKİLER", "致谢 / Acknowledgements"],
)  # fmt: skip
def test_sections_about_the_list(title: str) -> None:
    assert is_meta(title)


@pytest.mark.parametrize(
    "title",
    ["Tools", "Licensed games", "Content management", "Starlight", "Author tools", "2024",
     "Support vector machines", "Citation graphs", "Index structures", "12", ""],
)  # fmt: skip
def test_sections_of_the_subject(title: str) -> None:
    assert not is_meta(title)


@pytest.mark.parametrize("title", ["Content", "目录", "Sommaire", "Inhalt", "Contents 目录", "TOC"])
def test_contents_by_name(title: str) -> None:
    assert is_contents(title)
    assert is_terms(title)


@pytest.mark.parametrize(
    ("title", "yes"),
    [
        ("The lamps you can buy today!", True),
        ("Please star this list", True),
        ("欢迎提交新的项目", True),
        ("这里收集了所有的好工具。", True),
        ("Want your tool here?", True),
        ("Yahoo!", False),
        ("Tools, etc.", False),
        ("What is it?", False),
        ("Star catalogues", False),
    ],
)
def test_headings_that_are_sentences(title: str, yes: bool) -> None:
    assert is_sentence(title) is yes


def test_words_drop_what_case_folding_adds() -> None:
    assert words("İçindekiler") == words("içindekiler")


def test_contents_in_any_language_are_no_title() -> None:
    table = "- [A](#a)\n- [B](#b)\n- [C](#c)\n"
    sections = "".join(f"\n## {x}\n\n- [x](https://{x}.test) - D.\n" for x in "ABC")
    for name in ("Contents", "Inhalt", "目录", "İçindekiler"):
        doc = parse(Source(f"# {name}\n\n{table}\n# Awesome Tea\n{sections}"))
        opening = preamble(doc)
        assert opening is not None
        assert opening.title is not None
        assert opening.title.text == "Awesome Tea"
