"""The words by which headers of tables say what their columns hold, as patterns of folded text."""

from __future__ import annotations

TITLED = (
    r"\btitles?\b|标题|標題|题目|題目|题名|タイトル|제목|название статьи|заголовок|título|titre"
    r"|\btitel\b"
)
NAMED = (
    r"\bnames?\b|名称|名稱|名字|名前|이름|명칭|название|наименование|nombre|\bnome\b|\bnom\b"
    r"|\babbr|acronym|\balias|nickname|简称|簡稱|缩写|縮寫|略称|약어|약칭"
)
# Decides 105 of 2,728 entries.
PAPERS = r"\b(?:paper|article|publication|literature)s?\b|论文|論文|文献|文章|논문|статья"
THINGS = (
    r"\b(?:project|tool|model|method|approach|algorithm|api|resource|data ?set|corpus|benchmark"
    r"|library|repo|repository|package|framework|software|app|application|system|service|product"
    r"|course|book|movie|game|survey|work|agent|implementation|report|challenge|competition)s?\b"
    r"|\b(?:libraries|repositories|corpora)\b"
    r"|项目|專案|工具|模型|方法|算法|数据集|資料集|资源|資源|课程|課程|プロジェクト|ツール|モデル"
    r"|手法|データセット|프로젝트|도구|모델|방법|데이터셋|проект|инструмент|модель|proyecto|projet"
)
METHODS = (
    r"\b(?:model|method|approach|algorithm|framework|system)s?\b|模型|方法|算法|手法|모델|방법"
)
# Decides 154 of 2,728 entries.
DESCRIBED = (
    r"\b(?:desc(?:ription)?s?|introduction|intro|summary|about|abstract|overview|tl;?dr|purpose"
    r"|what(?: it does| is it)?|explanation|remarks?|comments?|notes?|details?|highlights?"
    r"|descripci[oó]n|descrição|beschreibung|résumé)\b"
    r"|描述|简介|簡介|介绍|介紹|说明|說明|备注|備註|概要|説明|備考|설명|소개|비고|описание"
)
# Columns whose cells may be as long as descriptions, and are none; nor are they names.
# It decides 44 of 2,728 entries.
FACTS = (
    r"author|affiliation|instit|organi[sz]ation|company|\borg\b|developer|maintainer|creator"
    r"|publisher|operator|\buser|keyword|\btags?\b|topic|categor|\btype|\btasks?\b|domain|field"
    r"|\bsize\b|licen[cs]e|language|platform|features?\b|requirement|prerequisite|\binputs?\b"
    r"|\boutputs?\b|config|variant|backbone|condition|setting|param|modalit|genre|country|location|price|pricing|metric|effort|duration"
    r"|作者|机构|機構|单位|公司|组织|关键词|标签|類別|类别|类型|任务|领域|语言|许可|所属|著者|저자"
    r"|기관|사이즈|크기|规模|大小|サイズ|제작|분류|언어|키워드|автор|язык|лицензия"
)
DATED = (
    r"\b(?:year|date|time|month|day|published|released?)\b|年|日期|时间|時間|日付|날짜"
    r"|연도|시기|дата|\bгод\b|fecha|\baño\b|jahr|datum"
)
CHANGED = r"updat|\blast\b|commit|\bpush|\badded|\bseen\b|created|更新|갱신|обновл"
# Decides 8 of 2,728 entries.
VENUES = (
    r"venue|\bconf|\bpub\b|publi|journal|proceed|会议|會議|發表|发表|期刊|出处|会議|학회|발표"
    r"|журнал"
)
