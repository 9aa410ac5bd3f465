from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.knowledge import venues
from awesome_lint.knowledge.venues.names import is_slip, names
from awesome_lint.knowledge.venues.table import REVISED, Kind, Reading, rows
from awesome_lint.text.typos import is_typo


@pytest.mark.parametrize(
    ("text", "name", "year", "raw"),
    [
        ("CVPR 2021", "CVPR", 2021, "CVPR 2021"),
        ("ECCV2020", "ECCV", 2020, "ECCV2020"),
        ("arxiv2020", "arXiv", 2020, "arxiv2020"),
        ("ArXiV 2019", "arXiv", 2019, "ArXiV 2019"),
        ("arXiv preprint 2023", "arXiv", 2023, "arXiv preprint 2023"),
        ("arXiv 15 Nov 2018", "arXiv", 2018, "arXiv 15 Nov 2018"),
        ("arXiv on 24 May 2019", "arXiv", 2019, "arXiv on 24 May 2019"),
        ("arXiv 26 Jun", "arXiv", None, "arXiv"),
        ("arXiv 20211", "arXiv", None, "arXiv"),
        ("arXiv:2005.00001", "arXiv", None, "arXiv"),
        ("arXiv 2019/08, ACL 2020", "ACL", 2020, "ACL 2020"),
        ("arXiv 2019, CVPR", "CVPR", None, "CVPR"),
        ("2014 deepmind NIPS", "NIPS", 2014, "2014 deepmind NIPS"),
        ("NIPS 2020", "NIPS", 2020, "NIPS 2020"),
        ("ICLR'21", "ICLR", 2021, "ICLR'21"),
        ("ICLR’21", "ICLR", 2021, "ICLR’21"),
        ("CVPR' 14", "CVPR", 2014, "CVPR' 14"),
        ("AAAI17", "AAAI", 2017, "AAAI17"),
        ("CVPR 98", "CVPR", 1998, "CVPR 98"),
        ("NeurIPS 2020 Oral", "NeurIPS", 2020, "NeurIPS 2020"),
        ("ICLR2023ORAL", "ICLR", 2023, "ICLR2023"),
        ("TPAMI 2018", "TPAMI", 2018, "TPAMI 2018"),
        ("T-PAMI 2018", "TPAMI", 2018, "T-PAMI 2018"),
        ("PAMI 2010", "PAMI", 2010, "PAMI 2010"),
        ("IEEE TMI 2020", "TMI", 2020, "IEEE TMI 2020"),
        ("Under review of ICLR 2021", "ICLR", 2021, "ICLR 2021"),
        ("Findings of ACL 2023", "ACL", 2023, "ACL 2023"),
        ("CVPR 2020 Workshop", "CVPR", 2020, "CVPR 2020"),
        ("ICCV Workshop 2021", "ICCV", 2021, "ICCV Workshop 2021"),
        ("NeurIPSW 2021", "NeurIPSW", 2021, "NeurIPSW 2021"),
        ("ICML, 2021", "ICML", 2021, "ICML, 2021"),
        ("ICML (2021)", "ICML", 2021, "ICML (2021)"),
        ("Pattern Recognition(2018)", "PR", 2018, "Pattern Recognition(2018)"),
        ("Knowledge-Based Systems-2022", "KBS", 2022, "Knowledge-Based Systems-2022"),
        ("ACM MM2019", "ACM MM", 2019, "ACM MM2019"),
        ("ACMMM 2021", "ACM MM", 2021, "ACMMM 2021"),
        ("MM 2021", "ACM MM", 2021, "MM 2021"),
        ("S&P 2021", "S&P", 2021, "S&P 2021"),
        ("ECML-PKDD 2019", "ECML PKDD", 2019, "ECML-PKDD 2019"),
        ("3DV 2021", "3DV", 2021, "3DV 2021"),
        ("SIGGRAPH Asia 2023 & TOG", "SIGGRAPH Asia", 2023, "SIGGRAPH Asia 2023"),
        ("CVPR, ICCV 2019", "ICCV", 2019, "ICCV 2019"),
        ("COLING 2020 & ECCV 2020 Workshop", "COLING", 2020, "COLING 2020"),
        ("发表于CVPR 2021", "CVPR", 2021, "CVPR 2021"),
        ("cvpr 2021", "CVPR", 2021, "cvpr 2021"),
        ("Nature 2021", "Nature", 2021, "Nature 2021"),
        ("CHI", "CHI", None, "CHI"),
        ("WWW 2019", "WWW", 2019, "WWW 2019"),
        ("ICML 1980s", "ICML", None, "ICML"),
        ("CVPR 2050", "CVPR", None, "CVPR"),
        ("CVPR 1949", "CVPR", None, "CVPR"),
        ("arxiv 2021.03", "arXiv", 2021, "arxiv 2021"),
        ("arXiv 2021.1234", "arXiv", None, "arXiv"),
        ("ICLR Workshop'24", "ICLR", 2024, "ICLR Workshop'24"),
        ("ACL Findings'24", "ACL", 2024, "ACL Findings'24"),
        ("SysML 2019", "SysML", 2019, "SysML 2019"),
        ("IEEE Transactions on Image Processing 2020", "TIP", 2020, None),
        ("European Conference on Computer Vision 2020", "ECCV", 2020, None),
    ],
)
def test_find(text: str, name: str, year: int | None, raw: str | None) -> None:
    found = venues.find(text)
    assert found is not None
    assert (found.name, found.year, found.raw) == (name, year, raw or text)
    assert text[found.start : found.end] == found.raw


