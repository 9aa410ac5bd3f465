from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from places import SHARED

from awesome_lint.knowledge import urls

if TYPE_CHECKING:
    from collections.abc import Callable

REWRITES: list[Callable[[str], str | None]] = [
    urls.canonical,
    urls.https_form,
    urls.missing_scheme,
    urls.repaired_arxiv,
    urls.repaired_scheme,
    urls.undoubled_scheme,
    urls.without_tracking,
]
CORPUS = SHARED / "corpus"


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        (
            "arxiv:2104.06399",
            """https://arxiv.org/abs/2104.06399 http://arxiv.org/abs/2104.06399v2
            https://arxiv.org/pdf/2104.06399 https://arxiv.org/pdf/2104.06399v1.pdf
            https://www.arxiv.org/abs/2104.06399/ https://export.arxiv.org/abs/2104.06399
            https://arxiv.org/html/2104.06399v3 https://ar5iv.labs.arxiv.org/html/2104.06399
            https://www.alphaxiv.org/abs/2104.06399 https://ARXIV.org/abs/arXiv:2104.06399
            https://arxiv.org/abs/2104.06399?context=cs.CV https://arxiv.org/pdf/2104.06399#page=3
            https://arxiv.org/ftp/arxiv/papers/2104/2104.06399.pdf
            https://huggingface.co/papers/2104.06399 https://doi.org/10.48550/arXiv.2104.06399
            arXiv:2104.06399 https://arxiv.org/abs//2104.06399 ttps://arxiv.org/abs/2104.06399
            https://arxiv.org/pdf/2104.06399.pdf.pdf arxiv.org/abs/2104.06399
            https:\\\\arxiv.org\\abs\\2104.06399""",
        ),
        (
            "arxiv:math/0309136",
            """https://arxiv.org/abs/math/0309136 https://arxiv.org/pdf/math.GT/0309136v1
            http://xxx.lanl.gov/abs/math/0309136 https://arxiv.org/abs/math%2F0309136""",
        ),
        (
            "doi:10.1000/abc.1",
            """https://doi.org/10.1000/ABC.1 http://dx.doi.org/10.1000/abc.1 doi:10.1000/abc.1
            https://www.doi.org/10.1000/abc.1/ https://dl.acm.org/doi/abs/10.1000/abc.1
            https://dl.acm.org/doi/pdf/10.1000/abc.1 https://dl.acm.org/doi/10.1000/abc.1
            https://link.springer.com/article/10.1000%2Fabc.1
            https://link.springer.com/content/pdf/10.1000/abc.1.pdf""",
        ),
        (
            "openreview:aB-c_1",
            """https://openreview.net/forum?id=aB-c_1 http://openreview.net/pdf?id=aB-c_1
            https://openreview.net/forum?id=aB-c_1&noteId=xyz
            https://openreview.net/forum?referrer=%5Bx%5D(/y)&id=aB-c_1""",
        ),
        (
            "cvf:roe_seeing_less_cvpr_2021",
            """https://openaccess.thecvf.com/content/CVPR2021/html/Roe_Seeing_Less_CVPR_2021_paper.html
            http://openaccess.thecvf.com/content/CVPR2021/papers/Roe_Seeing_Less_CVPR_2021_paper.pdf""",
        ),
        (
            "acl:p18-1001",
            """https://aclanthology.org/P18-1001/ https://aclanthology.org/P18-1001
            https://www.aclanthology.org/P18-1001.pdf http://aclweb.org/anthology/P18-1001
            https://www.aclweb.org/anthology/P18-1001.pdf https://aclanthology.org/P18-1001v2.pdf
            http://anthology.aclweb.org/P/P18/P18-1001.pdf
            http://aclanthology.info/papers/P18-1001/p18-1001
            https://www.aclweb.org/anthology/papers/P/P18/P18-1001/
            https://doi.org/10.18653/v1/P18-1001""",
        ),
        (
            "acl:2020.acl-main.62",
            """https://aclanthology.org/2020.acl-main.62
            https://www.aclweb.org/anthology/2020.acl-main.62.pdf""",
        ),
        (
            "github:o/r",
            """https://github.com/o/r http://github.com/O/R/ https://www.github.com/o/r.git
            https://github.com/o/r#readme https://github.com/o/r/?tab=readme-ov-file
            https://github.com/o/r?tab=readme-ov-file#readme-ov-file github.com/o/r
            https://https://github.com/o/r https//github.com/o/r https:///github.com/o/r
            https://github.com/o/r?utm_source=x //github.com/o/r https://github.com//o/r""",
        ),
        (
            "youtube:dQw4w9WgXcQ",
            """https://www.youtube.com/watch?v=dQw4w9WgXcQ https://youtu.be/dQw4w9WgXcQ?si=x
            https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share
            https://www.youtube.com/embed/dQw4w9WgXcQ https://youtube.com/shorts/dQw4w9WgXcQ
            https://www.youtube.com/live/dQw4w9WgXcQ?t=0 https://www.youtube.com/v/dQw4w9WgXcQ
            https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&index=2""",
        ),
        ("youtube:playlist/PL1", "https://www.youtube.com/playlist?list=PL1&si=x"),
        (
            "huggingface.co/org/model",
            "https://huggingface.co/org/model/ https://hf.co/org/model",
        ),
        (
            "s2:79ba8bcfbf9496834fdc22a1f7c96d26d776cd6c",
            """https://www.semanticscholar.org/paper/Some-Title/79ba8bcfbf9496834fdc22a1f7c96d26d776cd6c
            https://www.semanticscholar.org/paper/79ba8bcfbf9496834fdc22a1f7c96d26d776cd6c
            https://pdfs.semanticscholar.org/79ba/8bcfbf9496834fdc22a1f7c96d26d776cd6c.pdf""",
        ),
        (
            "neurips:2020/3181d59d19e76e902666df5c7821259a",
            """https://papers.nips.cc/paper/2020/hash/3181d59d19e76e902666df5c7821259a-Abstract.html
            https://proceedings.neurips.cc/paper/2020/file/3181d59d19e76e902666df5c7821259a-Paper.pdf
            https://proceedings.neurips.cc/paper_files/paper/2020/file/3181d59d19e76e902666df5c7821259a-Paper-Conference.pdf""",
        ),
        (
            "pmlr:v97/roe19a",
            """http://proceedings.mlr.press/v97/roe19a.html
            https://proceedings.mlr.press/v97/roe19a/roe19a.pdf""",
        ),
        (
            "ieee:1234567",
            """https://ieeexplore.ieee.org/document/1234567/
            https://ieeexplore.ieee.org/abstract/document/1234567
            https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=1234567""",
        ),
        (
            "en.wikipedia.org/wiki/Lint_(software)",
            """https://en.wikipedia.org/wiki/Lint_(software)
            https://en.m.wikipedia.org/wiki/Lint_%28software%29""",
        ),
        (
            "example.com/a/B",
            """https://example.com/a/B http://www.example.com/a/B/ HTTPS://Example.COM:443/a/B
            https://example.com./a/B# https://example.com/a/B? https://example.com/%61/B
            https://example.com/a/B?utm_source=x&fbclid=y https://user@example.com/a/B
            https://example.com\\a\\B https:example.com/a/B www.example.com/a/B
            htps://example.com/a/B https://exam\u00adple.com/a\u200b/B\ufeff
            https://example.com/a/B%E2%80%8B http://http://example.com/a/B""",
        ),
        ("example.com/日本?q=%26é", "https://example.com/%e6%97%a5本?q=%26%C3%A9"),
        ("example.com/x?a=1&b=2", "https://example.com/x?a=1&amp;b=2 //example.com/x?a=1&b=2"),
        ("example.com:8080/x", "http://example.com:8080/x/"),
        ("ftp://example.com/x", "ftp://example.com/x/ FTP://Example.com/x"),
        ("mailto:me@example.com", "mailto:Me@Example.com"),
        ("./docs/x.md", "docs/x.md ./docs/x.md docs\\x.md"),
        ("#place", "#place"),
        ("", ""),
    ],
)
def test_one_identity_for_every_spelling(name: str, spellings: str) -> None:
    assert {each: urls.identity(each) for each in spellings.split() or [""]} == dict.fromkeys(
        spellings.split() or [""], name
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://arxiv.org/abs/2104.06399", "https://arxiv.org/abs/2104.06398"),
        ("https://arxiv.org/abs/2104.06399", "https://arxiv.org/list/2104.06399"),
        ("https://arxiv.org/html/2104.06399v1/x1.png", "https://arxiv.org/abs/2104.06399"),
        ("https://openreview.net/forum?id=aB", "https://openreview.net/forum?id=ab"),
        ("https://openreview.net/attachment?id=aB&name=code", "https://openreview.net/pdf?id=aB"),
        ("https://aclanthology.org/P18-1001.bib", "https://aclanthology.org/P18-1001/"),
        ("https://github.com/o/r", "https://github.com/o/r/tree/main"),
        ("https://github.com/o/r/tree/a", "https://github.com/o/r/tree/b"),
        ("https://github.com/o/r", "https://github.com/o/r/issues"),
        ("https://github.com/o/r", "https://github.com/o/r#install"),
        ("https://github.com/o/r", "https://github.com/o"),
        ("https://github.com/o/r/blob/main/a.py", "https://github.com/o/r/blob/main/A.py"),
        ("https://github.com/topics/r", "https://github.com/topics/s"),
        ("https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcq"),
        ("https://youtu.be/dQw4w9WgXcQ?t=5", "https://youtu.be/dQw4w9WgXcQ?t=6"),
        ("https://example.com/a", "https://example.com/A"),
        ("https://example.com/?q=a", "https://example.com/?q=b"),
        ("https://example.com/a%2Fb", "https://example.com/a/b"),
        ("https://example.com/a%3Fb", "https://example.com/a?b"),
        ("https://example.com/a#b", "https://example.com/a#c"),
        ("https://example.com/a.md", "example/a.md"),
        ("https://www.com/a", "https://com/a"),
        ("https://hf.co/datasets/a/b", "https://hf.co/a/b"),
        ("https://example.com/%ff", "https://example.com/%fe"),
        ("ftp://example.com/x", "https://example.com/x"),
        ("docs/x.md", "docs/y.md"),
    ],
)
def test_different_things_have_different_identities(one: str, other: str) -> None:
    assert urls.identity(one) != urls.identity(other)


