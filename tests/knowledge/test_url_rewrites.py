from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from awesome_lint.knowledge import urls

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("rewrite", "written", "meant"),
    [
        (
            urls.canonical,
            "https://www.arxiv.org/abs/2104.06399",
            "https://arxiv.org/abs/2104.06399",
        ),
        (
            urls.canonical,
            "http://export.arxiv.org/pdf/2104.06399v2.pdf",
            "https://arxiv.org/pdf/2104.06399v2",
        ),
        (
            urls.canonical,
            "https://arxiv.org/abs/2104.06399.pdf",
            "https://arxiv.org/abs/2104.06399",
        ),
        (
            urls.canonical,
            "https://arxiv.org/abs/math.GT/0309136",
            "https://arxiv.org/abs/math/0309136",
        ),
        (
            urls.canonical,
            "https://arxiv.org/abs/2104.06399?context=cs.CV",
            "https://arxiv.org/abs/2104.06399",
        ),
        (
            urls.canonical,
            "https://arxiv.org/pdf/2104.06399.pdf#page=3",
            "https://arxiv.org/pdf/2104.06399#page=3",
        ),
        (
            urls.canonical,
            "https://www.arxiv.org/list/cs.CV/new",
            "https://arxiv.org/list/cs.CV/new",
        ),
        (urls.canonical, "http://dx.doi.org/10.1000/ABC", "https://doi.org/10.1000/ABC"),
        (urls.canonical, "doi:10.1000/ABC", "https://doi.org/10.1000/ABC"),
        (
            urls.canonical,
            "https://www.aclweb.org/anthology/P18-1001",
            "https://aclanthology.org/P18-1001/",
        ),
        (
            urls.canonical,
            "http://anthology.aclweb.org/P/P18/P18-1001.pdf",
            "https://aclanthology.org/P18-1001.pdf",
        ),
        (
            urls.canonical,
            "https://www.aclweb.org/anthology/volumes/2020.x-1/",
            "https://aclanthology.org/volumes/2020.x-1/",
        ),
        (urls.canonical, "https://www.github.com/O/r", "https://github.com/O/r"),
        (urls.canonical, "https://github.com/O/r/", "https://github.com/O/r"),
        (urls.canonical, "https://github.com/o/r.git", "https://github.com/o/r"),
        (urls.canonical, "https://github.com/o/r/#use", None),
        (urls.canonical, "http://github.com/o/r/", "https://github.com/o/r"),
        (urls.canonical, "https://arxiv.org/abs/2104.06399", None),
        (urls.canonical, "http://arxiv.org/abs/2104.06399", None),  # insecure, no more
        (urls.canonical, "https://arxiv.org/abs/2104.06399?utm_source=x", None),  # tracked
        (urls.canonical, "https://arxiv.org/pdf/2104.06399v1", None),
        (urls.canonical, "https://arxiv.org/html/2104.06399v1", None),
        (urls.canonical, "https://arxiv.org/ftp/arxiv/papers/2104/2104.06399.pdf", None),
        (urls.canonical, "https://arxiv.org/abs/2104.6399.pdf", None),
        (urls.canonical, "http://export.arxiv.org/api/query?id_list=2104.06399", None),
        (urls.canonical, "https://arxiv.org/list/cs.CV/new", None),
        (urls.canonical, "https://doi.org/10.1000/ABC", None),
        (urls.canonical, "https://www.doi.org/the-identifier/", None),
        (urls.canonical, "https://aclanthology.org/P18-1001", None),
        (urls.canonical, "https://www.aclweb.org/portal/", None),
        (urls.canonical, "https://github.com/o/r/tree/main/", None),
        (urls.canonical, "https://github.com/o/r/wiki/", None),
        (urls.canonical, "https://github.com/o/", None),
        (urls.canonical, "https://github.com/topics/lint/", None),
        (urls.canonical, "https://github.com/o/r?tab=readme-ov-file", None),
        (urls.canonical, "https://openreview.net/pdf?id=x", None),
        (urls.canonical, "https://www.youtube.com/watch?v=dQw4w9WgXcQ", None),
        (urls.canonical, "https://example.com/", None),
        (urls.canonical, "docs/x.md", None),
        (urls.https_form, "http://arxiv.org/abs/2104.06399", "https://arxiv.org/abs/2104.06399"),
        (urls.https_form, "http://EN.wikipedia.org/wiki/X", "https://EN.wikipedia.org/wiki/X"),
        (urls.https_form, "http://o.github.io/r/", "https://o.github.io/r/"),
        (urls.https_form, "http://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x"),
        (urls.https_form, "http://x.dev/", "https://x.dev/"),
        (urls.https_form, "http://example.com/", None),
        (urls.https_form, "http://github.com:8080/", None),
        (urls.https_form, "http://github.com.example.com/", None),
        (urls.https_form, "http://notgithub.com/", None),
        (urls.https_form, "https://github.com/", None),
        (urls.missing_scheme, "www.example.com", "https://www.example.com"),
        (urls.missing_scheme, "www.example.co/x?y", "https://www.example.co/x?y"),
        (urls.missing_scheme, "github.com/o/r", "https://github.com/o/r"),
        (urls.missing_scheme, "GitHub.com/o/r", "https://GitHub.com/o/r"),
        (urls.missing_scheme, "arxiv.org/abs/2104.06399", "https://arxiv.org/abs/2104.06399"),
        (urls.missing_scheme, "o.github.io/r", "https://o.github.io/r"),
        (urls.missing_scheme, "youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ"),
        (urls.missing_scheme, "example.com", "https://example.com"),
        (urls.missing_scheme, "example.io/docs", "https://example.io/docs"),
        (urls.missing_scheme, "uni.example.de/~me/", "https://uni.example.de/~me/"),
        (urls.missing_scheme, "github.com:443/o/r", "https://github.com:443/o/r"),
        *(
            (urls.missing_scheme, relative, None)
            for relative in (
                str.split(
                    "README.md docs/x.md ./github.com/x github.com.md index.html install.sh "
                    "main.py lib.rs socket.io three.js logo.ai Foo.app/Contents setup.cfg"
                )
            )
        ),
        (urls.missing_scheme, "example.org/notes/README.md", None),
        (urls.missing_scheme, "example.md/x", None),
        (urls.missing_scheme, "2022.11.11", None),
        (urls.missing_scheme, "1.2.3.4/x", None),
        (urls.missing_scheme, "me@example.com", None),
        (urls.missing_scheme, "//example.com/x", None),
        (urls.missing_scheme, "/example.com/x", None),
        (urls.missing_scheme, "#www.example.com", None),
        (urls.missing_scheme, "www.index", None),
        (urls.missing_scheme, "localhost/x", None),
        (urls.missing_scheme, "https://example.com", None),
        (urls.missing_scheme, "example.com is nice", None),
        (urls.repaired_scheme, "htps://a.org/x", "https://a.org/x"),
        (urls.repaired_scheme, "ttps://a.org/x", "https://a.org/x"),
        (urls.repaired_scheme, "ttp://a.org/x", "http://a.org/x"),
        (urls.repaired_scheme, "hhttp://a.org", "http://a.org"),
        (urls.repaired_scheme, "htts://a.org", "https://a.org"),
        (urls.repaired_scheme, "httsp://a.org", "https://a.org"),
        (urls.repaired_scheme, "HTPP://a.org", "http://a.org"),
        (urls.repaired_scheme, "https//x", "https://x"),
        (urls.repaired_scheme, "http:/x", "http://x"),
        (urls.repaired_scheme, "https:///x", "https://x"),
        (urls.repaired_scheme, "Https:://a.org", "https://a.org"),
        (urls.repaired_scheme, "https//:a.org", "https://a.org"),
        (urls.repaired_scheme, "https;//a.org", "https://a.org"),
        (urls.repaired_scheme, "https:\\\\a.org\\x", "https://a.org\\x"),
        (urls.repaired_scheme, "https:www.a.org/x", "https://www.a.org/x"),
        *(
            (urls.repaired_scheme, other, None)
            for other in str.split(
                "https://a.org HTTPS://a.org Http://a.org stun:stun.example.com:3478 tel:123 "
                "magnet:?xt=urn:btih:1 mailto:a@b.org ircs://irc.example.com/x matrix:r/x:y.org "
                "obsidian://open ftp://a.org ftps://a.org shttp://a.org vscode:extension/a "
                "hxxps://evil.example.com hxxp://evil.example.com http/x.md https https:// "
                "http:x https://https://a.org https//https://a.org docs//x git+ssh://a.org/x "
                "rtsp://a.org smtp://a.org //a.org /https://a.org xhttps.md/x"
            )
        ),
        (urls.repaired_scheme, "https// a.org", None),
        (urls.undoubled_scheme, "https://https://a.org/x", "https://a.org/x"),
        (urls.undoubled_scheme, "https://https//a.org/x", "https://a.org/x"),
        (urls.undoubled_scheme, "http://https://a.org/x", "https://a.org/x"),
        (urls.undoubled_scheme, "https:https://a.org", "https://a.org"),
        (urls.undoubled_scheme, "https//https://a.org", "https://a.org"),
        (urls.undoubled_scheme, "https://htps://a.org", "https://a.org"),
        (urls.undoubled_scheme, "https://http://https://a.org", "https://a.org"),
        (urls.undoubled_scheme, "https://a.org", None),
        (urls.undoubled_scheme, "https//a.org", None),
        (urls.undoubled_scheme, "https://https.org/x", None),
        (urls.undoubled_scheme, "https://http/x", None),
        (urls.undoubled_scheme, "https://https://", None),
        (urls.undoubled_scheme, "https://web.archive.org/web/2020/https://a.org", None),
        (
            urls.repaired_arxiv,
            "https://arxiv.org/abs//2306.08707",
            "https://arxiv.org/abs/2306.08707",
        ),
        (
            urls.repaired_arxiv,
            "http://arxiv.org/pdf/2401.11652.pdf.pdf",
            "http://arxiv.org/pdf/2401.11652",
        ),
        (
            urls.repaired_arxiv,
            "https://arxiv.org/pdf/2401.11652pdf",
            "https://arxiv.org/pdf/2401.11652",
        ),
        (
            urls.repaired_arxiv,
            "https://arxiv.org/abs/1905.05178v1f",
            "https://arxiv.org/abs/1905.05178v1",
        ),
        (
            urls.repaired_arxiv,
            "https://arxiv.org/abs/https://arxiv.org/abs/2306.08707",
            "https://arxiv.org/abs/2306.08707",
        ),
        (urls.repaired_arxiv, "https://arxiv.org/abs/2307.000400", None),
        (urls.repaired_arxiv, "https://arxiv.org/abs/", None),
        (urls.repaired_arxiv, "https://arxiv.org/abs/2306.08707,2306.08708", None),
        (urls.repaired_arxiv, "https://arxiv.org/abs/2306.0870", None),
        (urls.repaired_arxiv, "https://arxiv.org/abs/2306.08707", None),
        (urls.repaired_arxiv, "https://arxiv.org/pdf/2306.08707v2.pdf", None),
        (urls.without_tracking, "https://a.org/x?utm_source=y&id=1", "https://a.org/x?id=1"),
        (urls.without_tracking, "https://a.org/?UTM_Medium=y#z", "https://a.org/#z"),
        (
            urls.without_tracking,
            "https://a.org/x?id=1&fbclid=2&gclid=3&b",
            "https://a.org/x?id=1&b",
        ),
        (
            urls.without_tracking,
            "https://youtu.be/dQw4w9WgXcQ?si=abc&t=3",
            "https://youtu.be/dQw4w9WgXcQ?t=3",
        ),
        (
            urls.without_tracking,
            "https://openreview.net/forum?id=x&referrer=y",
            "https://openreview.net/forum?id=x",
        ),
        (urls.without_tracking, "https://a.org/x?ref=main&feature=1&si=2&s=3", None),
        (urls.without_tracking, "https://a.org/x?my_utm_source=1", None),
        (urls.without_tracking, "https://a.org/x?q=utm_source", None),
        (urls.without_tracking, "https://web.archive.org/web/1/https://a.org?utm_source=x", None),
        (urls.without_tracking, "https://a.org/x#?utm_source=y", None),
        (urls.without_tracking, "https://a.org/x?", None),
        (urls.without_tracking, "docs/x.md?utm_source=y", None),
    ],
)
def test_rewrites(rewrite: Callable[[str], str | None], written: str, meant: str | None) -> None:
    assert rewrite(written) == meant


