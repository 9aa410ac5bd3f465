"""Where a paper appeared, as far as its address tells: the venue and year of proceedings.

What is read is how publishers name their folders and files: the Computer Vision Foundation
(``content_CVPR_2020``, ``content/CVPR2021W``), the European one (``papers/eccv_2020``), the
ACL Anthology (its identifiers, https://aclanthology.org/info/ids/), the Proceedings of
Machine Learning Research (the volumes, each with its ``_config.yml`` at
https://github.com/mlresearch), and the sites of single conferences.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.urls.papers import ACL_HOSTS, NEURIPS_HOSTS, acl_identity
from awesome_lint.knowledge.urls.parts import Parts, cleaned, split

if TYPE_CHECKING:
    from collections.abc import Callable


class Appearance(NamedTuple):
    """The venue that an address names, by any of ``venues`` where it was a joint one.

    ``first`` and ``last`` are the years a list may give for it; None: the address has none.
    """

    venues: tuple[str, ...]
    first: int | None
    last: int | None


# Volumes of PMLR, by venue, from the oldest on: the year, then the volume.
_VOLUMES = """
ICML 2013 28 2014 32 2015 37 2016 48 2017 70 2018 80 2019 97 2020 119 2021 139 2022 162 2023 202
2024 235 2025 267
AISTATS 2010 9 2011 15 2012 22 2013 31 2014 33 2015 38 2016 51 2017 54 2018 84 2019 89 2020 108
2021 130 2022 151 2023 206 2024 238 2025 258
COLT 2011 19 2012 23 2013 30 2014 35 2015 40 2016 49 2017 65 2018 75 2019 99 2020 125 2021 134
2022 178 2023 195 2024 247
CoRL 2017 78 2018 87 2019 100 2020 155 2021 164 2022 205 2023 229 2024 270
UAI 2019 115 2020 124 2021 161 2022 180 2023 216 2024 244
ACML 2010 13 2011 20 2012 25 2013 29 2014 39 2015 45 2016 63 2017 77 2018 95 2019 101 2020 129
2021 157 2022 189 2023 222
MIDL 2019 102 2020 121 2021 143 2022 172 2023 227 2024 250
MLHC 2016 56 2017 68 2018 85 2019 106 2020 126 2021 149 2022 182 2023 219
L4DC 2020 120 2021 144 2022 168 2023 211 2024 242
"""
_ACL_LETTERS = {
    "C": ("COLING",),
    "D": ("EMNLP",),
    "E": ("EACL",),
    "I": ("IJCNLP",),
    "K": ("CoNLL",),
    "L": ("LREC",),
    "N": ("NAACL",),
    "P": ("ACL",),
}
# Held together with another: https://aclanthology.org/events/
_ACL_JOINT = {
    "C98": ("COLING", "ACL"),
    "D19": ("EMNLP", "IJCNLP"),
    "P06": ("ACL", "COLING"),
    "P09": ("ACL", "IJCNLP"),
    "P15": ("ACL", "IJCNLP"),
    "P98": ("ACL", "COLING"),
    "2020.aacl": ("AACL", "IJCNLP"),
    "2021.acl": ("ACL", "IJCNLP"),
    "2022.aacl": ("AACL", "IJCNLP"),
    "2023.ijcnlp": ("IJCNLP", "AACL"),
    "2025.ijcnlp": ("IJCNLP", "AACL"),
    "2024.lrec": ("LREC-COLING", "LREC", "COLING"),
}
_ACL_CODES = {
    name.lower(): name
    for name in ("AACL", "ACL", "COLING", "CoNLL", "EACL", "EMNLP", "IJCNLP", "LREC", "NAACL")
}
_MAIN = ("demo", "findings", "industry", "long", "main", "short", "srw", "tutorial", "1", "2")
_AAAI_NAMES = ("AAAI", "IAAI", "EAAI")  # held together, and printed in one volume
_VIRTUAL = r"/(?:Conferences/(\d{4})/|virtual/(\d{4})/(?:poster|oral|spotlight)/)"
# Hosts with one conference, and where its year stands.
_SITES = {
    "conferences.miccai.org": ("MICCAI", r"/(\d{4})/"),
    "ecva.net": ("ECCV", r"/papers/eccv_(\d{4})/"),
    "iclr.cc": ("ICLR", _VIRTUAL),
    "icml.cc": ("ICML", _VIRTUAL),
    "neurips.cc": ("NeurIPS", _VIRTUAL),
    "nips.cc": ("NeurIPS", _VIRTUAL),
    "ijcai.org": ("IJCAI", r"(?i)/proceedings/(\d{4}|\d\d)/"),
    "isca-archive.org": ("Interspeech", r"(?i)/interspeech_(\d{4})/"),
    "isca-speech.org": ("Interspeech", r"(?i)/archive/interspeech_(\d{4})/"),
    "lrec-conf.org": ("LREC", r"/proceedings/lrec(\d{4})/"),
    "bmva.org": ("BMVC", r"/bmvc/(\d{4})/"),
    "papers.miccai.org": ("MICCAI", r"/miccai-(\d{4})/"),
    "proceedings.icml.cc": ("ICML", r"/static/paper_files/icml/(\d{4})/"),
    "proceedings.iclr.cc": ("ICLR", r"/paper_files/paper/(\d{4})/"),
    "proceedings.mlsys.org": ("MLSys", r"/paper(?:_files/paper)?/(\d{4})/"),
}
_USENIX = {
    "atc": "USENIX ATC",
    "fast": "FAST",
    "nsdi": "NSDI",
    "osdi": "OSDI",
    "usenixsecurity": "USENIX Security",
}

# All patterns are compiled, by re, when a list first needs them.
_CVF = (
    r"(?i)/(?:openaccess/)?content[_/](cvpr|iccv|eccv|wacv|accv)_?(workshops_?|w_?)?(\d{4})"
    r"([_/]?w|_workshops)?"
)
_ACL_NEW = r"(\d{4})\.(findings-)?([a-z]+)(?:-([a-z]+|\d+))?"
_ACL_OLD = r"([A-Z])(\d\d)-(\d)"
_NEURIPS = r"/+paper(?:_files/paper)?/(\d{4})/(?:hash|file)/"
_AAAI = r"(?i)/(?:o[jc]s/)?(?:index\.php/)?(AAAI|ICWSM|AIIDE)/(?:\1(\d\d)/paper|article)/"
_AAAI_OLD = r"/Papers/AAAI/(\d{4})(?:GB)?/"
_RSS = r"/rss(\d\d)/"
_USENIX_PATH = r"/(?:legacy/)?conference/([a-z]+)(\d{4}|\d\d)/"
_PMLR = r"/v(\d+)/"


def appearance(href: str) -> Appearance | None:
    """Where the paper at a target appeared; None where the address does not tell."""
    parts = split(cleaned(href))
    if parts is None or parts.scheme not in ("http", "https") or "://" in parts.path:
        return None  # two URLs pasted into one tell of two papers
    host = parts.host.removeprefix("www.")
    read = _READERS.get(host)
    if read is not None:
        return read(parts)
    site = _SITES.get(host)
    if site is None:
        return None
    found = re.match(site[1], parts.path)
    return _in_year(site[0], found[found.lastindex or 1]) if found else None


def _in_year(venue: str, digits: str) -> Appearance:
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < 70 else 1900
    return Appearance((venue,), year, year)


def _cvf(parts: Parts) -> Appearance | None:
    found = re.match(_CVF, parts.path)
    if found is None:
        return None
    workshop = "W" if found[2] or found[4] else ""
    return _in_year(found[1].upper() + workshop, found[3])


def _anthology(parts: Parts) -> Appearance | None:
    name = (acl_identity(parts) or "").removeprefix("acl:")
    if found := re.match(_ACL_OLD, name.upper()):
        return _anthology_letter(found[1], found[2], found[3])
    found = re.match(_ACL_NEW, name)
    if found is None:
        return None
    code = found[3]
    if code not in _ACL_CODES or not (found[2] or (found[4] or "").startswith(_MAIN)):
        return None  # a workshop's, or a journal's, whose papers are read out at conferences
    joint = _ACL_JOINT.get(f"{found[1]}.{code}", (_ACL_CODES[code],))
    return Appearance(joint, int(found[1]), int(found[1]))


def _anthology_letter(letter: str, digits: str, volume: str) -> Appearance | None:
    venues = _ACL_JOINT.get(letter + digits) or _ACL_LETTERS.get(letter)
    if venues is None or (volume not in "123456" and letter != "L"):
        return None
    return _in_year("", digits)._replace(venues=venues)


def _pmlr(parts: Parts) -> Appearance | None:
    found = re.match(_PMLR, parts.path)
    volume = _volumes().get(found[1]) if found else None
    if volume is None:
        return None
    venue, year = volume
    late = venue in ("CoRL", "ACML")  # held in autumn, and some volumes are the next year's
    return Appearance((venue,), year, year + late)


@cache
def _volumes() -> dict[str, tuple[str, int]]:
    """The venue and the year of each volume."""
    found: dict[str, tuple[str, int]] = {}
    venue = year = ""
    for word in _VOLUMES.split():
        if not word.isdigit():
            venue, year = word, ""
        elif not year:
            year = word
        else:
            found[word], year = (venue, int(year)), ""
    return found


def _neurips(parts: Parts) -> Appearance | None:
    found = re.match(_NEURIPS, parts.path)
    if found is None:
        return Appearance(("NeurIPS",), None, None) if "/paper/" in parts.path else None
    return _in_year("NeurIPS", found[1])


def _aaai(parts: Parts) -> Appearance | None:
    if found := re.match(_AAAI_OLD, parts.path):
        return _in_year("AAAI", found[1])._replace(venues=_AAAI_NAMES)
    found = re.match(_AAAI, parts.path)
    if found is None:
        return None
    name = found[1].upper()
    told = _in_year(name, found[2]) if found[2] else Appearance((name,), None, None)
    return told._replace(venues=_AAAI_NAMES) if name == "AAAI" else told


def _robotics(parts: Parts) -> Appearance | None:
    found = re.match(_RSS, parts.path)
    return _in_year("RSS", str(2004 + int(found[1]))) if found else None


def _usenix(parts: Parts) -> Appearance | None:
    found = re.match(_USENIX_PATH, parts.path)
    venue = _USENIX.get(found[1]) if found else None
    return _in_year(venue, found[2]) if found and venue else None


_READERS: dict[str, Callable[[Parts], Appearance | None]] = {
    "aaai.org": _aaai,
    "cv-foundation.org": _cvf,
    "ojs.aaai.org": _aaai,
    "openaccess.thecvf.com": _cvf,
    "proceedings.mlr.press": _pmlr,
    "roboticsproceedings.org": _robotics,
    "usenix.org": _usenix,
    **dict.fromkeys(ACL_HOSTS, _anthology),
    **dict.fromkeys(NEURIPS_HOSTS, _neurips),
}
