"""A refresh of 500 feeds, beside the readers that this machine has (newsboat, sfeed).

Each has the same farm, in turn, from an empty home: the first refresh, one with nothing changed, one with a
tenth changed. Of newsterm's times the first counts until the last headline is in the list; the search index
fills behind it, and its time is in the note.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.farm import Farm, farm
from benchmarks.timing import Row

COUNT = int(os.environ.get("NEWSTERM_FARM", "500"))
DELAYS = (0.0, 0.2)
STEPS = ("first time", "nothing changed", "a tenth changed")

Refresh = Callable[[], tuple[float, str]]
"""Refreshes all feeds once: seconds, and what is worth a note."""


def _run(command: list[str], home: Path, **env: str) -> float:
    start = perf_counter()
    told = {**os.environ, "HOME": str(home), **env}
    subprocess.run(command, env=told, cwd=home, check=False, capture_output=True)
    return perf_counter() - start


def newsterm(home: Path, plot: Farm) -> Refresh:
    config = home
    feeds = "".join(f"[[feeds]]\nurl = {json.dumps(url)}\n\n" for url in plot.urls)
    (config / "feeds.toml").write_text(feeds, "utf-8")
    command = [sys.executable, "-m", "newsterm", "--home", str(home), "refresh", "--jsonl"]

    def refresh() -> tuple[float, str]:
        start = perf_counter()
        shown = start
        failed = added = 0
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=home
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                shown = perf_counter()
                outcome = json.loads(line)
                failed += bool(outcome["error"])
                added += outcome["added"]
        whole = perf_counter() - start
        wrong = f", {failed} FAILED" if failed else ""
        return shown - start, f"{added} new{wrong}; with the index {whole:.1f} s"

    return refresh


def newsboat(home: Path, plot: Farm) -> Refresh:
    (home / "urls").write_text("\n".join(plot.urls) + "\n")
    (home / "config").write_text("reload-threads 16\n")
    command = ["newsboat", "-x", "reload", "-u", "urls", "-c", "cache.db", "-C", "config", "-q"]
    return lambda: (_run(command, home), "")


def sfeed(home: Path, plot: Farm) -> Refresh:
    (home / "feeds").mkdir()
    calls = "".join(f"\tfeed 'f{at}' '{url}'\n" for at, url in enumerate(plot.urls))
    (home / "sfeedrc").write_text(f'sfeedpath="{home}/feeds"\nmaxjobs=32\nfeeds() {{\n{calls}}}\n')
    return lambda: (_run(["sfeed_update", str(home / "sfeedrc")], home), "")


PEERS = {"newsboat": newsboat, "sfeed_update": sfeed}


def rows() -> Iterator[Row]:
    for delay in DELAYS:
        with farm(COUNT, delay) as plot, tempfile.TemporaryDirectory() as folder:
            readers: dict[str, Refresh] = {}
            for name, made in {"newsterm": newsterm, **PEERS}.items():
                if name == "newsterm" or shutil.which(name):
                    (home := Path(folder, name)).mkdir()
                    readers[name] = made(home, plot)
            for step in STEPS:
                if step == STEPS[2]:
                    plot.change(COUNT // 10)
                ours, note = readers["newsterm"]()
                task = f"{COUNT} feeds, {delay * 1000:.0f} ms away, {step}"
                times = {name: refresh()[0] for name, refresh in readers.items() if name != "newsterm"}
                if not times:
                    yield Row(task, ours, None, note)
                for name, time in times.items():
                    yield Row(f"{task}: {name}", ours, time, note)
