"""Pages that stand between a program and a site: robot traps, "checking your browser"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.links.exchange import Answer

# Headers that only a trap sets, and what they hold then; "" for anything.
_HEADERS = {
    "cf-mitigated": "challenge",  # Cloudflare
    "x-amzn-waf-action": "",  # AWS WAF: "challenge", "captcha"
    "x-sucuri-block": "",
}
# What stands in the traps' pages, and in no other: element ids, script names.
_MARKS = (
    b"/cdn-cgi/challenge-platform/",
    b"cf-browser-verification",
    b"cf-chl-",
    b"<title>Just a moment...</title>",
    b"Attention Required! | Cloudflare",
    b"_Incapsula_Resource",
    b"px-captcha",
    b"captcha-delivery.com",  # DataDome
    b"awsWafCookieDomainList",
    b"<title>DDoS-Guard</title>",
    b"Making sure you&#39;re not a bot!",  # Anubis
    b"Making sure you're not a bot!",
)


def is_challenge(answer: Answer) -> bool:
    """Whether an answer is a trap's and says nothing of the page behind it."""
    for name, value in _HEADERS.items():
        if answer.headers.get(name, "").startswith(value) and name in answer.headers:
            return True
    return any(mark in answer.body for mark in _MARKS)
