"""Labels of links: ``[paper](…)``, ``[Code (PyTorch)](…)``, and what the links lead to."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from awesome_lint.knowledge import venues
from awesome_lint.knowledge.labels.words import NAMES, OPEN, PHRASES, QUALIFIERS, ROLES
from awesome_lint.knowledge.urls.github import repository_of
from awesome_lint.knowledge.urls.parts import Parts, cleaned, split
from awesome_lint.knowledge.urls.targets import is_scholarly, is_scholarly_page

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROLE_OF = {word: role for role, words in ROLES.items() for word in words}
# So general that any other word of the label says more: "demo page", "paper website".
_WEAK = frozenset(ROLES["project"]) | frozenset(ROLES["other"]) | OPEN

_VOCABULARY = frozenset((*_ROLE_OF, *OPEN, *QUALIFIERS, *NAMES))
_FIRST_WORDS = _VOCABULARY | {phrase.split()[0] for phrase, _ in PHRASES}

_LONGEST = 60  # characters; what is longer is a title
_REMARK = r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]"
_INNER = re.compile(r"\w[._]\w|[a-z]\d+[a-z]")
_FIRST = re.compile(r"[a-z]{2,}(?![a-z0-9À-ɏ])")
_DOWNLOADS = frozenset(("download", "downloads", "下载", "ダウンロード", "다운로드", "скачать"))
_DATA = (".zip", ".gz", ".tgz", ".tar", ".rar", ".7z", ".bz2", ".csv", ".tsv", ".jsonl", ".parquet",
         ".h5", ".hdf5", ".npz", ".mat")  # fmt: skip
# A repository that lists what others wrote: "awesome-lamps", "Lamp-Papers", "lamp-reading-list".
_REPOSITORY = re.compile(
    r"https?://(?:www\.)?github\.com/[^/]+/([^/?#]+)(?:/(?:tree|blob)/[^?#]*)?/?(?:[?#]|$)"
)
_LISTING = (
    r"(?i)(?<![^\W_])awesome[-_]|(?:must|to)-?read|(?:reading|paper)s?[-_]?list|[^\W_][-_]?papers\Z"
)
_LICENSE = r"(?i)/(?:licen[cs]e|copying)[^/]{0,40}$"  # the terms of the code, and not that
_MISTYPED = r"([A-Za-z]{4,12})[ -]?(?:19|20)\d\d(?: \(?[A-Za-z]+\)?)?\Z"
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATE = (
    rf"(?i)(?:\d{{1,2}} )?(?:{_MONTH})[a-z]*\.?,? (?:\d{{1,2}}, )?(?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}"
)

_HOSTS = {
    "bitbucket.org": "code",
    "codeberg.org": "code",
    "gist.github.com": "code",
    "git.sr.ht": "code",
    "gitee.com": "code",
    "gitlab.com": "code",
    "bilibili.com": "video",
    "vimeo.com": "video",
    "youtu.be": "video",
    "youtube.com": "video",
    "zenodo.org": "dataset",
    "colab.research.google.com": "demo",
    "hf.space": "demo",
    "replicate.com": "demo",
    "slideshare.net": "slides",
    "speakerdeck.com": "slides",
    "blog.csdn.net": "blog",
    "medium.com": "blog",
    "substack.com": "blog",
    "towardsdatascience.com": "blog",
    "zhihu.com": "blog",
    "github.io": "project",
    "sites.google.com": "project",
}
_PAGES = (
    ("huggingface.co", "/datasets/", "dataset"),
    ("huggingface.co", "/spaces/", "demo"),
    ("huggingface.co", "/blog/", "blog"),
    ("modelscope.cn", "/models/", "model"),
    ("modelscope.cn", "/datasets/", "dataset"),
    ("kaggle.com", "/datasets/", "dataset"),
    ("kaggle.com", "/c/", "dataset"),
    ("docs.google.com", "/presentation/", "slides"),
)
_HUGGING_FACE = frozenset(
    str.split("""
    blog chat collections datasets docs join learn login models organizations papers posts
    pricing settings spaces tasks
    """)
)


@lru_cache(maxsize=4096)  # a list says "paper" a thousand times
def is_label(text: str) -> bool:
    """Whether a link's text is a label, "code", "Paper (arXiv)", "ICLR 2021", and no title.

    A few words that all are words of labels, or a venue, or a date. Names of hosts and
    frameworks count, so "PyTorch" is a label: where it is a link's only text in an item
    that starts with it, it may be a title all the same.
    """
    text = text.strip()
    if text.casefold() in _ROLE_OF:
        return True
    if not text or len(text) > _LONGEST:
        return False
    return bool(_label_words(text)) or _is_venue(text) or bool(re.fullmatch(_DATE, text))


def role(label: str, href: str) -> str:
    """What a link leads to, by its label, else by its target.

    One of paper, code, project, dataset, model, demo, video, slides, blog, other. A label
    that names two takes the last, "demo video"; one that says where but not what, "link",
    "Hugging Face", leaves it to the target.
    """
    text = label.strip()
    told, otherwise = _told(text) if len(text) <= _LONGEST else ("", {})
    if told and not otherwise:
        return told
    by_target = _role_of_target(href)
    return otherwise.get(by_target, told or by_target)


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[str, Mapping[str, str]]:
    """The role that a label tells, "" where the target does, and what some targets make of it."""
    words = _label_words(text)
    strong = [word for word in words if word not in _WEAK]
    if strong and strong not in (["huggingface"], ["hf"], ["🤗"], ["🤗", "hf"]):
        return _ROLE_OF[strong[-1]], {}
    told = [word for word in words if word not in OPEN]
    if told and not strong:
        return _ROLE_OF[told[-1]], {"dataset": "dataset"} if _DOWNLOADS.issuperset(told) else {}
    if not words and _is_venue(text):
        return "paper", {}
    return "", {"other": "model"} if strong else {}


@lru_cache(maxsize=4096)
def kinds(label: str) -> frozenset[str]:
    """All that a label says a link leads to: "paper" and "code" of "paper & code".

    The roles of ``role``; empty where the text is no label, or leaves it to the target.
    """
    words = _label_words(label.strip()) if len(label) <= _LONGEST else ()
    return frozenset(_ROLE_OF[word] for word in words if word not in OPEN)


@lru_cache(maxsize=4096)
def _label_words(text: str) -> tuple[str, ...]:
    """The words of a label that say what it is one of; empty where the text is no label."""
    text = text.casefold()
    if text in _ROLE_OF:
        return (text,)
    if _INNER.search(text):
        return ()  # "documentation.js", "model2app", "database_url"
    inner = re.sub(_REMARK, " ", text) if "(" in text or "（" in text or "[" in text else text
    return tuple(_read(inner if inner.strip() else text.strip("()[]（） ")))


def _read(text: str) -> list[str]:
    """The role words of a folded text that has no others; none where it has."""
    if not _starts_known(text):
        return []
    text = text.replace("\ufe0f", "")
    if "-" in text:
        compounds = (each.split("-") for each in text.split() if "-" in each)
        if any(not NAMES.isdisjoint(parts) for parts in compounds):
            return []
        text = text.replace("-", " ")
    for phrase, word in PHRASES:
        if phrase in text:
            text = text.replace(phrase, word)
    tokens = _tokens(text)
    if len(tokens) > 7 or not all(each in _VOCABULARY or each.isdigit() for each in tokens):
        return []
    return [token for token in tokens if token in _ROLE_OF or token in OPEN]


def _starts_known(text: str) -> bool:
    """Whether the first word, where it is a word of letters a to z, may start a label."""
    first = _FIRST.match(text)
    return first is None or first[0] in _FIRST_WORDS


def _tokens(text: str) -> list[str]:
    """The words, numbers and pictures of a folded text; "v2" is "revision"."""
    return ["revision" if found[1] else found[0] for found in _token().finditer(text)]


@cache
def _token() -> re.Pattern[str]:
    # Chinese and Japanese have no spaces, so their words are found by the list of them.
    unspaced = sorted((w for w in _VOCABULARY if w > "\u2e80"), key=len)
    return re.compile(
        r"\b(v\d{1,2})\b|[a-zÀ-ɏ]+(?:\+\+)?|\d+|"
        + "|".join(map(re.escape, reversed(unspaced)))
        + r"|[^\W\d_]+|[\u2600-\u27bf\U0001f300-\U0001faff]"
    )


def _is_venue(text: str) -> bool:
    """Whether a text is a venue's name and year, and remarks such as "Oral"."""
    found = venues.find(text)
    if found is None or (found.year is None and len(found.raw) < 4):
        return bool(found is None and _is_mistyped_venue(text))
    rest = f"{text[: found.start]} {text[found.end :]}".casefold()
    return all(word in QUALIFIERS or word.isdigit() for word in _tokens(rest))


