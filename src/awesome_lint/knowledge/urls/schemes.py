"""URI schemes: what exists, and the web's own where they are misspelt, doubled or missing."""

from __future__ import annotations

import re
from functools import lru_cache

from awesome_lint.knowledge.urls.hosts import DOMAINS, GENERIC_DOMAINS, is_known
from awesome_lint.knowledge.urls.parts import is_plain, split
from awesome_lint.text.patterns import lazy
from awesome_lint.text.typos import is_typo

# Registered with IANA, permanent, provisional and historical ones alike
# (https://www.iana.org/assignments/uri-schemes, as of 2024), or in wide use by applications
# without being registered (https://en.wikipedia.org/wiki/List_of_URI_schemes).
KNOWN = frozenset(
    str.split("""
    aaa aaas about acap acct acd acr adiumxtra adt afp afs aim amss android appdata apt ari ark
    at attachment aw barion bb beshare bitcoin bitcoincash bl blob bluetooth bolo brid
    browserext bytes cabal caip calculator callto cap cast casts chrome chrome-extension cid
    coap coap+tcp coap+ws coaps coaps+tcp coaps+ws com-eventbrite-attendee content content-type
    crid cstr cursor cvs dab dat data dav dhttp diaspora dict did dilithium3 dis discord
    dlna-playcontainer dlna-playsingle dnp dns dntp doi dpp drm drop dtmi dtn dvb dvx dweb ed2k
    eid elsi embedded ens ethereum example facetime facetime-audio fax feed feedready fido figma
    file filesystem finger first-run-pen-experience fish fm ftp ftps fuchsia-pkg gemini geo gg
    git git+https git+ssh github-mac github-windows gitoid gizmoproject go gopher graph grd
    gtalk h323 ham hcap hcp http https hxxp hxxps hydrazone hyper iax icap icon ilstring im imap
    info intent iotdisco ipfs ipn ipns ipp ipps irc irc6 ircs iris iris.beep iris.lwz iris.xpc
    iris.xpcs isostore itms itms-apps itms-beta itms-services itpc jabber jar javascript jdbc
    jms keybase keyparc lastfm lbry ldap ldaps leaptofrogans lid linear lorawan lpa lvlt
    macappstore macappstores machineprovisioningprogressreporter magnet mailserver mailto maps
    market matrix message microsoft-edge microsoft.windows.camera
    microsoft.windows.camera.multipicker microsoft.windows.camera.picker mid mms modem mongodb
    mongodb+srv moz moz-extension msnim msrp msrps mss msteams mt mtqp mumble mupdate mvn mvrp
    mvrps mysql news nfs ni nih nntp nostr notes notion num obsidian ocf oid onenote onenote-cmd
    opaquelocktoken openid openpgp4fpr oscp otpauth p1 pack palm paparazzi payment payto pkcs11
    platform pop postgres postgresql pres prospero proxy psyc pttp pulsar pwid qb query
    quic-transport raycast reaper redis rediss reload res resource rmi rsync rtmfp rtmp rtmps
    rtmpt rtsp rtsps rtspu s3 sarif secondlife secret-token service session sftp sgn shc shelter
    shortcuts shttp sieve signal simpleledger simplex sip sips skype slack smb smp sms smtp
    snews snmp soap.beep soap.beeps socks socks4 socks5 soldat spiffe spotify sqlite ssb ssh
    starknet steam stun stuns submit svn svn+ssh swh swid swidpath tag taler teamspeak teapot
    teapots tel teliaeid telnet tftp tg things thismessage thzp tip tn3270 tool tor turn turns
    tv udp unreal upn upt urn ut2004 uuid-in-package v-event vemmi ventrilo ves viber videotex
    view-source vnc vscode vscode-insiders vscodium vsls w3 wais wcr web3 webcal webcals
    whatsapp wifi windsurf wpid ws wss wtai wyciwyg x-apple.systempreferences xcode xcompute
    xcon xcon-userid xfire xftp xmlrpc.beep xmlrpc.beeps xmpp xmr xrcp xri ymsgr z39.50 z39.50r
    z39.50s zed zoommtg zotero
    """)
)
# ms-word, web+ap: RFC 7595 §3.8 and the registry leave these beginnings to their owners.
_APPLICATION = ("ms-", "web+", "git-client-", "jetbrains-", "vscode-")  # any word may follow

_SCHEME = lazy(r"([A-Za-z][A-Za-z0-9+.-]+):")
# What begins like a scheme of the web: a word, and some colons and slashes.
_PREFIX = lazy(r"([A-Za-z]{3,6})(?:([:;]{1,3})([/\\]{0,6})|([/\\]{2,6}):?)")
_SOUND = lazy(r"https?:?//", re.IGNORECASE)
# No folder's name ends so, but a file's may: "read.me", "setup.in".
_WITH_PATH = frozenset(("in", "me"))
_HOST = lazy(r"(?:[A-Za-z0-9-]+\.)+([A-Za-z]{2,24})(?![A-Za-z0-9.@-])")
_LITERAL = lazy(r"\[[0-9A-Fa-f:.]{2,45}\]")  # [::1]
_PATH = lazy(r"(?::\d{1,5})?(?:[/?#]|\Z)")


