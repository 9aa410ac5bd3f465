"""Control comments that name what there is not."""

from __future__ import annotations

from awesome_lint.plugin import Control, Document, Example, Finding, Iterator, Level, Verb, rule
from awesome_lint.rules import GROUPS, group_of
from awesome_lint.text.errors import did_you_mean
from awesome_lint.text.typos import is_typo

_VERBS = [verb.value for verb in Verb if verb not in (Verb.IGNORE, Verb.UNKNOWN)]
_PREFIX = "awesome-lint-"
_HINTS = 20  # names a document for which the nearest rule is looked for


@rule(
    summary="Control comment that names a rule or a command there is not",
    level=Level.WARNING,
    bad=[
        Example("- a <!-- awesome-lint-disable-line «empty-targets» -->\n"),
        Example("<!-- awesome-lint-disable empty-target, «no-such-rule» -->\n\na\n"),
        Example("a\n\n<!-- «awesome-lint-disbale» empty-target -->\n"),
    ],
    good=[
        "<!-- awesome-lint-disable empty-target, links -->\n\na\n",
        "<!--lint disable double-link awesome-toc remark-lint:no-html-->\n\na\n",
        "<!--lint disable no-such-rule-->\n\n<!-- lint disabel empty-target -->\n",
        "<!-- lint is our friend -->\n\n<!-- awesome-lint is, too -->\n",
        "`<!-- awesome-lint-disable no-such-rule -->`\n",
    ],
)
def unknown_rule(doc: Document) -> Iterator[Finding]:
    """The comment mutes nothing, though somebody wanted something muted: the name is misspelt,
    or the rule is called otherwise.

    There is no fix; the message has the nearest name. Comments that start with ``lint`` are
    for the npm linter for awesome lists, and for remark-lint, which have other rules.
    """
    known = {*group_of(), *GROUPS}
    hints = _HINTS
    for control in doc.muting.controls:
        if control.foreign:
            continue
        if control.verb is Verb.UNKNOWN:
            yield _unknown_verb(doc, control)
            continue
        for each in control.names:
            if known.isdisjoint(each.means):
                near = did_you_mean(each.text, known) if hints > 0 else ""
                hints -= 1
                yield Finding(each.span, f'there is no rule or group "{each.text}"{near}')


def _unknown_verb(doc: Document, control: Control) -> Finding:
    word = doc.text[slice(*control.word)].lower()
    near = next((each for each in _VERBS if is_typo(word.removeprefix(_PREFIX), each)), None)
    hint = f'; did you mean "{_PREFIX}{near}"?' if near else ""
    return Finding(control.word, f'there is no control comment "{word}"{hint}')