def _is_mistyped_venue(text: str) -> bool:
    name = re.match(_MISTYPED, text)
    return bool(name and venues.nearest(name[1]))


def _role_of_target(href: str) -> str:
    parts = split(cleaned(href))
    if parts is None:
        return "paper" if is_scholarly(href) else "other"
    host = parts.host.removeprefix("www.")
    if host == "github.com":
        own = repository_of(parts) and not re.search(_LICENSE, parts.path)
        return "code" if own and not lists_papers(href) else "other"
    if host == "openreview.net" and parts.path == "/attachment":
        return "code"
    if is_scholarly_page(parts):
        return "paper"
    if host in ("huggingface.co", "hf.co"):
        return _role_at_hugging_face(parts)
    for site, path, page_role in _PAGES:
        if host == site and parts.path.startswith(path):
            return page_role
    return _role_of_host(host) or _role_of_path(host, parts.path)


def lists_papers(href: str) -> bool:
    """Whether a repository lists what others wrote, by its name, rather than holds code."""
    found = _REPOSITORY.match(href) if "github.com" in href else None
    return found is not None and re.search(_LISTING, found[1]) is not None


def _role_of_host(host: str) -> str:
    while host:
        if host in _HOSTS:
            return _HOSTS[host]
        host = host.partition(".")[2]
    return ""


def _role_at_hugging_face(parts: Parts) -> str:
    for _, path, page_role in _PAGES[:3]:
        if parts.path.startswith(path):
            return page_role
    owner, _, model = parts.path.strip("/").partition("/")
    return "model" if model and owner not in _HUGGING_FACE else "other"


def _role_of_path(host: str, path: str) -> str:
    path = path.lower()
    if path.endswith((".pdf", ".ps", ".ps.gz")):
        return "paper"
    if host.startswith("blog.") or "/blog/" in path or path.endswith("/blog"):
        return "blog"
    if path.endswith((".ppt", ".pptx", ".key")):
        return "slides"
    if path.endswith(_DATA):
        return "dataset"
    return "video" if path.endswith((".mp4", ".webm", ".mov")) else "other"