@pytest.mark.parametrize(
    ("href", "malformed"),
    [
        ("https://arxiv.org/abs/2307.000400", True),
        ("https://arxiv.org/abs/", True),
        ("https://arxiv.org/abs", True),
        ("https://arxiv.org/abs//2306.08707", True),
        ("https://arxiv.org/pdf/2401.11652.pdf.pdf", True),
        ("https://www.arxiv.org/pdf/2401.11652pdf", True),
        ("https://arxiv.org/abs/2313.00001", True),  # no such month
        ("https://arxiv.org/abs/2306.00000", True),
        ("https://arxiv.org/abs/1412.12345", True),  # four digits until 2014
        ("https://arxiv.org/abs/1501.1234", True),
        ("https://arxiv.org/abs/0703.1234", True),
        ("https://arxiv.org/abs/2306.08707v0", True),
        ("https://arxiv.org/abs/1412.1234", False),
        ("https://arxiv.org/abs/0704.0001", False),
        ("https://arxiv.org/abs/1501.00001v12", False),
        ("https://arxiv.org/abs/hep-th/9901001", False),
        ("https://arxiv.org/abs/hep-th%2F9901001", False),
        ("https://arxiv.org/pdf/math.GT/0309136v2.pdf", False),
        ("https://arxiv.org/abs/0801123", True),
        ("https://arxiv.org/abs/arXiv:2306.08707", False),
        ("https://arxiv.org/html/2306.08707v1/x3.png", False),
        ("https://arxiv.org/list/cs.CV/recent", False),
        ("https://arxiv.org/a/roe_j_1", False),
        ("https://arxiv.org/search/?query=lint", False),
        ("https://arxiv.org/", False),
        ("https://arxiv.org/user", False),
        ("https://arxiv.org/help/api", False),
        ("https://arxiv.org/archive/cs", False),
        ("https://arxiv.org/corr", False),
        ("https://example.com/arxiv.org/abs/1", False),
        ("arxiv.org", False),
    ],
)
def test_is_malformed_arxiv(href: str, malformed: bool) -> None:
    assert urls.is_malformed_arxiv(href) is malformed
