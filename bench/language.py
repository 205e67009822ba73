"""How fast rule files are read: prints lines a second for 2,000 lines of rules."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

LINES = 2000


def main() -> None:
    """Parse the shipped rule files over and over until 2,000 lines are read, and print how long."""
    root = Path(__file__).parents[1]
    files = sorted(
        path
        for folder in ("rules", "engine/deskcheck/packs")
        for path in (root / folder).glob("*.rules")
    )
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    enough = lines * (LINES // len(lines) + 1)
    end = next(at for at in range(LINES, len(enough)) if enough[at][:1].strip())
    source = Source("bench.rules", "\n".join(enough[:end]) + "\n")
    started = perf_counter()
    parse(Source("first.rules", "Call duration must agree."))
    loaded = perf_counter()
    parsed = parse(source)
    seconds = perf_counter() - loaded
    print(f"load the grammar            {1000 * (loaded - started):7.1f} ms")
    print(f"parse {end} lines            {1000 * seconds:7.1f} ms")
    print(f"statements {len(parsed.tree.statements)}, mistakes {len(parsed.diagnostics)}")


if __name__ == "__main__":
    main()