@pytest.mark.parametrize(
    ("href", "scheme", "host", "external"),
    [
        ("https://Example.com:80/x", "https", "example.com", True),
        ("//example.com/x", "", "example.com", True),
        ("mailto:a@b.org", "mailto", "", True),
        ("Tel:123", "tel", "", True),
        ("stun:stun.example.com:3478", "stun", "", True),
        ("vscode:extension/x.y", "vscode", "", True),
        ("ms-settings:x", "ms-settings", "", True),
        ("madeup://x/y", "madeup", "x", True),
        ("http://[::1]:80/x", "http", "[::1]", True),
        ("https://me:pw@example.com/", "https", "example.com", True),
        ("https:\\\\example.com\\x", "https", "example.com", True),
        ("GradMix: transfer across domains", "gradmix", "", False),
        ("Info: read this", "info", "", False),
        ("www.example.com/x", "", "", False),
        ("example.com:80/x", "", "", False),
        ("C:\\x.png", "", "", False),
        ("docs/x.md", "", "", False),
        ("docs//x.md", "", "", False),
        ("#x", "", "", False),
        ("", "", "", False),
    ],
)
def test_kinds_of_targets(href: str, scheme: str, host: str, external: bool) -> None:
    assert (urls.scheme(href), urls.host(href)) == (scheme, host)
    assert urls.is_external(href) is external
    assert urls.is_fragment(href) is (href == "#x")