def scheme(href: str) -> str:
    """The scheme of a target in lower case; empty where it has none.

    A letter before a colon is a drive, ``a.org:80`` a host with its port.
    """
    found = _SCHEME.match(href.lstrip())
    if found is None:
        return ""
    name = found[1].lower()
    if "." in name and name not in KNOWN and not href[found.end() :].startswith("//"):
        return ""
    return name


def is_registered(name: str) -> bool:
    """Whether a scheme, in lower case, is one that exists."""
    return name in KNOWN or name.startswith(_APPLICATION)


@lru_cache(maxsize=8192)  # two rules ask about the same targets
def _is_sound(href: str) -> bool:
    """Whether ``href`` surely has one scheme, spelt rightly: a dot comes before ":" and "/"."""
    if not href.startswith(("https://", "http://")):
        return False
    name, dot, _ = href[8:].partition(".")
    return bool(dot) and name.replace("-", "").isalnum()


def _web_scheme(word: str) -> str:
    """The scheme of the web that ``word`` is or was meant to be; empty where it is neither."""
    word = word.lower()
    if word in ("http", "https"):
        return word
    if word in KNOWN or not (is_typo(word, "https") or is_typo(word, "http")):
        return ""
    return "https" if "s" in word else "http"


def _prefix(href: str, at: int) -> tuple[str, int]:
    """The scheme of the web that ``href`` has at ``at``, however written, and its end.

    The end is ``at`` where there is none.
    """
    found = _PREFIX.match(href, at)
    name = _web_scheme(found[1]) if found else ""
    if not found or not name:
        return "", at
    end = found.end()
    _, colons, slashes, _ = found.groups()
    if colons and not slashes and not (_host_at(href, end) or _SOUND.match(href, end)):
        return "", at  # "http:x" may mean anything; "https:www.example.com" one thing only
    return name, end


def _host_at(href: str, at: int) -> bool:
    found = _HOST.match(href, at)
    return bool(found and found[1].lower() in DOMAINS and _PATH.match(href, found.end()))


def repaired_scheme(href: str) -> str | None:
    """``href`` with "http://" or "https://" where it has a misspelling of it.

    None where the scheme is right, another one, missing or doubled.
    """
    return None if _is_sound(href) else _offered(_repaired(href), href)


def undoubled_scheme(href: str) -> str | None:
    """``href`` with one scheme, the last, where it starts with two or more of the web's."""
    return None if _is_sound(href) else _offered(_undoubled(href), href)


def missing_scheme(href: str) -> str | None:
    """``href`` with "https://" where it starts with a host: a relative link as it stands.

    A host is what starts with "www.", a well-known host, or a name under a well-known
    domain that no file's name ends in: "socket.io", "a.md/x" and "install.sh" are none.
    """
    return _offered(_schemed(href), href)


def meant(href: str) -> str | None:
    """``href`` with one sound scheme of the web, where it was to have one and has not."""
    return _undoubled(href) or _repaired(href) or _schemed(href)


def _offered(url: str | None, href: str) -> str | None:
    """``url`` where ``href`` is written soundly otherwise: "https://https%3A//a.org" is not."""
    parts = split(url) if url and is_plain(href) else None
    return url if parts and "%" not in parts.authority else None


def _repaired(href: str) -> str | None:
    name, end = _prefix(href, 0)
    sound = f"{name}://"
    rest = href[end:]
    if not name or href[:end].lower() == sound or not _starts_host(rest) or _prefix(rest, 0)[0]:
        return None
    return sound + rest


def _undoubled(href: str) -> str | None:
    name, end = _prefix(href, 0)
    last = ""
    while name:
        name, end = _prefix(href, end)
        last = name or last
    rest = href[end:]
    return f"{last}://{rest}" if last and _starts_host(rest) else None


def _starts_host(rest: str) -> bool:
    return rest[:1].isalnum() or _LITERAL.match(rest) is not None


def _schemed(href: str) -> str | None:
    found = _HOST.match(href)
    if found is None or not _PATH.match(href, found.end()):
        return None
    host, domain = found[0].lower(), found[1].lower()
    rest = href[found.end() :].lower()
    if host.startswith("www."):
        sure = host.count(".") > 1 and (domain in DOMAINS or bool(rest))
    elif is_known(host):
        sure = True
    elif rest:
        path = rest.partition("?")[0].partition("#")[0]
        known = domain in DOMAINS or (domain in _WITH_PATH and len(path) > 1)
        sure = known and not path.endswith((".md", ".markdown", ".rst"))
    else:
        sure = domain in GENERIC_DOMAINS
    return "https://" + href if sure else None
