from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.document import Role
from awesome_lint.knowledge.labels import is_label, role

PAPER = "https://arxiv.org/abs/2104.06399"
CODE = "https://github.com/o/r"


@pytest.mark.parametrize(
    ("label", "href", "expected"),
    [
        *(
            (label, "https://example.com/x", expected)
            for expected, labels in {
                "paper": "Paper|PDF|arXiv|論文|论文|논문|kağıt|paper2|Paper (arXiv)|[Paper]"
                "|paper link|Technical Report|this paper|📄|(proceedings)|ICLR 2021|TPAMI"
                "|CVPR2020 Oral|AAAI2024 (Oral)|Pattern Recognition(2018)|论文链接",
                "code": "Code|code1|github|GitHub|official-code|code-official|代码|官方代码|源码"
                "|コード|코드|kod|pytorch|PyTroch|TensorFlow|Keras|Code (PyTorch)|repo"
                "|Pytorch(Official)|code coming soon|Code(TBD)|2nd code|Source Code"
                "|Python code|unofficial-code|Pytorch(Official) & Caffe(official)|💻 Code",
                "project": "Project|Project Page|project page|website|Homepage|page|official site"
                "|项目主页|プロジェクトページ|프로젝트|🌐",
                "dataset": "Dataset|data|benchmark|数据集|データセット|Data Set",
                "model": "Model|weights|pretrained-models|Pre-trained Models|Model Card|模型|🤗 HF"
                "|Hugging Face",
                "demo": "Demo|Colab|live demo|Demo Website(Chinese)|Hugging Face Demo|在线演示",
                "video": "Video|YouTube|talk video|Demo video|视频|動画",
                "slides": "Slides|PPT|slide deck|poster|幻灯片",
                "blog": "Blog|blog post|zhihu|zhihu2|知乎|csdn|BlogPost Link",
                "other": "Docs|bibtex|Google Drive|Baidu Pan|百度网盘|License|TL;DR",
            }.items()
            for label in labels.split("|")
        ),
        # A label that leaves it open, and a title: the target tells.
        ("link", PAPER, "paper"),
        ("official", CODE, "code"),
        ("v2", PAPER, "paper"),
        ("Link", "https://youtu.be/dQw4w9WgXcQ", "video"),
        ("Hugging Face", "https://huggingface.co/datasets/o/d", "dataset"),
        ("HF", "https://huggingface.co/spaces/o/s", "demo"),
        ("Attention Is All You Need", PAPER, "paper"),
        ("r", CODE, "code"),
        ("r", CODE + "/tree/main", "code"),
        ("o", "https://github.com/o", "other"),
        ("lint", "https://github.com/topics/lint", "other"),
        ("A Title", "https://openreview.net/attachment?id=x&name=code", "code"),
        ("A Title", "https://huggingface.co/o/m", "model"),
        ("A Title", "https://huggingface.co/o", "other"),
        ("A Title", "https://huggingface.co/papers/2104.06399", "paper"),
        ("A Title", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "video"),
        ("A Title", "https://o.github.io/x/", "project"),
        ("A Title", "https://o.medium.com/x", "blog"),
        ("A Title", "https://blog.example.com/x", "blog"),
        ("A Title", "https://colab.research.google.com/x", "demo"),
        ("A Title", "https://speakerdeck.com/x", "slides"),
        ("A Title", "https://docs.google.com/presentation/d/x", "slides"),
        ("A Title", "https://example.com/x.pdf", "paper"),
        ("A Title", "doi:10.1000/1", "paper"),
        ("A Title", "docs/x.md", "other"),
        ("", "https://example.com", "other"),
        # The label wins where the two disagree: that is another rule's finding.
        ("code", PAPER, "code"),
        ("paper", CODE, "paper"),
    ],
)
def test_role(label: str, href: str, expected: str) -> None:
    assert role(label, href) == expected


@pytest.mark.parametrize(
    "text",
    str.split(
        "paper|Code|code1|official-code|Code (PyTorch)|PDF|arXiv|论文|官方代码|项目主页"
        "|v1|link|here|Official|ICLR 2021|CVPR2019(Oral)|ICCV Workshop 2021|NeurlPS2019"
        "|IEEE Access|7 Jun 2021|2022.11.11|2017|Pre-trained Models|code coming soon"
        "|Demo video|🤗 HF|bibtex|3rd party code",
        "|",
    ),
)
def test_labels(text: str) -> None:
    assert is_label(text)
    assert is_label(f" {text} ")


@pytest.mark.parametrize(
    "text",
    str.split(
        "Attention Is All You Need|BERT|V|Face|Video-LLaVA|Paper Agent|awesome-papers"
        "|Code Llama|python-pptx|js-git|Benchmark.js|database_url|web3swift|Model2App"
        "|Python|Open Source|RSS|The Nature of Code|3D Model|开源论文工具|코드베이스"
        "|Slack|Office 2019|Gecco|Tools||   |()|[]|!|Awesome Code|code by somebody"
        "|Papers with a long title about code and data and models too",
        "|",
    ),
)
def test_titles(text: str) -> None:
    assert not is_label(text)


@given(st.text(), st.text())
def test_every_link_has_a_role(label: str, href: str) -> None:
    assert Role(role(label, href)) is not Role.PRIMARY
    is_label(label)


def test_long_text_takes_linear_time() -> None:
    for piece in ("code ", "(", "code-", "[", "a1", "论文"):
        assert not is_label(piece * 100_000)
        role(piece * 100_000, CODE)
        role(piece * 25, piece * 100_000)