@pytest.mark.parametrize(
    ("href", "scholarly"),
    [
        *(
            (paper, True)
            for paper in str.split(
                "https://arxiv.org/abs/2104.06399 http://dx.doi.org/10.1/x doi:10.1/x "
                "https://openreview.net/forum?id=x https://www.nature.com/articles/s41586 "
                "https://openaccess.thecvf.com/content/CVPR2021/x.html https://ojs.aaai.org/x "
                "https://www.ecva.net/papers/eccv_2020/x.pdf https://aclanthology.org/P18-1001 "
                "https://ieeexplore.ieee.org/document/1 https://dl.acm.org/doi/10.1145/1 "
                "https://link.springer.com/chapter/10.1007/1 https://www.ijcai.org/proceedings/1 "
                "https://www.sciencedirect.com/science/article/pii/1 https://www.jmlr.org/papers/1 "
                "https://www.isca-speech.org/archive/x https://proceedings.mlr.press/v1/x.html "
                "https://huggingface.co/papers/2104.06399 https://www.biorxiv.org/content/1"
            )
        ),
        *(
            (other, False)
            for other in str.split(
                "https://github.com/o/r https://arxiv.org/list/cs.CV https://huggingface.co/o/m "
                "https://www.nature.com/ https://example.com/arxiv.org https://notarxiv.org/abs/1 "
                "https://openreview.net/attachment?id=x https://www.springer.com/journal/1 "
                "docs/paper.pdf #paper https://openreview.net/group?id=ICLR.cc"
            )
        ),
    ],
)
def test_is_scholarly(href: str, scholarly: bool) -> None:
    assert urls.is_scholarly(href) is scholarly


