"""What lists call the sections that are about the list itself, in the languages of lists."""

from __future__ import annotations

import re

# Turkish has an "i" without a dot and an "I" with one, which case folding takes apart.
_ONE_I = {0x0131: "i", 0x0307: None, 0x5F: " "}
_WORDS = re.compile(r"\w+")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_PARTS = r"[/|()\[\]（）【】·•｜／]"
_ENDS = (".", "!", "?", "。", "！", "？", "…", "‼️", "❗")
_LONG = 4  # words, from which on a mark at the end ends a sentence
_LONG_UNSPACED = 8  # characters of a script that puts no space between words
_TOO_LONG = 12  # words, more than which no title has


def words(title: str) -> str:
    """The words of a title alone: in lower case, without emoji and punctuation."""
    bare = _SHORTCODE.sub("", title).casefold().translate(_ONE_I)
    return " ".join(_WORDS.findall(bare))


def _table(names: str) -> frozenset[str]:
    """The names of a table with one or more names, set apart by bars, on each line."""
    lines = names.replace("\n", "|").split("|")
    return frozenset(name for line in lines if (name := words(line)))


ENGLISH_CONTENTS = _table("""
    content|contents|index|list of contents|menu|outline|table of content|table of contents
    tableofcontents|toc
""")
"""What lists in English call their table of contents, as ``words`` writes it."""

CONTENTS = ENGLISH_CONTENTS | _table("""
    inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|contenido|contenidos|conteúdo
    sumário|indice|sommario|içindekiler|содержание|оглавление|зміст|spis treści|mục lục
    目录|目錄|目次|もくじ|목차|차례|المحتويات|جدول المحتويات|فهرست|الفهرس
""")
"""What lists in any language call their table of contents, as ``words`` writes it."""

