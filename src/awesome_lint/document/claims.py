"""What the people who run a check say that a document is."""

from __future__ import annotations

from enum import Enum


class Claim(Enum):
    """Whether a document is said to be an awesome list.

    PROFILE: the profile ``awesome`` is on for it, as for all files of its repository. FILE: it
    is on, and this very file was named: it is the list, whatever it is called.
    """

    NONE = "none"
    PROFILE = "profile"
    FILE = "file"
