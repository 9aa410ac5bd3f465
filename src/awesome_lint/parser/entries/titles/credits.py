"""The names of authors in a line, told from its title: ``A. Doe, B. Roe. T``, ``Doe et al., T``."""

from __future__ import annotations

from awesome_lint.knowledge.venues import find
from awesome_lint.text.patterns import lazy

# "Doe, J." and "Doe J", as APA and Vancouver styles write an author, with what follows it.
_AUTHOR = lazy(
    r"[^\W\d_][\w'’-]{0,40}(?: [^\W\d_][\w'’-]{0,40})?,? (?:[A-Z]\.?[ -]?){1,4}"
    r"(?:(?<= )|\b|(?<=\.))[,;]?\s*(?:(?:&|and)\s+)?"
)
# "J. Doe" and "J. R. Doe", as IEEE style does.
_INITIALS_FIRST = lazy(
    r"(?:[A-Z]\.[ -]?){1,3}[A-Z][\w'’-]{1,40}(?=[,;:.]|\s(?:&|and)\s)[,;]?\s*(?:(?:&|and)\s+)?"
)
_ET_AL = lazy(r"\bet\.? al\b\.?")
_DATE = lazy(r"\s*\((?:19|20)\d\d[a-z]?\)")
_END = lazy(r"[\s.,:;]*")
_BETWEEN = lazy(r"\s*(?:[,;&]|\band\b)\s*")
_CREDIT = lazy(r"([^\n()]{1,80}?)(?:(?:,|(?<=al)\.?,?) (?:19|20)\d\d| \((?:19|20)\d\d[a-z]?\))")
_LAST = tuple("0123456789)")  # characters of a year
_LONGEST_VENUE = 60  # characters
_LONGEST = 400  # characters of the authors of a paper
_MOST_BETWEEN = 8  # spaces before the first comma: "Ann van Alpha and Bob C. van Beta"
_MOST_WORDS = 5  # of one author's name
_PARTICLE = 3  # letters of what stands in a name without a capital: "van", "de"
_FEWEST = 3  # words of a title that authors stand before; decides 3 of 2,728 entries


def after_authors(text: str, start: int, end: int) -> int:
    """Where a line goes on after the authors it starts with; ``start`` where it has none.

    Only initials, "et al." or a year in parentheses tell authors from a title that goes on.
    """
    at, count = start, 0
    while count < _LONGEST:
        style = _INITIALS_FIRST if text[at + 1 : at + 2] == "." else _AUTHOR
        if (found := style.match(text, at, end)) is None:
            break
        at, count = found.end(), count + 1
    others = None
    if "et" in text:
        others = _ET_AL.search(text, start, min(end, start + _LONGEST))
    if others is not None and are_authors(text[start : others.end()]):
        at, count = others.end(), _FEWEST
    dated = _DATE.match(text, at, end)
    if dated is not None:
        at, count = dated.end(), count and _FEWEST
    if count < 2:
        return start
    return _title_after(text, at, end) or start


def _title_after(text: str, at: int, end: int) -> int:
    """Where a title starts after authors that end at ``at``; 0 where none follows them.

    ``T, Doe et al. CVPR 2021``.
    """
    ended = _END.match(text, at, end)
    at = ended.end() if ended is not None else at
    rest = text[at:end]
    appeared = find(rest[:_LONGEST_VENUE])
    few = len(rest.split()) < _FEWEST
    return 0 if few or (appeared is not None and appeared.start == 0) else at


def after_people(text: str, start: int, end: int, stop: int) -> int:
    """Where a line goes on after the full names that its first sentence, up to ``end``, is.

    ``Ann Alpha and Bob Beta. T.``; ``start`` where that is a title.
    """
    if text[start:end].partition(",")[0].count(" ") > _MOST_BETWEEN:
        return start
    names = [name for name in _BETWEEN.split(text[start:end]) if name]
    full = len(names) > 1 and all(1 < len(name.split()) <= _MOST_WORDS for name in names)
    if not full or not all(map(is_name, names)):
        return start
    return _title_after(text, end, stop) or start


def are_authors(text: str) -> bool:
    """Whether a text is names of people and nothing else: ``Ann Alpha, B. Beta et al.``."""
    if len(text) > _LONGEST:
        return False
    told = _ET_AL.search(text)
    text = _DATE.sub("", _ET_AL.sub("", text)).strip(" \t\n.,:;")
    names = [name for name in _BETWEEN.split(text) if name]
    return bool(names) and (told is not None or len(names) > 1) and all(map(is_name, names))


def is_credit(text: str) -> bool:
    """Whether a link's text tells who wrote what stands before it, and when: ``Doe (1959)``."""
    found = _CREDIT.fullmatch(text)
    return found is not None and (is_name(found[1]) or are_authors(found[1]))


def is_reference(text: str) -> bool:
    """Whether a link's text is how papers refer to one: ``Doe et al., 2020``, no title's words."""
    found = _CREDIT.fullmatch(text) if text[-1:] in _LAST else None
    return found is not None and are_authors(found[1])


def is_name(text: str) -> bool:
    """Whether a text may be the name of a person or of who publishes: few words, with capitals."""
    words = text.split()
    return len(words) <= _MOST_WORDS and all(
        word[0].isupper() or (len(word) <= _PARTICLE and word.isalpha()) for word in words
    )