# How to help with a list and on which terms to use it: the contents of few lists have these.
_TERMS = _table("""
    code of conduct|contribute|contributing|contributing guide|contributing guidelines
    contribution|contributions|contribution guide|contribution guidelines|copyright|footnote
    footnotes|how to contribute|legal|licence|licences|license|licenses|licensing
    beitragen|mitwirken|lizenz|contribuer|licence|contribuir|cómo contribuir|contribución
    contribuciones|contribuição|contribuições|como contribuir|licencia|licença|contribuire|licenza
    katkı|katkıda bulunma|katkıda bulunmak|lisans|участие|вклад|лицензия|как помочь|ліцензія
    贡献|如何贡献|参与贡献|贡献指南|许可|许可证|许可协议|协议|开源协议|版权|版权声明|貢獻|如何貢獻|授權|授權條款
    コントリビュート|コントリビューション|貢献|貢献方法|貢献ガイドライン|ライセンス
    기여|기여하기|기여 방법|라이선스|라이센스|المساهمة|الرخصة|الترخيص|مشارکت|مجوز
""")
# What else a list says of itself, not of its subject: some contents list it, others do not.
_OTHERS = _table("""
    about|acknowledgement|acknowledgements|acknowledgment|acknowledgments|author|authors|backers
    changelog|change log|citation|citations|cite|cite us|citing|community|contact|contact me
    contact us|contacts|contributor|contributors|core contributors|credit|credits|disclaimer
    donate|donation|donations|faq|faqs|feedback|frequently asked questions|how to cite
    maintainer|maintainers|news|our contributors|our sponsors|reference|references|roadmap|see also
    special thanks|sponsor|sponsors|sponsored by|sponsorship|star history|star history chart
    stargazers|stargazers over time|stars|support|support this project|support us|thanks|thanks to
    thank you|todo|to do|updates
    autoren|danksagung|danksagungen|kontakt|mitwirkende|sponsoren|häufige fragen|zitieren
    auteurs|contributeurs|remerciements|citer|foire aux questions
    agradecimientos|agradecimentos|autores|autor|citación|citação|citar|colaboradores|contribuidores
    contribuyentes|contacto|contato|patrocinadores|preguntas frecuentes|perguntas frequentes
    autori|ringraziamenti|contatti|podziękowania
    atıf|iletişim|katkıda bulunanlar|sponsorlar|teşekkür|teşekkürler|yazarlar|sıkça sorulan sorular
    авторы|благодарности|контакты|спонсоры|участники|цитирование|поддержка|частые вопросы|автори
    подяки
    引用|引文|致谢|鸣谢|感谢|特别感谢|作者|联系|联系我们|联系方式|贡献者|贡献者列表|维护者|赞助|赞助商|赞助者|常见问题
    星标历史|点赞历史|免责声明|更新日志|致謝|感謝|貢獻者|聯絡我們|贊助|常見問題|免責聲明|參考資料|参考资料
    コントリビューター|貢献者|謝辞|作者|著者|スポンサー|連絡先|お問い合わせ|よくある質問|スター履歴
    감사|감사의 글|감사의 말|기여자|기여자들|인용|저자|연락처|후원|후원자|자주 묻는 질문
    스타 히스토리
    المساهمون|شكر وتقدير|شكر|المؤلفون|تواصل|الأسئلة الشائعة|نویسندگان|تقدیر و تشکر
""")
_META = CONTENTS | _TERMS | _OTHERS
_META_STARTS = (
    "acknowledg", "contribute ", "contributing ", "contributors ", "how to cite ",
    "how to contribute ", "licence ", "license ", "more ", "other awesome ", "related ",
    "similar ", "special thanks ", "sponsored ", "star history ", "thanks to ", "weitere ",
    "verwandte ", "más ", "mais ", "otros ", "relacionados ", "daha fazla ", "ilgili ", "ещё ",
    "еще ", "похожие ", "更多", "相关", "相關", "其他awesome", "関連", "その他のawesome", "관련 ",
    "더 많은 ",
)  # fmt: skip
_CALLS = (
    "add your ", "buy me ", "check out ", "feel free ", "follow me", "follow us", "give us ",
    "help us ", "help wanted", "if you ", "join our ", "join the ", "join us", "let us ",
    "please ", "show your ", "spread the ", "star this ", "star us", "tell us ", "want to ",
    "want your ", "欢迎", "请", "如果", "歡迎", "請",
)  # fmt: skip


def is_contents(title: str) -> bool:
    """Whether a section is named like one for a table of contents, in any language."""
    return _is_all(title, CONTENTS)


def is_terms(title: str) -> bool:
    """Whether a section says how to help with the list, or on which terms it may be used."""
    return _is_all(title, CONTENTS | _TERMS)


def is_meta(title: str) -> bool:
    """Whether a section is about the list itself: its licence, its authors, its contents."""
    return f"{words(title)} ".startswith(_META_STARTS) or _is_all(title, _META)


def is_sentence(title: str) -> bool:
    """Whether a heading says something, or calls for it, rather than naming its section."""
    bare = words(title)
    count = bare.count(" ") + 1
    long = count >= _LONG or (not bare.isascii() and len(bare) >= _LONG_UNSPACED)
    ended = _SHORTCODE.sub("", title).strip().endswith(_ENDS)
    return (long and ended) or count > _TOO_LONG or f"{bare} ".startswith(_CALLS)


def _is_all(title: str, names: frozenset[str]) -> bool:
    """Whether ``names`` has a title, or all that it is made of: "License / 许可证"."""
    bare = words(title)
    if bare in names:
        return True
    parts = [part for each in re.split(_PARTS, title) if (part := words(each))]
    if len(parts) == 1:
        each_word = bare.split(" ")
        latin = " ".join(each for each in each_word if each.isascii())
        parts = [latin, " ".join(each for each in each_word if not each.isascii())]
    return (
        bool(parts)
        and all(each in names or each.isdigit() for each in parts)
        and not (all(map(str.isdigit, parts)))
    )
