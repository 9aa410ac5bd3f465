"""Hosts this project knows something about, and the top-level domains of hosts."""

from __future__ import annotations

# Send http:// on to https://, or name themselves https:// in their own pages and manuals, or
# have told browsers to use nothing else (https://hstspreload.org, the list of January 2025).
_HTTPS = frozenset(
    str.split("""
    aclanthology.org aclweb.org adobe.com alphaxiv.org amazon.ca amazon.co.jp amazon.co.uk
    amazon.com amazon.de amazon.es amazon.fr amazon.in amazon.it android.com
    anthology.aclweb.org apache.org apple.com appodeal.com ar5iv.org archive.org arxiv.org
    atlassian.com azure.microsoft.com bilibili.com biorxiv.org bitbucket.org blender.org
    blog.kaggle.com buymeacoffee.com cambridge.org cell.com ceur-ws.org cloudflare.com
    code.visualstudio.com codeberg.org codepen.io coursera.org cran.r-project.org crates.io
    creativecommons.org csdn.net datadoghq.com debian.org deepmind.com dev.to
    developer.android.com developer.apple.com developer.mozilla.org digitalocean.com discord.com
    discord.gg dl.acm.org docker.com docs.docker.com docs.microsoft.com docs.python.org docs.rs
    doi.org douban.com dropbox.com dx.doi.org eclipse.org ecva.net edx.org elifesciences.org
    eprint.iacr.org eslint.org export.arxiv.org facebook.com figma.com framerjs.com
    freecodecamp.org frontiersin.org gist.github.com git-scm.com gitee.com github.blog
    github.com gitlab.com gitlab.gnome.org gitter.im gnu.org godoc.org golang.org goodreads.com
    google.com gradle.org gravatar.com habr.com hackage.haskell.org hackernoon.com hal.science
    haskell.org hex.pm hexdocs.pm hf.co hub.docker.com huggingface.co i.creativecommons.org
    i.imgur.com ieee.org ieeexplore.ieee.org ijcai.org imdb.com img.shields.io img.youtube.com
    imgur.com instagram.com ionicframework.com iron.io isca-archive.org itunes.apple.com
    jetbrains.com jmlr.org journals.plos.org jstor.org juejin.cn julialang.org kaggle.com
    kde.org kernel.org kotlinlang.org kubernetes.io learn.microsoft.com libraries.io
    link.springer.com linkedin.com lpc.opengameart.org m.youtube.com manning.com manytricks.com
    marketplace.visualstudio.com maven.apache.org mdpi.com medium.com medrxiv.org meetfranz.com
    meetup.com mega.nz microsoft.com modelscope.cn mozilla.org mvnrepository.com mysql.com
    nature.com ncbi.nlm.nih.gov neilpatel.com netflix.com netresec.com neurips.cc
    news.ycombinator.com nips.cc nodejs.org npmjs.com npmjs.org ntu.edu.sg nuget.org
    ojs.aaai.org openaccess.thecvf.com openai.com opencollective.com opengameart.org
    openreview.net opensource.org oreilly.com packagist.org pan.baidu.com papers.neurips.cc
    papers.nips.cc papers.ssrn.com paperswithcode.com patreon.com paypal.com
    pdfs.semanticscholar.org peterborgapps.com pinterest.com plos.org pnas.org portingkit.com
    postgresql.org proceedings.mlr.press proceedings.neurips.cc producthunt.com
    projecteuclid.org pubmed.ncbi.nlm.nih.gov pubs.acs.org pypi.org pypi.python.org python.org
    pythonhosted.org pytorch.org quora.com r-project.org readthedocs.org reddit.com redhat.com
    researchgate.net ruby-lang.org rubygems.org rust-lang.org science.org sciencedirect.com
    scikit-learn.org scipy.org semanticscholar.org serverfault.com shields.io slack.com
    slideshare.net soundcloud.com sourceforge.net spdx.org speakerdeck.com spotify.com
    springer.com ssrn.com stackexchange.com stackoverflow.com store.steampowered.com
    superuser.com swift.org symfony.com sysdig.com t.me tandfonline.com techcrunch.com ted.com
    telegram.me telegram.org tensorflow.org theverge.com tiktok.com towardsdatascience.com
    trello.com twitch.tv twitter.com typescriptlang.org ubuntu.com udacity.com udemy.com
    unsplash.com usenix.org vassalengine.org vimeo.com visualstudio.com vuejs.org w3.org
    web.archive.org weibo.com wikidata.org wikihow.com wikimedia.org wikipedia.org wiley.com
    wired.com wordpress.com wordpress.org x.com xkcd.com yahoo.com youku.com youtu.be
    youtube-nocookie.com youtube.com zenodo.org zhihu.com zhuanlan.zhihu.com
    """)
)
# Every host below these does, too: one platform serves them, by its own manual or HSTS.
_PLATFORMS = frozenset(
    str.split("""
    .apache.org .blogspot.com .github.io .githubusercontent.com .gitlab.io .google.com
    .googleapis.com .herokuapp.com .hf.space .medium.com .netlify.app .pages.dev .readthedocs.io
    .readthedocs.org .sourceforge.io .stackexchange.com .substack.com .vercel.app .web.app
    .wikibooks.org .wikimedia.org .wikipedia.org .wiktionary.org .wordpress.com
    """)
)
# Below these each site has https or not, as its owner chose:
# https://sourceforge.net/p/forge/documentation/Project%20Web%20Services.
_PARTLY = frozenset((".sourceforge.net",))
# Browsers know these domains as https only: https://hstspreload.org.
_SECURE_DOMAINS = frozenset((".app", ".dev", ".page"))

