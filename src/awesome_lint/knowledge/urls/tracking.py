"""Query parameters that tell a site where its visitors come from, and change nothing else.

The general ones are those that the sites' and mailers' own manuals document: Google
Analytics and Ads (utm_*, gclid, gad_*, srsltid: https://support.google.com/analytics), Meta
(fbclid, mibextid), Microsoft (msclkid), X (twclid), TikTok (ttclid), LinkedIn (li_fat_id),
Reddit (rdt_cid), Pinterest (epik), Snap (sccid), Yandex (yclid, ysclid, _openstat), HubSpot
(hsa_*, _hs*, __hs*), Mailchimp (mc_*), Klaviyo (_kx), Marketo (mkt_tok), Eloqua (elq*),
Dotdigital (dm_i), ActiveCampaign (vgo_ee), Matomo (mtm_*, pk_*, piwik_*:
https://matomo.org/faq/reports/what-is-campaign-tracking), Piano (at_*, xtor), comScore
(ns_*), Adobe (ef_id), CJ (cjevent), Alibaba (spm). What they do is collected at
https://github.com/ClearURLs/Rules. "ref" is not among them: it names a branch at GitLab and a
partner elsewhere; nor is casa_token, with which Google Scholar opens a paper at its publisher's.
"""

from __future__ import annotations

import re

from awesome_lint.knowledge.urls.parts import is_plain, split

_PREFIXES = ("hsa_", "mtm_", "utm_")
_NAMES = frozenset(
    str.split("""
    __hsfp __hssc __hstc __s _branch_match_id _branch_referrer _ga _gac _gl _hsenc _hsmi _ke _kx
    _openstat at_campaign at_medium bsft_clkid bsft_eid bsft_uid cjevent dclid dm_i
    ef_id elqtrack elqtrackid epik fb_action_ids fb_action_types fb_ref fb_source fbclid
    gad_campaignid gad_source gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig
    hsctatracking igsh igshid irclickid li_fat_id mc_cid mc_eid mc_tc mibextid mkt_tok mkwid
    ml_subscriber ml_subscriber_hash msclkid ns_campaign ns_mchannel ns_source oly_anon_id
    oly_enc_id piwik_campaign piwik_keyword piwik_kwd pk_campaign pk_cid pk_content pk_keyword
    pk_kwd pk_medium pk_source rb_clickid rdt_cid s_kwcid sc_eh sc_llid sccid spm srsltid trk
    trk_contact trk_module trk_msg trk_sid trkcampaign ttclid twclid vero_conv vero_id vgo_ee
    wbraid wickedid wt.mc_id wt_mc xtor yclid ymclid ysclid
    """)
)
_YOUTUBE = frozenset(("ab_channel", "feature", "pp", "si"))
_X = frozenset(("ref_src", "ref_url", "s", "t"))
# Parameters that are noise on one host and may mean something on another.
_HOSTS = {
    "bilibili.com": frozenset(
        ("from_spmid", "share_medium", "share_source", "spm_id_from", "vd_source")
    ),
    "linkedin.com": frozenset(("lipi", "trackingid")),
    "m.youtube.com": _YOUTUBE,
    "medium.com": frozenset(("gi", "source")),
    "open.spotify.com": frozenset(("si",)),
    "openreview.net": frozenset(("referrer",)),
    "towardsdatascience.com": frozenset(("gi", "source")),
    "twitter.com": _X,
    "x.com": _X,
    "youtu.be": _YOUTUBE,
    "youtube.com": _YOUTUBE,
}
_NONE: frozenset[str] = frozenset()

# A parameter by which somebody is paid, or let in: the author's free link of Medium (sk).
_GRANTING = frozenset(
    str.split("""
    aff aff_id affid affiliate affiliate_id coupon fpr partner partner_id promo rfsn sk via
    """)
)
# A campaign of a partner's, or one that is named after the list it was made for.
_AGREED = (
    r"(?i)(?:^|&)(?:hsa|mtm|utm)_[^=&]*=[^&]*"
    r"(?:affil|awesome|credit|github|paid|partner|readme|referral|spon)"
)


def without_tracking(href: str) -> str | None:
    """``href`` without its tracking parameters; None where it has none.

    Never touched: a URL with another inside, whose archive may be keyed by all of it, and
    one that is written wrongly in other ways.
    """
    if "?" not in href or not is_plain(href) or "\\" in href or "&amp;" in href:
        return None
    parts = split(href)
    if parts is None or not (parts.host and parts.query):
        return None
    kept = untracked(parts.host, parts.path, parts.query)
    return None if kept == parts.query else parts._replace(query=kept or None).text


def is_agreed(href: str) -> bool:
    """Whether a URL's parameters are there on purpose: somebody is paid, credited or let in."""
    parts = split(href)
    if parts is None or not parts.query:
        return False
    names = {each.partition("=")[0].lower() for each in parts.query.split("&")}
    return not names.isdisjoint(_GRANTING) or re.search(_AGREED, parts.query) is not None


def untracked(host: str, path: str, query: str) -> str:
    """What is left of a query, without "?", when its tracking parameters are taken out."""
    if "://" in path or "://" in query:
        return query
    local = _HOSTS.get(host.removeprefix("www."), _NONE)
    if host.endswith(".medium.com"):
        local = _HOSTS["medium.com"]
    parameters = query.split("&")
    kept = [each for each in parameters if not _is_tracking(each, local)]
    return query if len(kept) == len(parameters) else "&".join(kept)


def _is_tracking(parameter: str, local: frozenset[str]) -> bool:
    name = parameter.partition("=")[0].lower()
    return name.startswith(_PREFIXES) or name in _NAMES or name in local
