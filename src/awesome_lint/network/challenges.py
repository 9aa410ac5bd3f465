"""Pages that stand between a program and a site: robot traps, "checking your browser"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.network.wire.exchange import Answer

# Headers that only a trap sets, and what they hold then; "" for anything.
_HEADERS = {
    "cf-mitigated": "challenge",  # Cloudflare
    "x-amzn-waf-action": "",  # AWS WAF: "challenge", "captcha"
    "x-sucuri-block": "",
}
# What stands in the traps' pages: titles, ids, the paths of their scripts. Cloudflare puts a
# script below /cdn-cgi/challenge-platform/ in good pages, too; this one is the trap's.
_MARKS = (
    b"/orchestrate/chl_page/",
    b"cf-browser-verification",
    b"<title>Just a moment...</title>",
    b"<title>Attention Required! | Cloudflare</title>",
    b"_Incapsula_Resource",
    b"px-captcha",
    b"captcha-delivery.com",  # DataDome
    b"awsWafCookieDomainList",
    b"<title>DDoS-Guard</title>",
    b"Making sure you&#39;re not a bot!",  # Anubis
    b"Making sure you're not a bot!",
)
_ABSENT = (404, 410)  # a page that is not there is behind no trap, whatever its site puts in it


def is_challenge(answer: Answer) -> bool:
    """Whether an answer is a trap's and says nothing of the page behind it."""
    if answer.is_challenge:
        return True
    status, headers = answer.status or 0, answer.headers
    for name in headers.keys() & _HEADERS.keys():
        if headers[name].startswith(_HEADERS[name]):
            return True
    if status < 400 or status in _ABSENT:
        return False
    return any(mark in answer.body for mark in _MARKS)