def test_repositories_and_profiles() -> None:
    assert urls.repository("https://github.com/O/r.git/") == ("O", "r", "")
    assert urls.repository("http://www.github.com/o/r/tree/main/x/") == ("o", "r", "tree/main/x")
    assert urls.repository("https://github.com/o") is None
    assert urls.repository("https://github.com/topics/lint") is None
    assert urls.repository("https://github.com/sponsors/o") is None
    assert urls.repository("https://gitlab.com/o/r") is None
    repository = urls.repository("https://github.com/O/R/issues")
    assert repository is not None
    assert repository.key == "o/r"
    assert urls.profile("https://github.com/Octo/") == "octo"
    assert urls.profile("https://github.com/orgs/Octo") == "octo"
    assert urls.profile("https://github.com/octo/r") is None
    assert urls.profile("https://github.com/features") is None
    assert urls.profile("https://github.com/") is None
    assert urls.profile("https://example.com/octo") is None


def test_shortened_urls() -> None:
    assert urls.is_shortened("http://bit.ly/abc")
    assert urls.is_shortened("https://goo.gl/abc")
    assert not urls.is_shortened("https://bit.ly/")
    assert not urls.is_shortened("https://youtu.be/dQw4w9WgXcQ")
    assert not urls.is_shortened("https://example.com/bit.ly/abc")


