"""Where a chain of redirects ended: not always at the page that was linked to."""

from __future__ import annotations

import re

from awesome_lint.knowledge.urls import is_shortened, split

# Words that a login page's path or host has as a whole segment.
_LOGIN_SEGMENTS = frozenset(
    str.split("""
    login signin sign-in sign_in log-in log_in logon signon sign-on sso oauth oauth2 saml saml2
    authorize authenticate auth openid-connect users/sign_in accountchooser checkpoint
    """)
)
_LOGIN_HOSTS = re.compile(r"(?:login|signin|accounts?|auth|sso|idp|id|passport|cas)\.")
_LOGIN_FILE = re.compile(r"(?:log|sign)[-_]?(?:in|on)\.(?:aspx?|php|html?|jsp|do|action)")
_BACK = re.compile(
    r"(?:^|[?&;])(?:next|continue|return(?:_?to|_?url|_?uri)?|redirect(?:_?to|_?url|_?uri)?|goto|back"
    r"|dest(?:ination)?|from|ref|referer|service|target|origin|url)=",
    re.IGNORECASE,
)
# A site's front page by another name.
_INDEX = re.compile(r"/(?:index|default|home|main)(?:\.\w{2,5})?/?", re.IGNORECASE)


def is_login(start: str, end: str) -> bool:
    """Whether a chain from ``start`` ended at a page that asks who is there."""
    return _asks_who(end) and (not _asks_who(start) or _leads_back(end))


def is_home(start: str, end: str) -> bool:
    """Whether a chain from a page inside a site ended at a site's front page.

    A shortener's address is inside no site, and "/index.html" is a front page itself.
    """
    before, after = split(start), split(end)
    if before is None or after is None or is_shortened(start):
        return False
    deep = before.path not in ("", "/") and not _INDEX.fullmatch(before.path)
    return deep and after.path in ("", "/") and not after.query


def _leads_back(url: str) -> bool:
    """Whether a page says where to go once it knows who is there: ``?next=/auth/guide``."""
    parts = split(url)
    return parts is not None and bool(_BACK.search(parts.query or ""))


def _asks_who(url: str) -> bool:
    parts = split(url)
    if parts is None:
        return False
    segments = parts.path.lower().strip("/").split("/")
    if any(each in _LOGIN_SEGMENTS or _LOGIN_FILE.fullmatch(each) for each in segments):
        return True
    return bool(_LOGIN_HOSTS.match(parts.host)) and parts.host.count(".") > 1