@pytest.mark.parametrize(
    "text",
    [
        "Only 2040 Images",
        "",
        "2021",
        "chi",
        "acl rules",
        "the tip 2020",
        "more media 2020",
        "RSS",  # a feed, without a year
        "The Nature of Code",
        "Nature",
        "Computer Science 2019",
        "In-Nature 2019 pictures",
        "a date 2019",
        "Machine Learning",
        "Machine Learning course 2019",
        "KSAFE-MM",
        "ACL-style",
        "papers.nips.cc",
        "ICE",
        "RE",
        "Gecco",
        "CVPRs",
        "xCVPR",
        "BERT",
        "Attention Is All You Need",
    ],
)
def test_no_venue(text: str) -> None:
    assert venues.find(text) is None


def test_next_years_meetings_are_known_and_later_ones_are_not() -> None:
    this_year = time.gmtime().tm_year
    for year, expected in ((this_year + 1, this_year + 1), (this_year + 4, None)):
        found = venues.find(f"CVPR {year}")
        assert found is not None
        assert found.year == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("CVPRR", "CVPR"),
        ("CVRP", "CVPR"),
        ("NeurlPS", "NeurIPS"),
        ("NeruIPS", "NeurIPS"),
        ("NAAC", "NAACL"),
        ("FAACT", "FAccT"),
        ("NeurIPSW", None),
        ("ICLRW", None),
        ("ICMLA", None),
        ("CVPR", None),
        ("nips", None),
        ("ECV", None),
        ("arvix", "arXiv"),
        ("INTERSPEACH", "Interspeech"),
        ("ICRL", "ICLR"),
        ("AISTAT", "AISTATS"),
        ("MICAI", None),
        ("ICCS", None),
        ("ICCVX", None),
        ("ICXV", None),
        ("XCVPR", None),
        ("VPR", None),
        ("BERT", None),
        ("", None),
    ],
)
def test_nearest(written: str, meant: str | None) -> None:
    assert venues.nearest(written) == meant


@pytest.mark.parametrize(
    ("word", "meant", "typo"),
    [
        ("htps", "https", True),
        ("httpps", "https", True),
        ("httos", "https", True),
        ("hhttp", "http", True),
        ("htpt", "http", True),
        ("htt", "http", True),
        ("http", "http", False),
        ("ht", "http", False),
        ("ftp", "http", False),
        ("tpth", "http", False),
        ("", "a", True),
    ],
)
def test_is_typo(word: str, meant: str, typo: bool) -> None:
    assert is_typo(word, meant) is typo
    assert is_typo(meant, word) is typo


def test_all_venues_and_where_they_stand() -> None:
    text = "arxiv 2019/08, 2020 ACL & CVPR'21"
    found = venues.find_all(text)
    assert [(each.name, each.year, each.spelling) for each in found] == [
        ("arXiv", 2019, "arXiv"),
        ("ACL", 2020, "ACL"),
        ("CVPR", 2021, "CVPR"),
    ]
    assert [text[slice(*each.named)] for each in found] == ["arxiv", "ACL", "CVPR"]
    assert [text[slice(*each.dated)] for each in found if each.dated] == ["2019", "2020", "21"]
    assert venues.find_all("no venue") == ()


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("ACMMM 2020", "ACM MM"),
        ("ACM Multimedia 2020", "ACM Multimedia"),
        ("INTERSPEECH 2020", "INTERSPEECH"),
        ("interspeech 2020", "Interspeech"),
        ("NEURIPS 2020", "NeurIPS"),
        ("T-PAMI 2020", "T-PAMI"),
        ("ECMLPKDD 2020", "ECML PKDD"),
    ],
)
def test_spelling(text: str, spelling: str) -> None:
    found = venues.find(text)
    assert found is not None
    assert found.spelling == spelling


