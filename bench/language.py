"""How fast rule files are read: prints lines a second for 2,000 lines of rules."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter, process_time

from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

LINES = 2000


def main() -> None:
    """Parse rules of every kind over and over until 2,000 lines are read, and print how long.

    They are the shipped files and those of the tests, so every predicate is among them.
    """
    root = Path(__file__).parents[1]
    files = sorted(
        path
        for folder in ("rules", "engine/deskcheck/packs")
        for path in (root / folder).rglob("*.rules")
    )
    texts = [path.read_text("utf-8") for path in files]
    screens = sorted((root / "tests" / "language" / "good").glob("*.txt"))
    texts += [path.read_text("utf-8").split("=== ")[1].split("\n", 1)[1] for path in screens]
    lines = [line for text in texts for line in text.splitlines()]
    enough = lines * (LINES // len(lines) + 1)
    end = next(at for at in range(LINES, len(enough)) if enough[at][:1].strip())
    source = Source("bench.rules", "\n".join(enough[:end]) + "\n")
    started = perf_counter()
    parse(Source("first.rules", "Call duration must agree."))
    loaded = perf_counter()
    busy = process_time()
    parsed = parse(source)
    seconds, busy = perf_counter() - loaded, process_time() - busy
    print(f"load the grammar            {1000 * (loaded - started):7.1f} ms")
    print(f"parse {end} lines            {1000 * seconds:7.1f} ms ({1000 * busy:.1f} of one core)")
    print(f"statements {len(parsed.tree.statements)}, mistakes {len(parsed.diagnostics)}")


if __name__ == "__main__":
    main()
