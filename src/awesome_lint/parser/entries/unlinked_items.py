"""Items without a link: which of them name something, told from remarks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.parser.entries.lead import Lead

_MOST_WORDS = 16  # of a title
_MOST_COMMAS = 2  # of a title
_LONGEST_UNCASED = 40  # characters of a title in a script without capitals
_SENTENCE_ENDS = tuple(".!?。！？:：;；,，…")
_LONG = lazy(r"[^\W\d_][\w'’-]{3,}")


def usual_separator(text: str, leads: Iterable[Lead | None]) -> str:
    """What most of the linked items of a list set their descriptions off with; "" for nothing."""
    linked = [lead for lead in leads if lead is not None and lead.links]
    found = Counter(text[slice(*lead.separator)].strip() for lead in linked if lead.separator)
    if 2 * found.total() <= len(linked):
        return ""
    return max(found, key=lambda each: found[each])


def named(lead: Lead, separator: str) -> Lead | None:
    """The lead of an item without a link that names something: ``T - D``, ``T [CVPR 2021]``.

    None where it is a remark: a sentence, or words that are no title.
    """
    if lead.venue is not None or any(any(map(str.isalpha, tag.text)) for tag in lead.tags):
        return lead
    title, (start, end) = lead.title, lead.title_span
    if separator:
        gap = (
            rf"\s*{re.escape(separator)}\s*"
            if separator > "\x7f"
            else rf"\s+{re.escape(separator)}\s+"
        )
        cut = re.search(gap, title)
        if cut is not None and end - start == len(title) and is_title(title[: cut.start()]):
            return lead._replace(
                title=title[: cut.start()],
                title_span=Span(start, start + cut.start()),
                description=title[cut.end() :],
                description_span=Span(start + cut.end(), end),
                separator=Span(start + cut.start(), start + cut.end()),
            )
    return lead if not title.endswith(_SENTENCE_ENDS) and is_title(title) else None


def is_title(text: str) -> bool:
    """Whether a text is one word, or a few of which most have a capital."""
    words = text.split()
    if not any(map(str.isalpha, text)) or text.count(",") > _MOST_COMMAS:
        return False
    if not any(char.lower() != char.upper() for char in text):
        return len(text) <= _LONGEST_UNCASED and not any(end in text for end in "，。；")
    long = _LONG.findall(text)
    capitals = sum(word[0].isupper() for word in long)
    return len(words) == 1 or (len(words) <= _MOST_WORDS and 10 * capitals >= 7 * len(long) > 0)
