"""GitHub: which addresses are repositories and which are people."""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_lint.knowledge.urls.parts import Parts, cleaned, split

HOSTS = frozenset(("github.com", "www.github.com"))

# First path segments that are the site's own, so no owner has them.
_RESERVED = frozenset(
    str.split("""
    400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 419 420 421 422
    423 424 425 426 427 428 429 430 431 500 501 502 503 504 505 506 507 508 509 510 511
    about abuse access account accounts actions activity admin advisories ads ai alerts
    announcements anonymous any api apps archive archives articles assets attributes auth
    authentication authorize backup billing blob blog board boards bot bots bounty branches
    bugs business businesses c cache career careers case-studies categories central
    certification changelog changes cla cloud codereview codesearch codespaces coding collection
    collections comments commit commits community companies compare contact contributing
    contributors cookbook copilot coupons create customer customer-stories customers dashboard
    dashboards delete demo design develop developer developers diff discover discussions docs
    documentation downloads downtime edit editor edu education emojis enterprise enterprises
    events exception exchange explore facts faq favorites features feedback feeds fetch files
    fixtures forks forum forums garage ghost gist gists graphs guide guides help helpdesk
    home hosting images import inbox individual info insights integration interfaces
    introduction invalid-email-address investors issues jobs join journal journals labs
    languages launch layouts learn legal library licensing linux list lists login logout logs
    mac maintenance malware man marketplace mention mentioned mentions merged milestones
    mine mobile models monitoring navigation network networks new news newsroom none notices
    notifications oauth offer open-source organisations organizations orgs pages partners
    payments personal plans plugins popular popularity posts premium-support press pricing
    privacy processes professional projects pull pulls pulse raw readme recommendations
    redeem releases render reply repositories repository resources restore revert
    saved scraping search security services sessions settings shareholders shop showcases
    signin signout signup site site-policy sitemap sitemaps solutions spam sponsors sponsorships
    ssh staff starred stars static status statistics stories styleguide subscriptions
    suggest suggestions support suspended talks team teams terms texts the-colony timeline
    topics tos tour train training translations trending updates username users visualization
    vulnerability-reporting w watching watchers website why-github wiki windows works-with
    www0 www1 www2 www3 www4 www5 www6 www7 www8 www9
    """)
)
_SLASHES = "//+"
_OWNER = r"(?a)[\w-]{1,64}(?:\[bot\])?"
_NAME = r"(?a)[\w.-]{1,120}"
_SOUND = r"(?a)https?://github\.com/[\w-]{1,39}(?:/?\Z|/[\w.-]{1,100}(?:[/?#]|\Z))"
_TEMPLATE = frozenset("<>{}[]()$:@*…")
# A user's picture, keys and news; files that sites have.
_FILE_OF_SITE = r"(?i)\.(?:atom|gpg|html?|ico|json|keys|png|private|txt|xml)$"


class Repository(NamedTuple):
    """A repository at GitHub, or a place in it.

    ``owner`` and ``name`` are as written, without ".git"; GitHub takes any case.
    ``path`` is what follows them, "tree/main/docs"; empty for the repository itself.
    """

    owner: str
    name: str
    path: str

    @property
    def key(self) -> str:
        """What is equal for equal repositories: "owner/name" in lower case."""
        return f"{self.owner}/{self.name}".lower()


def repository(href: str) -> Repository | None:
    """The repository a target leads to or into; None for all other pages of GitHub."""
    parts = split(cleaned(href))
    return repository_of(parts) if parts and parts.host in HOSTS else None


def profile(href: str) -> str | None:
    """The user or organisation whose page a target is, in lower case."""
    parts = split(cleaned(href))
    if parts is None or parts.host not in HOSTS:
        return None
    segments = parts.path.strip("/").split("/")
    if segments[:1] == ["orgs"] and len(segments) > 1:
        segments = segments[1:2]
    owner = segments[0].lower()
    if not re.fullmatch(_OWNER, owner):
        return None
    return owner if len(segments) == 1 and owner and owner not in _RESERVED else None


def is_impossible(href: str) -> bool:
    """Whether a target asks GitHub for an owner or a repository that it cannot have.

    Names of owners are letters, digits and hyphens (or an underscore, in a company's own);
    names of repositories may have dots and underscores, too. What has brackets is a template.
    """
    if "github.com/" not in href or re.match(_SOUND, href):
        return False
    parts = split(href)
    if parts is None or parts.host not in HOSTS or "%" in parts.path:
        return False
    owner, _, rest = parts.path[1:].partition("/")
    name = rest.partition("/")[0]
    if not owner or owner.lower() in _RESERVED or not _TEMPLATE.isdisjoint(owner + name):
        return False
    if not owner.strip(".") or (not rest and re.search(_FILE_OF_SITE, owner)):
        return False
    return not re.fullmatch(_OWNER, owner) or bool(name and not re.fullmatch(_NAME, name))


def repository_of(parts: Parts) -> Repository | None:
    """The repository that the path of a URL at GitHub names."""
    path = parts.path
    if "//" in path:
        path = re.sub(_SLASHES, "/", path)
    owner, _, rest = path[1:].partition("/")
    name, _, rest = rest.partition("/")
    name = name.removesuffix(".git")
    if not name or not owner or owner.lower() in _RESERVED:
        return None
    return Repository(owner, name, rest.rstrip("/"))