SCHEMES = st.sampled_from(
    [
        *str.split(
            "https:// http:// Https:// https// htps:// https:/ https:/// https:\\ https: "
            "http:// hhttp:// ttp:// https:// // ftp:// mailto: doi: arXiv: stun: "
            "https%3A// ./ / # &amp; "
        ),
        "",
        " ",
        "https:// ",
    ]
)
HOSTS = st.sampled_from(
    [
        *str.split(
            "arxiv.org www.arxiv.org export.arxiv.org ar5iv.org doi.org dx.doi.org "
            "www.doi.org github.com www.github.com GitHub.com aclweb.org www.aclweb.org "
            "anthology.aclweb.org aclanthology.org openreview.net openaccess.thecvf.com "
            "youtu.be www.youtube.com m.youtube.com hf.co en.m.wikipedia.org "
            "www.example.com example.com example.md x.io me@github.com arxiv.org:443 "
            "github.com:8080 github.com. link.springer.com dl.acm.org https http localhost "
            "[::1] www.com x.medium.com twitter.com arxiv\u200b.org "
        ),
        "",
    ]
)
PIECES = st.sampled_from(
    [
        *str.split(
            "/ // /abs/ /pdf/ /html/ 2104.06399 v2 .pdf .pdf.pdf math.GT/0309136 "
            "2307.000400 /10.1000/ABC /o/r /o .git /o/r/ /tree/main #readme #top # ? "
            "?tab=readme-ov-file &amp; & utm_source=x &utm_medium=y ?id=aB "
            "?utm_source=x&a=1 ?v=dQw4w9WgXcQ &t=0s &si=1 /watch /embed/dQw4w9WgXcQ "
            "/anthology /P18-1001 /P/P18/P18-1001.pdf .bib /volumes/2020.x-1 /papers/ %2F "
            "%2f %41 %7E ~ %C3%A9 é %ff %zz % %20 \\ \u200b \u00ad \ufeff :// "
            "https:// https:// http// /doi/pdf /article 10.1/x referrer=x /topics/x .md v1f "
            "pdf ( ) * _ , ; . : @ [ ] "
        ),
        " ",
        "\u00a0",
    ]
)
URLS = st.builds(
    lambda schemes, host, pieces: "".join((*schemes, host, *pieces)),
    st.lists(SCHEMES, max_size=3),
    HOSTS,
    st.lists(PIECES, max_size=6),
)


@given(st.one_of(URLS, st.text(), st.text().map("https://".__add__)))
@example("https://https//a.org")
@example("https:" * 5_000)
@example("https://" * 5_000)
@example("%")
@example("https://[")
@example("\ud800")
def test_rewrites_keep_the_identity_and_have_nothing_left_to_do(href: str) -> None:
    name = urls.identity(href)
    for rewrite in REWRITES:
        meant = rewrite(href)
        if meant is not None:
            assert meant != href
            assert urls.identity(meant) == name, rewrite.__name__
            assert rewrite(meant) is None, rewrite.__name__


@given(URLS)
def test_rewrites_agree_on_one_spelling(href: str) -> None:
    for _ in range(8):
        better = next((new for rewrite in REWRITES if (new := rewrite(href))), None)
        if better is None:
            return
        href = better
    pytest.fail(f"no end of rewriting: {href}")


@given(URLS, st.sampled_from(["\u200b", "\u00ad", "\ufeff", "\u00a0"]), st.data())
def test_invisible_characters_do_not_count(href: str, char: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(href)))
    assert urls.identity(href[:at] + char + href[at:]) == urls.identity(href)


@given(URLS)
def test_the_rest_of_the_interface_is_total(href: str) -> None:
    assert urls.is_external(href) or not urls.host(href)
    assert urls.is_malformed_arxiv(href) or urls.repaired_arxiv(href) is None
    assert urls.repository(href) is None or urls.profile(href) is None
    parts = urls.split(href)
    assert parts is None or parts.text == href


def test_long_input_takes_linear_time() -> None:
    functions: list[Callable[[str], object]] = [
        urls.identity, *REWRITES, urls.is_external, urls.is_scholarly,
    ]  # fmt: skip
    for piece in ("https:", "https://", "htps//", "www.", "a.", "a/", "%41", "%", "&a=", "/abs/1"):
        href = piece * 100_000
        for function in functions:
            function(href)
            function("https://arxiv.org/abs/" + href)


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the folder of real lists is not here")
def test_real_lists() -> None:
    found = {
        target
        for path in CORPUS.glob("*.md")
        for target in re.findall(r"\]\(([^()\s]+)\)", path.read_text("utf-8", "replace"))
    }
    assert len(found) > 10_000
    for href in found:
        for rewrite in REWRITES:
            meant = rewrite(href)
            if meant is not None:
                assert urls.identity(meant) == urls.identity(href)
                assert rewrite(meant) is None
