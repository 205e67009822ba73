"""How long `desk` takes to start, as ratios to an empty Python: whole processes, medians.

    python bench/startup.py [ROUNDS]

The three commands take turns, so that a busy machine slows all of them alike. `desk check corpus/`
runs with parsed rules cached (its first run fills the cache) and nothing of the articles cached.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
EMPTY = "python -c pass"
COMMANDS = {
    EMPTY: ["-c", "pass"],
    "desk --version": ["-m", "deskcheck", "--version"],
    "desk check corpus/": ["-m", "deskcheck", "check", "corpus/"],
}
SURROUNDINGS = {
    name: value
    for name, value in os.environ.items()
    if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONDEVMODE")
}
"""An installed program has its modules compiled; these settings would compile them each time."""

LIMITS = {"desk --version": 3.0, "desk check corpus/": 18.0}


def seconds(arguments: list[str]) -> float:
    """Wall-clock time of one process."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=SURROUNDINGS, capture_output=True, check=False
    )
    spent = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return spent


def main() -> None:
    """Measure in turns and print medians, ratios and limits."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    for arguments in COMMANDS.values():
        seconds(arguments)
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            times[name].append(seconds(arguments))
    base = median(times[EMPTY])
    for name, measured in times.items():
        spent = median(measured)
        limit = f"  (limit {LIMITS[name]:g})" if name in LIMITS else ""
        print(f"{name:<20} {spent * 1000:7.1f} ms  {spent / base:6.2f} x{limit}")


if __name__ == "__main__":
    main()
