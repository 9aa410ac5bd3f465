from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.knowledge import venues
from awesome_lint.knowledge.urls.proceedings import appearance

NEURIPS = "https://proceedings.neurips.cc"
CVF = "https://openaccess.thecvf.com"


@pytest.mark.parametrize(
    ("href", "names", "first", "last"),
    [
        (f"{CVF}/content/CVPR2021/papers/A_CVPR_2021_paper.pdf", "CVPR", 2021, 2021),
        (f"{CVF}/content_CVPR_2020/html/A_CVPR_2020_paper.html", "CVPR", 2020, 2020),
        (f"{CVF}/content_cvpr_2017/papers/A_CVPR_2017_paper.pdf", "CVPR", 2017, 2017),
        (f"{CVF}/content_ECCV_2018/papers/A_ECCV_2018_paper.pdf", "ECCV", 2018, 2018),
        (f"{CVF}/content/WACV2023/html/A_WACV_2023_paper.html", "WACV", 2023, 2023),
        (f"{CVF}/content/ACCV2022/html/A_ACCV_2022_paper.html", "ACCV", 2022, 2022),
        (f"{CVF}/content/ICCV2021W/DF/html/A_ICCVW_2021_paper.html", "ICCVW", 2021, 2021),
        (f"{CVF}/content_CVPRW_2019/papers/D/A_CVPRW_2019_paper.pdf", "CVPRW", 2019, 2019),
        (f"{CVF}/content_cvpr_2018_workshops/papers/w4/A_paper.pdf", "CVPRW", 2018, 2018),
        (f"{CVF}/content_CVPR_2020_workshops/w4/html/A_paper.html", "CVPRW", 2020, 2020),
        (f"{CVF}/content_cvpr_workshops_2015/W1/html/A_paper.html", "CVPRW", 2015, 2015),
        ("http://cv-foundation.org/openaccess/content_iccv_2015/A.html", "ICCV", 2015, 2015),
        ("http://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/1.pdf", "ECCV", 2020, 2020),
        ("https://aclanthology.org/2020.emnlp-main.161", "EMNLP", 2020, 2020),
        ("https://aclanthology.org/2023.findings-acl.5.pdf", "ACL", 2023, 2023),
        ("https://www.aclweb.org/anthology/P18-1001/", "ACL", 2018, 2018),
        ("https://aclanthology.org/2021.acl-long.1/", "ACL/IJCNLP", 2021, 2021),
        ("https://aclanthology.org/D19-1458/", "EMNLP/IJCNLP", 2019, 2019),
        ("https://aclanthology.org/C16-1264", "COLING", 2016, 2016),
        ("https://aclanthology.org/P98-1001", "ACL/COLING", 1998, 1998),
        ("https://doi.org/10.18653/v1/P18-1001", "", None, None),
        ("https://proceedings.mlr.press/v97/a19b.html", "ICML", 2019, 2019),
        ("http://proceedings.mlr.press/v119/a20b/a20b.pdf", "ICML", 2020, 2020),
        ("https://proceedings.mlr.press/v155/a21b.html", "CoRL", 2020, 2021),
        (f"{NEURIPS}/paper_files/paper/2023/hash/0.html", "NeurIPS", 2023, 2023),
        ("https://papers.nips.cc/paper/7181-attention-is-all-you-need", "NeurIPS", None, None),
        ("https://neurips.cc/virtual/2023/poster/71421", "NeurIPS", 2023, 2023),
        ("https://iclr.cc/virtual/2024/oral/19790", "ICLR", 2024, 2024),
        ("https://icml.cc/Conferences/2010/papers/1.pdf", "ICML", 2010, 2010),
        ("https://www.ijcai.org/Proceedings/2020/0640.pdf", "IJCAI", 2020, 2020),
        ("https://www.ijcai.org/Proceedings/16/Papers/473.pdf", "IJCAI", 2016, 2016),
        ("http://isca-speech.org/archive/Interspeech_2020/1.html", "Interspeech", 2020, 2020),
        ("https://ojs.aaai.org/index.php/AAAI/article/view/6466", "AAAI/IAAI/EAAI", None, None),
        ("http://aaai.org/ocs/index.php/AAAI/AAAI18/paper/1", "AAAI/IAAI/EAAI", 2018, 2018),
        ("https://aaai.org/Papers/AAAI/2020GB/AAAI-A.1.pdf", "AAAI/IAAI/EAAI", 2020, 2020),
        ("https://usenix.org/conference/usenixsecurity21/a", "USENIX Security", 2021, 2021),
        ("http://www.roboticsproceedings.org/rss15/p47.pdf", "RSS", 2019, 2019),
    ],
)  # fmt: skip
def test_appearance(href: str, names: str, first: int | None, last: int | None) -> None:
    found = appearance(href)
    if not names:
        assert found is None
        return
    assert found is not None
    assert (found.venues, found.first, found.last) == (tuple(names.split("/")), first, last)


@pytest.mark.parametrize(
    "href",
    [
        "",
        "CVPR2021",
        "https://arxiv.org/abs/2104.06399",
        "https://openreview.net/forum?id=gZ9hCDWe6ke",
        f"{CVF}/CVPR2021?day=all",
        f"{CVF}/menu",
        "https://aclanthology.org/W19-1605",  # workshops of all kinds
        "https://aclanthology.org/Q18-1001",  # a journal, read out at meetings
        "https://aclanthology.org/2021.tacl-1.5",
        "https://aclanthology.org/2020.acl-srw-extra-1/",
        "https://aclanthology.org/2020.nlp4if-1.2",
        "https://proceedings.mlr.press/v1/",
        "https://proceedings.mlr.press/v9999/a.html",
        "https://neurips.cc/virtual/2023/workshop/66517",
        "https://ojs.aaai.org/index.php/AAAI/article/view/1https://arxiv.org/abs/2104.06399",
        "ftp://openaccess.thecvf.com/content/CVPR2021/a.pdf",
    ],
)
def test_addresses_that_tell_nothing(href: str) -> None:
    assert appearance(href) is None


def test_every_venue_in_an_address_is_known() -> None:
    for volume in range(1, 300):
        found = appearance(f"https://proceedings.mlr.press/v{volume}/a.html")
        for name in found.venues if found else ():
            venue = venues.known(name)
            assert venue is not None
            assert venue.name == name
            assert found is not None
            assert found.first is not None
            assert (venue.since or 0) <= found.first < 2030


@given(st.text(max_size=60), st.sampled_from(("", f"{CVF}/", "https://aclanthology.org/")))
def test_any_text_is_read(text: str, start: str) -> None:
    found = appearance(start + text)
    assert found is None or found.venues
