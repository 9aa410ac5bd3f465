from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import awesome_lint.analysis.conventions
from awesome_lint import check, fix, parse
from awesome_lint.analysis.conventions import FEWEST, NAMES, Habit, habits, load
from awesome_lint.document import Given
from awesome_lint.text.edits import Applicability
from awesome_lint.text.errors import ConfigError

ABS, PDF = "https://arxiv.org/abs/1706.0376{}", "https://arxiv.org/pdf/1810.0480{}"


def papers(*targets: str) -> str:
    return "".join(f"- [Paper {n}]({target})\n" for n, target in enumerate(targets))


TWO_ABS_ONE_PDF = papers(ABS.format(1), ABS.format(2), PDF.format(3))


@pytest.mark.parametrize(
    ("counts", "convention", "outliers"),
    [
        ({}, None, 0),
        ({"a": FEWEST - 1}, None, 0),
        ({"a": FEWEST}, "a", 0),
        ({"a": 9, "b": 1}, "a", 1),
        ({"a": 17, "b": 2}, None, 0),
        ({"a": 3, "b": 27}, "b", 3),
        ({"a": 5, "b": 5}, None, 0),
    ],
)
def test_a_convention_is_what_nine_in_ten_are(
    counts: dict[str, int], convention: str | None, outliers: int
) -> None:
    habit = Habit(counts)
    assert habit.convention == convention
    assert habit.outliers == outliers


def test_a_stated_value_is_the_convention() -> None:
    assert Habit({}, "b").convention == "b"
    assert Habit({}, "b").outliers == 0
    assert Habit({"a": 100}, "b").outliers == 100


def test_usual_is_the_first_of_the_most_frequent() -> None:
    assert Habit({"b": 2, "a": 2}).usual == "b"
    assert Habit({"b": 2, "a": 3}).share == 0.6
    assert Habit({}).usual is None
    assert Habit({}).share == 0


@pytest.mark.parametrize("name", NAMES)
def test_every_habit_measures_any_document(name: str) -> None:
    habit = load(name)
    assert habit.__doc__
    assert len(set(habit.VALUES)) == len(habit.VALUES)
    assert habit.measure(parse("")) == Counter()
    assert load(name).measure(parse(TWO_ABS_ONE_PDF)).total() >= 0


def test_all_habits_have_names() -> None:
    folder = Path(awesome_lint.analysis.conventions.__file__).parent
    modules = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {
        "--init--",
        "canonical",
    }
    assert modules == set(NAMES)


def test_conventions_are_measured_once_and_stated_by_name() -> None:
    doc = parse(TWO_ABS_ONE_PDF).under(Given(stated={"arxiv-form": "pdf"}))
    habit = habits(doc)["arxiv-form"]
    assert habit == Habit(Counter(abs=2, pdf=1), "pdf")
    assert habits(doc)["arxiv-form"] is habit
    assert tuple(habits(doc)) == NAMES
    with pytest.raises(ModuleNotFoundError):
        habits(doc)["nothing"]


def test_the_api_takes_conventions() -> None:
    assert check(TWO_ABS_ONE_PDF, select=["arxiv-form"]) == []
    doc = parse(TWO_ABS_ONE_PDF)
    for given in (TWO_ABS_ONE_PDF, doc):
        [found] = check(given, select=["arxiv-form"], conventions={"arxiv-form": "abs"})
        assert doc.source.position(found.span.start).line == 3
    assert doc.stated == {}
    fixed = fix(
        TWO_ABS_ONE_PDF,
        upto=Applicability.UNSAFE,
        select=["arxiv-form"],
        conventions={"arxiv-form": "pdf"},
    )
    assert fixed.source.text.count("arxiv.org/pdf/") == 3
    with pytest.raises(ConfigError, match='there is no convention "arxiv"; did you mean arxiv-f'):
        check("", conventions={"arxiv": "abs"})
    with pytest.raises(ConfigError, match='no arxiv-form "html"; there are "abs", "pdf"'):
        fix("", conventions={"arxiv-form": "html"})


def bare(parts: int) -> str:
    """A list without blank lines below its headings, but its title, and above its lists."""
    return "# L\n\nWords.\n\n" + "\n\n".join(
        f"## Part {n}\n- [A](https://a.test/{n}) - B.\n\nSee:\n- [C](https://c.test/{n}) - D."
        for n in range(parts)
    )


@pytest.mark.parametrize(
    ("conventions", "told"),
    [
        ({}, {"below": 8, "above": 8}),
        ({"below-headings": "none"}, {"above": 8}),
        ({"above-lists": "none"}, {"below": 8}),
        ({"below-headings": "none", "above-lists": "none"}, {}),
    ],
)
def test_a_list_says_where_it_wants_no_blank_line(
    conventions: dict[str, str], told: dict[str, int]
) -> None:
    found = check(bare(8), select=["blank-lines"], conventions=conventions)
    assert Counter(each.message.split()[3] for each in found) == told


def test_nine_in_ten_say_it_too() -> None:
    unlike = "\n\n## Other\n\n- [F](https://f.test) - F.\n\nSee:\n\n- [G](https://g.test)\n"
    assert check(bare(18) + unlike, select=["blank-lines"]) == []
    assert len(check(bare(16) + unlike, select=["blank-lines"])) == 32
