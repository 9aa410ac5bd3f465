"""Venues: conferences, workshops, journals, preprint servers, and the names lists give them.

Names are as the venues themselves write them. The years, where known, are those of the first
and the last meeting or volume. They are general knowledge of the field, not copied from an
index, and are there to tell that a year cannot be, never that one must be; where one is to be
checked: https://aclanthology.org/venues/ for language, https://openaccess.thecvf.com/menu for
vision, https://proceedings.mlr.press/ for learning, https://dblp.org/db/ for the rest. Where a
venue ended by a change of name (NIPS, SysML, Eurospeech), its successor is given.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from awesome_lint.knowledge.venues.conferences import CONFERENCES


class Kind(Enum):
    """What a venue is."""

    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    JOURNAL = "journal"
    PREPRINT = "preprint"


class KnownVenue(NamedTuple):
    """A venue. ``since`` and ``until`` are years; None: not known, or still going.

    ``names`` are its name and the aliases that mean exactly it. ``successor`` is the name
    it has had after ``until``; empty where it has none.
    """

    name: str
    kind: Kind
    names: tuple[str, ...]
    since: int | None
    until: int | None
    successor: str


REVISED = 2026
"""The year in which these tables were last gone through."""

# Venues are between bars or line ends: the name, aliases; the years; the successor. "=" before
# a name: only in this letter case, for it is short or means other things in another. "!"
# before a name: only so, and only next to a year, for it is an ordinary word or an acronym of
# other things as well. "~" before a name: two words run together, no spelling of its own.
_WORKSHOPS = """
CVPRW, CVPR Workshops | ICCVW, ICCV Workshops | ECCVW, ECCV Workshops | WACVW, WACV Workshops
ICPRW | ICIPW | ICMEW | ACCVW | BMVCW | MICCAIW | NeurIPSW, NeurIPS Workshops; 2018
NIPSW, NIPS Workshops; 1987-2017; NeurIPSW | ICMLW, ICML Workshops | ICLRW, ICLR Workshops
ICRAW | IROSW | CoRLW | RSSW | AAAIW | IJCAIW | KDDW | =WWWW | ICASSPW | AISTATSW | ACLW
EMNLPW | NAACLW | CoNLLW | ISMARW | EuroS&PW | ICDEW | PerComW | =ICDMW | BlackboxNLP; 2018
RepL4NLP; 2016 | TrustNLP; 2021 | !WOAH; 2017 | AISec; 2008 | =WHISPERS | DCASE; 2016
ImageCLEF; 2003 | LLM4Code; 2024
"""
_JOURNALS = """
TPAMI, T-PAMI, IEEE TPAMI, IEEE Transactions on Pattern Analysis and Machine Intelligence; 1979
=PAMI, IEEE PAMI; 1979 | IJCV, International Journal of Computer Vision; 1987
!TIP, IEEE TIP, IEEE Transactions on Image Processing; 1992
=TMM, IEEE TMM, IEEE Transactions on Multimedia; 1999
TCSVT, IEEE TCSVT, IEEE Transactions on Circuits and Systems for Video Technology; 1991
TNNLS, IEEE TNNLS, IEEE Transactions on Neural Networks and Learning Systems; 2012
=TNN, IEEE TNN; 1990-2011; TNNLS | TETCI, IEEE TETCI; 2017 | =TEVC, IEEE TEVC; 1997
!TFS, IEEE TFS; 1993 | !TAI, IEEE TAI; 2020
=TMI, IEEE TMI, IEEE Transactions on Medical Imaging; 1982
=MedIA, !Medical Image Analysis; 1996 | =CVIU, Computer Vision and Image Understanding; 1995
!PR, !Pattern Recognition; 1968 | =PRL, !Pattern Recognition Letters; 1982
!IVC, !Image and Vision Computing; 1983 | TOMM, ACM TOMM; 2005
TGRS, IEEE TGRS, IEEE Transactions on Geoscience and Remote Sensing; 1980
=GRSL, IEEE GRSL; 2004 | JSTARS, IEEE JSTARS; 2008 | ISPRS Journal, ISPRS J; 1989
!Remote Sensing; 2009 | TCYB, IEEE TCYB, IEEE Transactions on Cybernetics; 2013
=TITS, T-ITS, IEEE TITS, IEEE T-ITS; 2000 | !TIV, IEEE TIV; 2016 | =TVT, IEEE TVT
!TSP, IEEE TSP; 1991 | =SPL, IEEE SPL; 1994 | !TCI, IEEE TCI; 2015
JBHI, IEEE JBHI, IEEE Journal of Biomedical and Health Informatics; 2013 | TBME, IEEE TBME; 1964
=CMIG | =CMPB | !CBM | =MELBA; 2020 | NeuroImage; 1992 | !Medical Physics | =JAMIA; 1994
npj Digital Medicine; 2018 | TASLP, IEEE TASLP, IEEE/ACM TASLP; 2014
JSTSP, IEEE JSTSP, IEEE Journal of Selected Topics in Signal Processing; 2007
!CSL, Computer Speech & Language; 1986 | !Speech Communication; 1982
=TAFFC, IEEE TAFFC, IEEE Transactions on Affective Computing; 2010
TKDE, IEEE TKDE, IEEE Transactions on Knowledge and Data Engineering; 1989
TKDD, ACM TKDD; 2007 | TOIS, ACM TOIS; 1983
TIFS, IEEE TIFS, IEEE Transactions on Information Forensics and Security; 2006
TDSC, IEEE TDSC; 2004 | =TSE, IEEE TSE; 1975 | TOSEM, ACM TOSEM; 1992
TVCG, IEEE TVCG, IEEE Transactions on Visualization and Computer Graphics; 1995
=TOG, ACM TOG, ACM Transactions on Graphics; 1982 | !CGF, =Computer Graphics Forum; 1982
TOCHI, ACM TOCHI; 1994 | IMWUT, ACM IMWUT; 2017 | PVLDB; 2008 | VLDBJ, VLDB Journal; 1992
=TODS, ACM TODS; 1976 | TOPLAS, ACM TOPLAS; 1979 | =TOCS, ACM TOCS; 1983 | !TACO, ACM TACO; 2004
TPDS, IEEE TPDS; 1990 | !TMC, IEEE TMC; 2002 | !TWC, IEEE TWC; 2002 | !TON, IEEE/ACM ToN; 1993
JSAC, IEEE JSAC; 1983 | TCAD, IEEE TCAD; 1982 | !TOPS, ACM TOPS; 2016 | TISSEC; 1998-2015; TOPS
=TORS, ACM TORS; 2023 | =TWEB, ACM TWEB; 2007 | =TIST, ACM TIST; 2010 | =EMSE; 1996 | !JSS
!IST | RA-L, =RAL, IEEE RA-L, IEEE RAL, IEEE Robotics and Automation Letters; 2016
T-RO, =TRO, IEEE T-RO, IEEE TRO, !IEEE Transactions on Robotics; 2004
T-ASE, =TASE, IEEE T-ASE, IEEE TASE; 2004
IJRR, International Journal of Robotics Research; 1982 | !JFR; 1984 | !RAS; 1988
IEEE Access; 2013 | JMLR, Journal of Machine Learning Research; 2000
TMLR, Transactions on Machine Learning Research; 2022 | =DMLR; 2023 | !Machine Learning; 1986
JAIR, Journal of Artificial Intelligence Research; 1993 | !AIJ | !AIMag
!Artificial Intelligence; 1970
TACL, Transactions of the Association for Computational Linguistics; 2013
TALLIP, ACM TALLIP; 2013 | !Computational Linguistics | !Neural Networks; 1988
!Neural Computation; 1989 | !Neurocomputing; 1989 | =KBS, !Knowledge-Based Systems; 1987
!EAAI; 1988 | !ASOC; 2001 | =ESWA, Expert Systems with Applications; 1990
!Information Fusion; 2000 | !Information Sciences, =InfSc | !Applied Intelligence; 1991
!Neural Computing and Applications | !Machine Vision and Applications; 1988
!Multimedia Tools and Applications, =MTAP; 1995 | ACM Computing Surveys, =CSUR; 1969
!Computers & Graphics | =The Visual Computer | !Nature; 1869 | =Nature Communications; 2010
=Nature Biotechnology | =Nature Biomedical Engineering; 2017
=Nature Computational Science; 2021 | =Nature Human Behaviour; 2017 | =Nature Physics
=Nature Machine Intelligence; 2019 | =Nature Medicine | =Nature Methods
=Scientific Reports; 2011 | !Science; 1880 | =Science Robotics; 2016 | =Science Advances; 2015
=Communications of the ACM, =CACM; 1958 | !Cell | !Cell Reports | eLife; 2012 | =PNAS; 1915
PLOS ONE, PLoS ONE; 2006 | PLOS Computational Biology, PLoS Computational Biology; 2005
!Bioinformatics | Briefings in Bioinformatics | !Sensors | !ACHA | !AMAI
!PAA, !Pattern Analysis and Applications | IJACSA | !Electronics | !Applied Sciences | !Symmetry
!Entropy | =ISPRS IJGI; 2012 | Remote Sensing of Environment, !RSE; 1969
Frontiers in Neuroscience; 2007
"""
_PREPRINTS = """
arXiv, =CoRR; 1991 | bioRxiv; 2013 | medRxiv; 2019 | ChemRxiv; 2017 | TechRxiv | PsyArXiv
=SSRN; 1994 | OpenReview; 2013
"""


class Reading(Enum):
    """How a name must be written to mean its venue."""

    ANY_CASE = ""
    EXACT = "="
    DATED = "!"
    JOINED = "~"


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
        for line in table.replace(" | ", "\n").split("\n")
        if line
    ]


def _row(line: str, kind: Kind) -> tuple[KnownVenue, tuple[Reading, ...]]:
    written, _, rest = line.partition("; ")
    years, _, successor = rest.partition("; ")
    since, _, until = years.partition("-")
    names = written.split(", ")
    plain = tuple(name.lstrip("=!~") for name in names)
    readings = tuple(Reading(name[0]) if name[0] in "=!~" else Reading.ANY_CASE for name in names)
    venue = KnownVenue(
        plain[0],
        kind,
        plain,
        int(since) if since else None,
        int(until) if until else None,
        successor,
    )
    return venue, readings
