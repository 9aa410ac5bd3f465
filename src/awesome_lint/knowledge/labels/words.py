"""The words that labels of link groups are made of, in the languages of the lists."""

from __future__ import annotations

# Every word says what a link leads to. Folded case; phrases of two words as one.
ROLES: dict[str, tuple[str, ...]] = {
    role: tuple(words.split())
    for role, words in {
        "paper": """
            paper papers pdf arxiv abs abstract preprint manuscript publication article articles
            openreview cvf thecvf acl doi ieee ieeexplore acm springer elsevier sciencedirect
            biorxiv medrxiv ssrn proceedings proceeding thesis dissertation report techreport
            postscript neurips nips 論文 论文 原文 논문 文献 文章 artículo artigo статья
            публикация makale kağıt aufsatz veröffentlichung مقالة ورقة مقاله 📄 📃 📑 📝 📜
        """,
        "code": """
            code codes github gitlab gitee bitbucket codeberg repo repos repository sourcecode
            source sources src implementation implementations impl implement codebase pytorch
            pytroch pyotrch tensorflow tf jax flax keras caffe mxnet theano torch chainer paddle
            paddlepaddle mindspore gluon jittor script scripts 代码 源码 代碼 程式碼 源代码
            開源代碼 开源代码 开源 コード 実装 ソースコード 코드 구현 소스코드 код исходники
            código codigo quellcode kod الكود 💻 🐙
        """,
        "project": """
            project projectpage page webpage website site homepage home 项目 专案 專案 主页 主頁
            官网 官網 网站 網站 网址 网页 プロジェクト ページ ホームページ 公式 サイト
            ウェブサイト 프로젝트 페이지 홈페이지 웹사이트 проект сайт страница proyecto projeto
            projet projekt sitio siteweb webseite proje الموقع 🌐 🏠
        """,
        "dataset": """
            dataset datasets data benchmark benchmarks corpus corpora 数据集 数据 資料集
            データセット データ 데이터셋 데이터 датасет данные datos dados daten données 📊 💾
            🗃
        """,
        "model": """
            model models weights checkpoint checkpoints ckpt ckpts pretrained modelzoo
            modelscope huggingface hf modelcard 模型 权重 モデル 모델 модель веса modelo modèle
            modell 🤗
        """,
        "demo": """
            demo demos livedemo playground colab gradio replicate tryit notebook notebooks
            jupyter 演示 试用 デモ 데모 демо демонстрация 🎮
        """,
        "video": """
            video videos youtube bilibili vimeo talk talks recording webinar trailer lecture
            lectures 视频 影片 動画 ビデオ 동영상 영상 비디오 видео vídeo vidéo فيديو 哔哩哔哩
            🎥 📹 🎬 📺
        """,
        "slides": """
            slides slide ppt pptx deck slidedeck presentation slideshare speakerdeck poster
            幻灯片 投影片 海报 スライド 슬라이드 발표자료 слайды презентация diapositivas folien
            🖼
        """,
        "blog": """
            blog blogs blogpost bolg zhihu csdn juejin jianshu post writeup tutorial tutorials
            explanation explained interpretation 博客 知乎 掘金 简书 微信 公众号 解读 解析 讲解
            教程 ブログ 解説 블로그 блог обзор ✍
        """,
        "other": """
            link links url here this bibtex bib bibtext cite citation ref reference references
            docs doc documentation wiki manual guide license download downloads mirror
            googledrive gdrive baidu baiduyun baidupan baidudisk netdisk zenodo review reviews
            discussion comments supp supplement supplementary supplemental appendix tweet
            clients changelog issues summary archive alternative alternatives tldr tl;dr 链接 鏈接
            連結 地址 下载 下載 文档 引用 网盘 百度 リンク こちら ダウンロード 링크 여기
            다운로드 문서 ссылка тут здесь скачать enlace aquí lien ici hier bağlantı bağlantısı
            رابط 🔗 📖 📚
        """,
    }.items()
}

# Words that leave open where a link leads, so its host tells: "official", "link", "v2".
OPEN = frozenset(
    str.split("""
    official unofficial link links url here this revision ref reference references alternative
    alternatives mirror extended journal conference 官方 非官方 链接 鏈接 連結 地址 リンク
    こちら 링크 여기 ссылка тут здесь enlace aquí lien ici hier bağlantı bağlantısı رابط 🔗
    """)
)

# Words that narrow a label and are none by themselves: "code (coming soon)", "live demo".
QUALIFIERS = frozenset(
    str.split("""
    a accepted and api app appear application available award best by camera card chinese cn
    coming conference en english extended findings for full highlight in industry interactive is
    its ja journal ko latest live long main more new nd no not of official officially old on
    online only oral original our paper party pre preprint proc rd re read ready short soon
    spotlight st survey tabanı talk tba tbd tech technical th the third to todo track trained
    under unofficial unofficially version view web with workshop workshops zh zoo 官方 非官方 的
    中文 英文 部分 公式 在线 预训练 最新
    """)
)

# Names that narrow a label likewise, but only as words of their own: "Python code" is a
# label, "python-pptx" a title.
NAMES = frozenset(
    str.split("""
    c c++ cpp cuda discord drive dropbox go java javascript js julia kaggle kotlin matlab medium
    onedrive python r reddit ruby rust scala slack swift twitter typescript
    """)
)

# Two words that are one label.
PHRASES = (
    ("hugging face", "huggingface"),
    ("google drive", "googledrive"),
    ("baidu drive", "baidu"),
    ("baidu disk", "baidu"),
    ("baidu netdisk", "baidu"),
    ("baidu pan", "baidu"),
    ("baidu yun", "baidu"),
    ("data set", "dataset"),
    ("model zoo", "modelzoo"),
    ("pre trained", "pretrained"),
    ("web site", "website"),
    ("web page", "webpage"),
    ("home page", "homepage"),
    ("try it", "tryit"),
)
