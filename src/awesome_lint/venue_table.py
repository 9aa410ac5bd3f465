"""Venues: conferences, workshops, journals, preprint servers, and the names lists give them.

The years, where known, are those of the first and the last meeting or volume. NIPS ended
by a change of name: https://nips.cc/Conferences/2018/News?article=2110.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from awesome_lint.conference_table import CONFERENCES


class Kind(Enum):
    """What a venue is."""

    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    JOURNAL = "journal"
    PREPRINT = "preprint"


class KnownVenue(NamedTuple):
    """A venue. ``since`` and ``until`` are years; None: not known, or still going.

    ``names`` are its name and the aliases that mean exactly it.
    """

    name: str
    kind: Kind
    names: tuple[str, ...]
    since: int | None
    until: int | None


# One venue a line: its name, its aliases, its years. "=" before a name: only in this letter
# case, for it is short or means other things in another. "!" before a name: only so, and
# only next to a year, for it is an ordinary word or an acronym of other things as well.
_WORKSHOPS = """
CVPRW, CVPR Workshops
ICCVW, ICCV Workshops
ECCVW, ECCV Workshops
WACVW, WACV Workshops
ACCVW
BMVCW
MICCAIW
NeurIPSW, NeurIPS Workshops
NIPSW
ICMLW, ICML Workshops
ICLRW, ICLR Workshops
AAAIW
KDDW
ACLW
EMNLPW
=ICDMW
BlackboxNLP; 2018
RepL4NLP; 2016
AISec; 2008
=WHISPERS
"""
_JOURNALS = """
TPAMI, T-PAMI, IEEE TPAMI; 1979
=PAMI, IEEE PAMI; 1979
IJCV; 1987
!TIP, IEEE TIP; 1992
=TMM, IEEE TMM; 1999
TCSVT, IEEE TCSVT; 1991
TNNLS, IEEE TNNLS; 2012
=TNN, IEEE TNN; 1990-2011
=TMI, IEEE TMI; 1982
=MedIA, !Medical Image Analysis; 1996
=CVIU; 1995
!PR, !Pattern Recognition; 1968
=PRL, !Pattern Recognition Letters; 1982
!IVC, !Image and Vision Computing; 1983
TOMM, ACM TOMM; 2005
TGRS, IEEE TGRS; 1980
=GRSL, IEEE GRSL; 2004
JSTARS, IEEE JSTARS; 2008
ISPRS Journal, ISPRS J; 1989
!Remote Sensing; 2009
TCYB, IEEE TCYB; 2013
=TITS, T-ITS, IEEE TITS, IEEE T-ITS; 2000
!TIV, IEEE TIV; 2016
=TVT, IEEE TVT
!TSP, IEEE TSP; 1991
=SPL, IEEE SPL; 1994
!TCI, IEEE TCI; 2015
JBHI, IEEE JBHI; 2013
TBME, IEEE TBME
TASLP, IEEE TASLP, IEEE/ACM TASLP; 2014
TKDE, IEEE TKDE; 1989
TKDD, ACM TKDD; 2007
TOIS, ACM TOIS; 1983
TIFS, IEEE TIFS; 2006
TDSC, IEEE TDSC; 2004
=TSE, IEEE TSE; 1975
TOSEM, ACM TOSEM; 1992
TVCG, IEEE TVCG; 1995
=TOG, ACM TOG, ACM Transactions on Graphics; 1982
!CGF, =Computer Graphics Forum; 1982
TOCHI, ACM TOCHI; 1994
IMWUT, ACM IMWUT; 2017
PVLDB; 2008
RA-L, =RAL, IEEE RA-L, IEEE RAL; 2016
T-RO, =TRO, IEEE T-RO, IEEE TRO; 2004
IJRR; 1982
IEEE Access; 2013
JMLR; 2000
TMLR; 2022
!Machine Learning; 1986
JAIR; 1993
!Artificial Intelligence; 1970
TACL; 2013
!Computational Linguistics
!Neural Networks; 1988
!Neural Computation; 1989
!Neurocomputing; 1989
=KBS, !Knowledge-Based Systems; 1987
=ESWA, Expert Systems with Applications; 1990
!Information Fusion; 2000
!Information Sciences, =InfSc
!Applied Intelligence; 1991
!Neural Computing and Applications
!Machine Vision and Applications; 1988
!Multimedia Tools and Applications, =MTAP; 1995
ACM Computing Surveys, =CSUR; 1969
!Computers & Graphics
=The Visual Computer
!Nature; 1869
=Nature Communications; 2010
=Nature Machine Intelligence; 2019
=Nature Medicine
=Nature Methods
=Scientific Reports; 2011
!Science; 1880
=Science Robotics; 2016
!Cell
=PNAS; 1915
PLOS ONE; 2006
!Bioinformatics
Briefings in Bioinformatics
!Sensors
!ACHA
!AMAI
!PAA, !Pattern Analysis and Applications
IJACSA
"""
_PREPRINTS = """
arXiv, =CoRR; 1991
bioRxiv; 2013
medRxiv; 2019
ChemRxiv; 2017
TechRxiv
PsyArXiv
=SSRN; 1994
OpenReview; 2013
"""


class Reading(Enum):
    """How a name must be written to mean its venue."""

    ANY_CASE = ""
    EXACT = "="
    DATED = "!"


def rows() -> list[tuple[KnownVenue, tuple[Reading, ...]]]:
    """All venues, each with the readings of its names."""
    return [
        _row(line, kind)
        for kind, table in (
            (Kind.CONFERENCE, CONFERENCES),
            (Kind.WORKSHOP, _WORKSHOPS),
            (Kind.JOURNAL, _JOURNALS),
            (Kind.PREPRINT, _PREPRINTS),
        )
        for line in table.strip().split("\n")
    ]


def _row(line: str, kind: Kind) -> tuple[KnownVenue, tuple[Reading, ...]]:
    written, _, years = line.partition("; ")
    since, _, until = years.partition("-")
    names = written.split(", ")
    plain = tuple(name.lstrip("=!") for name in names)
    readings = tuple(Reading(name[0]) if name[0] in "=!" else Reading.ANY_CASE for name in names)
    venue = KnownVenue(
        plain[0], kind, plain, int(since) if since else None, int(until) if until else None
    )
    return venue, readings
