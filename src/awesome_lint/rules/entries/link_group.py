"""Labelled links in other brackets, or spaced otherwise, than the list's other ones."""

from __future__ import annotations

from awesome_lint.analysis.conventions import Habit, habits, link_group_lead, link_group_space
from awesome_lint.analysis.conventions.link_group_space import Gap
from awesome_lint.analysis.link_groups import GroupForm, link_groups
from awesome_lint.analysis.list_nesting import may_be_marker
from awesome_lint.plugin import (
    Document,
    EntryForm,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.rule.regrouping import regrouping

_AROUND = "".join(f"- Net {n} [[paper](https://a.test/{n})] [[code](b/{n})]\n" for n in range(20))
_WITHIN = "".join(f"- Net {n} [[paper]](https://a.test/{n}) [[code]](b/{n})\n" for n in range(20))
_ROUND = "".join(f"- Net {n} ([paper](https://a.test/{n})) ([code](b/{n}))\n" for n in range(20))
_PLAIN = "".join(f"- Net {n} [paper](https://a.test/{n}) [code](b/{n})\n" for n in range(20))
_JOINED = "".join(f"- Net {n} [[paper](https://a.test/{n})][[code](b/{n})]\n" for n in range(20))

_SPACES = {"space": (" ", "Write one space"), "none": ("", "Remove the space")}


@rule(
    summary="Labelled link in other brackets or with other spacing than the list's others",
    level=Level.INFO,
    bad=[
        Example(
            f"{_AROUND}- Other «[[paper]](https://b.test)» «[code](https://b.test/2)»\n",
            fixed=f"{_AROUND}- Other [[paper](https://b.test)] [[code](https://b.test/2)]\n",
        ),
        Example(
            f"{_WITHIN}- Other «([paper](https://b.test))» «[[code](https://b.test/2)]»\n",
            fixed=f"{_WITHIN}- Other [[paper]](https://b.test) [[code]](https://b.test/2)\n",
        ),
        Example(
            f"{_PLAIN}- Other «[[paper]](https://b.test)» «[[code](https://b.test/2)]»\n",
            fixed=f"{_PLAIN}- Other [paper](https://b.test) [code](https://b.test/2)\n",
        ),
        Example(
            f"{_ROUND}- Other «[[paper]](https://b.test)»\n",
            fixed=f"{_ROUND}- Other ([paper](https://b.test))\n",
        ),
        Example(
            f"{_AROUND}- Other«[[paper](https://b.test)]»«[[code](https://b.test/2)]»\n"
            "- Third«  »[[paper](https://b.test/3)]«   »[[code](https://b.test/4)]\n",
            fixed=f"{_AROUND}- Other [[paper](https://b.test)] [[code](https://b.test/2)]\n"
            "- Third [[paper](https://b.test/3)] [[code](https://b.test/4)]\n",
        ),
        Example(
            f"{_JOINED}- Other [[paper](https://b.test)]« »[[code](https://b.test/2)]\n",
            fixed=f"{_JOINED}- Other [[paper](https://b.test)][[code](https://b.test/2)]\n",
        ),
        Example(f"{_WITHIN}- Other «[code](https://b.test)»\n\n[code]: https://c.test\n"),
    ],
    good=[
        _AROUND,
        "- A [[paper](https://a.test)]\n- B [[paper]](https://b.test)\n- C [paper](https://c.test)\n",
        (
            f"{_AROUND}- Other [CVPR 2021] [[x](https://b.test)] [ECCV](https://b.test/2)\n"
            "- [code](https://b.test/3)\n- Third ([paper](https://b.test/4), [code](https://b.test/5))\n"
            "- Fourth has [code](https://b.test/6) in it. See the [paper](https://b.test/7)\n"
        ),
        f"{_AROUND}- Other [[paper](https://b.test)]\n  [[code](https://b.test/2)]\n",
        f"{_AROUND}- Other [[v1](https://b.test)](2022.11.11) [v2](https://b.test/2)(2022.12.11)\n",
        "- A [[paper](https://a.test)]  [[code](b)]\n- B [[paper](https://b.test)] [[code](c)]\n",
        (
            "- A  [[paper](https://a.test)]  [[code](b)]  *Us*  \n  b\n"
            "- B  [[paper](https://b.test)]  [[code](c)]  | d\n"
        ),
        f"{_AROUND}\n| Net | Paper |\n|---|---|\n| Other | [paper](https://b.test) |\n",
    ],
)
def link_group(doc: Document) -> Iterator[Finding]:
    """Readers find paper and code at a glance where all links of the kind look alike. Four
    forms are in use, `[[x](u)]`, `[[x]](u)`, `[x](u)` and `([x](u))`; the list's own is the one
    that nine in ten of at least ten labelled links have. The same holds for the space
    between two of them and before the first. A configuration states these conventions as
    `link-group`, `link-group-space` and `link-group-lead`.

    The fix rewrites brackets and spaces; labels and targets stay. Links within a sentence,
    several links in one pair of brackets, and cells of tables are left alone.
    """
    if not link_groups(doc):
        return
    yield from _forms(doc)
    for name, habit in (
        ("link-group-lead", link_group_lead),
        ("link-group-space", link_group_space),
    ):
        measured = habits(doc)[name]
        if measured.convention is not None and measured.outliers:
            yield from _gaps(doc.text, measured, habit.cases(doc))


def _forms(doc: Document) -> Iterator[Finding]:
    habit = habits(doc)["link-group"]
    if habit.convention is None or not habit.outliers:
        return
    wanted = GroupForm(habit.convention)
    for group in link_groups(doc):
        if group.form is wanted or group.entry.form is EntryForm.TABLE_ROW:
            continue
        if group.form is GroupForm.ROUND and wanted is GroupForm.PLAIN:
            continue  # a sentence has its parentheses
        if doc.text[group.end : group.end + 1] in ("(", "[", ":", "]"):
            continue  # "[[v1](…)](2022.11.11)" would read as another link
        shape = f'"{group.form.value}"'
        yield Finding(
            Span(group.start, group.end),
            f'"{group.label}" as {shape} where the list has "{wanted.value}"',
            regrouping(doc, group, wanted),
        )


def _gaps(text: str, habit: Habit, gaps: Iterator[Gap]) -> Iterator[Finding]:
    wanted = habit.convention
    for value, span, group in gaps:
        if value == wanted or wanted not in _SPACES:
            continue
        has = {"none": "no space", "space": "a space", "spaces": "several spaces"}
        usual = "none" if wanted == "none" else "one"
        yield Finding(
            span if span.end > span.start else Span(group.start, group.end),
            f'{has[value]} before "{group.label}" where the list has {usual}',
            None
            if may_be_marker(text, span.start)
            else Fix.replace(_SPACES[wanted][1], span, _SPACES[wanted][0]),
        )
