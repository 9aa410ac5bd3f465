"""Licences for code on a text."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    Companion,
    CompanionKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    StatedSurroundings,
    rule,
)

_MIT = Companion("LICENSE", "MIT License\n\nCopyright (c) 2024 Tea\n")

# Each licence by its own first lines, as https://spdx.org/licenses has them.
_CODE = (
    ("AGPL", re.compile(r"GNU AFFERO GENERAL PUBLIC LICENSE")),
    ("LGPL", re.compile(r"GNU (?:LESSER|LIBRARY) GENERAL PUBLIC LICENSE")),
    ("GPL", re.compile(r"GNU GENERAL PUBLIC LICENSE")),
    ("Apache", re.compile(r"Apache License\s+Version 2\.0")),
    ("MPL", re.compile(r"Mozilla Public License")),
    ("EPL", re.compile(r"Eclipse Public License")),
    ("Unlicense", re.compile(r"This is free and unencumbered software released into the public")),
    ("WTFPL", re.compile(r"DO WHAT THE FUCK YOU WANT TO PUBLIC LICENSE")),
    ("BSL", re.compile(r"Boost Software License")),
    (
        "ISC",
        re.compile(
            r"ISC License|Permission to use, copy, modify, and(?:/or)? distribute this soft"
        ),
    ),
    ("BSD", re.compile(r"BSD [\w-]+ License|Redistribution and use in source and binary forms")),
    ("MIT", re.compile(r"MIT License|Permission is hereby granted, free of charge, to any person")),
)
_BEGINNING = 4000  # characters; longer texts name other licences further down
_FOR_TEXT = re.compile(r"creative\s*commons|\bCC0\b|\bCC[- ]BY\b|Open Database|Free Documentation")


@rule(
    summary="List under a licence for code",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# «Awesome Tea»\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
            around=StatedSurroundings({CompanionKind.LICENSE: _MIT}),
        ),
    ],
    good=[
        "# Awesome Tea\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
    ],
)
def license_kind(doc: Document) -> Iterator[Finding]:
    """A list is a text, and licences such as MIT, BSD, Apache or the GPL speak of software:
    what they mean for a text is unclear. The manifesto accepts any Creative Commons licence.
    A licence file that has both, or that nobody knows, is not judged.
    """
    opening = preamble(doc)
    licence = doc.surroundings.companion(CompanionKind.LICENSE) if opening else None
    if opening is None or licence is None or not licence.text:
        return
    if re.search(_FOR_TEXT.pattern, licence.text[:_BEGINNING], re.IGNORECASE):
        return
    beginning = " ".join(licence.text[:_BEGINNING].split())
    for name, pattern in _CODE:
        if re.search(pattern.pattern, beginning, re.IGNORECASE):
            message = f"{licence.path} is a licence for code ({name}), not for a text"
            yield Finding(opening.place, message)
            return