def test_no_venue_is_taken_for_another_one_misspelt() -> None:
    for venue, _ in rows():
        for spelling in venue.names:
            for written in (spelling, spelling.lower(), spelling.upper(), spelling.capitalize()):
                assert venues.nearest(written) is None, written


# Real venues that a slip would make of each other. Both of each pair must be in the table.
KNOWN_SLIPS = {
    tuple(pair.split("/"))
    for pair in str.split("""
    cvip/vcip ecal/eacl icar/icra iccas/icuas iccas/iscas iccp/icpc icml/icmla icml/icmlc
    icml/icmlt icpc/iccp icra/icar icslp/iscslp icws/icwsm icws/iwcs iiswc/iswc isca/iscas
    iwcs/icws micai/miccai miccai/micai mmsys/mlsys tist/tits tits/tist vcip/cvip vldb/vldbj
    wise/wisec
    """)
}


def test_acronyms_that_a_slip_makes_of_each_other_are_few() -> None:
    # What would be taken for another venue if the table did not have it: all pairs.
    keys = {key: found for key, found in names().by_words.items() if " " not in key}
    meant = [
        key
        for key, found in keys.items()
        if any(
            each.venue.kind is not Kind.WORKSHOP and each.reading is not Reading.DATED
            for each in found
        )
    ]
    slips = {(a, b) for a in keys for b in meant if a != b and is_slip(a, b)}
    assert slips == KNOWN_SLIPS


def test_years_and_successors() -> None:
    for name, since in (("ICLR", 2013), ("CoRL", 2017), ("COLM", 2024), ("TMLR", 2022)):
        venue = venues.known(name)
        assert venue is not None
        assert venue.since == since
    for venue, _ in rows():
        if venue.successor:
            after = venues.known(venue.successor)
            assert after is not None
            assert venue.until is not None
            assert after.until is None
            assert after.name == venue.successor
        assert venue.until is None or venue.until < REVISED


def test_the_table_is_sound() -> None:
    table = [venue for venue, _ in rows()]
    assert len(table) >= 500
    assert {venue.kind for venue in table} == set(Kind)
    spellings = [spelling for venue in table for spelling in venue.names]
    assert len(set(spellings)) == len(spellings)
    for venue in table:
        assert venues.known(venue.name) == venue
        assert venue.since is None or 1860 < venue.since < 2030
        assert venue.until is None or venue.since is None or venue.since < venue.until
    nips = venues.known("nips")
    assert nips is not None
    assert nips.until == 2017
    assert venues.known("nothing") is None


@pytest.mark.parametrize("separator", [" ", "", "-", ", ", " '", "'"])
def test_every_name_is_found_with_a_year(separator: str) -> None:
    year = "21" if "'" in separator else "2021"
    for venue, _ in rows():
        for spelling in venue.names:
            found = venues.find(f"{spelling}{separator}{year}")
            assert found is not None, spelling
            assert (found.name, found.year) == (venue.name, 2021)


WORDS = st.sampled_from(
    str.split(
        "CVPR ICCV arXiv NIPS 2014 2019 '21 21 2040 1234.5678 Workshop of the , ; ( ) - / & Nature "
        "Pattern Recognition MM ACM IEEE S&P oral 12 Nov \n"
    )
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=12).map(" ".join)))
def test_a_match_is_where_it_says(text: str) -> None:
    found = venues.find(text)
    if found is not None:
        assert text[found.start : found.end] == found.raw
        assert venues.known(found.name) is not None
        assert found.year is None or f"{found.year % 100:02}" in found.raw


def test_long_text_takes_linear_time() -> None:
    for piece in ("CVPR ", "a ", "CVPR 2", "(", "Pattern ", "2019 ", "'"):
        venues.find(piece * 30_000)
        venues.find("CVPR" + piece * 30_000 + "2019")