# Services that shorten anybody's addresses, by their own pages; the list that names most is
# https://github.com/PeterDaveHello/url-shorteners. An owner's short host for its own site only
# (youtu.be, forms.gle, aka.ms) hides nothing of where it leads and is not among them.
_SHORTENERS = frozenset(
    str.split("""
    adf.ly adfoc.us alturl.com amzn.to bc.vc bit.do bit.ly bitly.com bityl.co bl.ink budurl.com
    buff.ly clck.ru cli.re cut.lu cutt.ly cutt.us da.gd dlvr.it dub.sh dwz.cn gg.gg git.io
    goo-gl.me goo.by goo.gl goo.su han.gl href.li hubs.ly ibit.ly ift.tt is.gd j.mp kutt.it
    lc.cx lihi.cc lihi1.cc linkd.in lnkd.in me2.kr metamark.net migre.me minilink.io n9.cl
    ouo.io ouo.press ow.ly owl.li ppt.cc pse.is q.gs qr.ae qr.net rb.gy rebrand.ly redir.ec
    reurl.cc s.id short.gy shorten.asia shorturl.asia shorturl.at shorturl.com shorturl.gg
    shrtco.de smarturl.it snip.link snip.ly soo.gd spr.ly suo.im surl.li t.cn t.co t.ly t1p.de
    t2m.io tiny.cc tiny.ee tiny.one tiny.pl tinylink.net tinyurl.com tinyurl.hu to.ly tr.im
    trib.al u.nu u.to url.cn url.ie urlz.fr v.gd vk.cc vo.la vur.me x.co x.gd xrl.us xurl.es
    yhoo.it zi.ma zpr.io zurl.co zws.im
    """)
)

GENERIC_DOMAINS = frozenset(("com", "edu", "gov", "int", "mil", "net", "org"))
# Without those that files' names end in: .md, .sh, .py, .rs, .pl, .app, .zip, .in, .me, …
COUNTRY_DOMAINS = frozenset(
    str.split("""
    ae ar at au be bg br by ca ch cl cn cz de dk ee es eu fi fr gr hk hr hu id ie il ir it jp
    ke kr lt lu lv mx my ng nl no nz pe ph pk pt ro rs ru se sg si sk th tr tv tw ua uk us uy
    vn za
    """)
)
DOMAINS = (
    GENERIC_DOMAINS
    | COUNTRY_DOMAINS
    | frozenset(
        str.split("""
        academy ac ai asia biz blog cloud club co design dev digital fm gg info io jobs link
        live ly media network news online page press pro school science site so social space
        store studio tech to tools video wiki world xyz
        """)
    )
)

_LONGEST = 253  # characters of a host: RFC 1035 §2.3.4


def serves_https(host: str) -> bool:
    """Whether a host, in lower case, is known to serve over https what it serves over http."""
    return _is_secure(host) or is_below(host, _SECURE_DOMAINS)


def is_known(host: str) -> bool:
    """Whether a host, in lower case, is so well known that no file has its name."""
    return _is_secure(host) or is_below(host, _PARTLY)


def _is_secure(host: str) -> bool:
    return (
        host in _HTTPS
        or host.removeprefix("www.") in _HTTPS
        or is_shortener(host)
        or is_below(host, _PLATFORMS)
    )


def is_shortener(host: str) -> bool:
    """Whether a host, in lower case, only sends on to other addresses: bit.ly, t.co."""
    return host.removeprefix("www.") in _SHORTENERS


def is_below(host: str, suffixes: frozenset[str]) -> bool:
    """Whether a host is a direct or deeper child of one of ``suffixes``, ``.a.org`` each."""
    at = host.find(".") if len(host) <= _LONGEST else -1
    while at >= 0:
        if host[at:] in suffixes:
            return True
        at = host.find(".", at + 1)
    return False
