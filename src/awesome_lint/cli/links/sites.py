"""The sites that are asked in their own way, and who may be told the token."""

from __future__ import annotations

import os
from ipaddress import ip_address
from typing import TYPE_CHECKING

from awesome_lint.cli.console import remark
from awesome_lint.knowledge.urls import split
from awesome_lint.network.sites.arxiv import ArXiv
from awesome_lint.network.sites.dois import Handles
from awesome_lint.network.sites.github import GitHub
from awesome_lint.network.sites.hugging_face import HuggingFace
from awesome_lint.network.sites.youtube import YouTube
from awesome_lint.text.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.cli.link_options import LinkOptions
    from awesome_lint.config.link_settings import LinkSettings
    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.network.plan import Site
    from awesome_lint.network.targets import Target

_GITHUB = ("api.github.com", "/graphql")


def sites(settings: LinkSettings, asked: LinkOptions) -> list[Site]:
    """The sites to ask. Raises UsageError for a token that can be none."""
    found: list[Site] = []
    if settings.github_api and (key := token(settings.github_api, asked.token, os.environ)):
        found.append(GitHub(key, settings.github_api))
    if settings.arxiv_api:
        found.append(ArXiv(settings.arxiv_api))
    if settings.doi_api:
        records = settings.doi_records if asked.verify_titles else ""
        found.append(Handles(settings.doi_api, records))
    if settings.huggingface_api:
        found.append(HuggingFace(settings.huggingface_api))
    if settings.youtube_pictures and settings.youtube_oembed:
        found.append(YouTube(settings.youtube_pictures, settings.youtube_oembed))
    return found


def token(api: str, given: str | None, environment: Mapping[str, str]) -> str:
    """The token to ask ``api`` with; empty where there is none that may be sent there.

    A configuration may come with a stranger's pull request, and must not send the token to a
    server of the stranger's. So it goes only to GitHub, to the server that the environment
    names (as GitHub's own runners do), and to this machine; at the servers, to the place alone that
    reads queries: a POST to another may start a workflow, or approve one.
    """
    found = (given if given is not None else environment.get("GITHUB_TOKEN", "")).strip()
    if not found:
        return ""
    if not (found.isascii() and found.isprintable()) or " " in found:
        raise UsageError("--token: holds characters that no token has")
    parts, named = split(api), split(environment.get("GITHUB_GRAPHQL_URL", ""))
    homes = {(named.host, named.path) if named else _GITHUB}
    if given is not None:
        homes.add(_GITHUB)
    if parts is None:
        return ""
    if _is_here(parts.host) or (parts.scheme == "https" and (parts.host, parts.path) in homes):
        return found
    remark(
        f"the token is not sent to {parts.host}{parts.path}: name it in GITHUB_GRAPHQL_URL, "
        "where only you can, if it is yours"
    )
    return ""


def lacks(target: Target, verdict: Verdict, asked: Sequence[Site], options: LinkOptions) -> bool:
    """Whether a verdict is without a record that one of the sites may have."""
    for site in asked:
        if isinstance(site, GitHub) and verdict.repository is None and site.takes(target):
            return True
        papers = options.verify_titles and isinstance(site, (ArXiv, Handles))
        if papers and verdict.paper is None and site.takes(target):
            return True
    return False


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
