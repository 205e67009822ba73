"""Random edits of rule files: whatever is typed gives a tree or diagnostics, never an exception.

`python bench/fuzz_language.py 200000 [SEED]` makes that many edited files and prints counts. Run
again with the same seed for the same edits.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter, process_time

from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.format import format_file
from deskcheck_grammar.keywords import ZONES, spellings
from deskcheck_grammar.parse import parse
from deskcheck_grammar.scan import layout
from deskcheck_grammar.source import Source

ROOT = Path(__file__).parents[1]
WORDS = (*sorted(spellings(tuple(ZONES))), "15", "minutes", "two", "€3bn", "30 December 2021", "it")
MARKS = (*'"“”«».,;:()#+%-–\t\n ½²', "\n    ", "\n# ", '"x"', "\ufeff", "\u00a0", "́")
SLOW = 1.0
"""Seconds of one core that no file may take."""


def statements() -> list[str]:
    """Every statement of the repository's rule files and of the language's examples."""
    texts = [path.read_text("utf-8") for path in sorted(ROOT.rglob("*.rules"))]
    screens = sorted((ROOT / "tests" / "language").glob("*/*.txt"))
    texts += [path.read_text("utf-8").split("=== ")[1].split("\n", 1)[1] for path in screens]
    return sorted({text[s.start : s.end] for text in texts for s in layout(text).statements})


def edited(text: str, source: random.Random) -> str:
    """The text with one to four edits, each of them as an editor's hand may slip."""
    for _ in range(source.randint(1, 4)):
        at = source.randrange(len(text) + 1)
        end = min(len(text), at + source.choice((0, 1, 1, 2, 5, 12)))
        kind = source.random()
        if kind < 0.3:
            new = ""
        elif kind < 0.5:
            new = f" {source.choice(WORDS)} "
        elif kind < 0.7:
            new = source.choice(MARKS)
        elif kind < 0.8:
            new = text[at:end] * 2
        elif kind < 0.9:
            new = text[at:end][::-1]
        else:
            new = chr(source.choice((source.randint(32, 126), source.randint(160, 0x2FFF))))
        text = text[:at] + new + text[end:]
    return text


def outcome(text: str) -> str:
    """Parse and format; says how it ended, or raises what must never be raised."""
    parsed = parse(Source("fuzz.rules", text))
    for mistake in parsed.diagnostics:
        assert mistake.message
        assert render(mistake)
        if mistake.repair:
            again = parse(Source("repair.rules", mistake.repair)).diagnostics
            assert not any(other.severity == "error" for other in again), mistake.repair
    if any(mistake.severity == "error" for mistake in parsed.diagnostics):
        return "mended" if all(m.repair for m in parsed.diagnostics) else "refused"
    written = format_file(parsed.tree)
    again = parse(Source("again.rules", written))
    assert again.tree == parsed.tree, written
    assert format_file(again.tree) == written
    return "read"


def fuzz(edits: int, seed: int) -> tuple[Counter[str], list[str]]:
    """How many files ended how, and the texts that did not end as they must."""
    source, known = random.Random(seed), statements()
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for _ in range(edits):
        text = edited(source.choice(known), source)
        busy = process_time()
        try:
            counts[outcome(text)] += 1
        except Exception as problem:
            counts[f"wrong: {type(problem).__name__}"] += 1
            wrong.append(text)
        if process_time() - busy > SLOW:
            counts["slow"] += 1
    return counts, wrong


def main() -> None:
    """Run as many edits as asked for and print what became of them."""
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    started = perf_counter()
    counts, wrong = fuzz(edits, seed)
    print(f"{edits} edited files, seed {seed}, {perf_counter() - started:.0f} s")
    for name, count in sorted(counts.items()):
        print(f"{name:24} {count:7}")
    for text in wrong[:10]:
        print(f"\n{text!r}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
