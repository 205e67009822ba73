"""Extraction against its peers in one run: words per CPU second and quality.

    python bench/extraction.py [--sets FOLDER] [--errors N]

Without FOLDER over the five articles of `corpus/`; with it over the annotated sets in it too
(JSON lines, as `desk eval` reads them), and the facts that rules use against `labels/`. Speeds
are medians of several rounds in which the extractors take turns, in CPU seconds of this process.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import precision
import yaml
from peers import Peer, peers

from deskcheck import run
from deskcheck.answering import answers, article_for
from deskcheck.evaluate import render
from deskcheck.evaluate.annotated import Question, compare, questions
from deskcheck.evaluate.annotated.measures import Comparison, Measure
from deskcheck.evaluate.annotated.sets import Document, Item, read_set
from deskcheck.extract import extract
from deskcheck.extract.dates.calendar import SUNDAY

ROOT = Path(__file__).parents[1]
ROUNDS = 3
SAMPLE = 2500
"""About how many words of a set are timed: the first documents of no more words each."""
ARTICLE = 100
"""How many words a text has on average where a set holds articles, not single sentences."""
WANTED_SPEED = 150_000
GOALS: Mapping[str, Mapping[str, float]] = {
    "dates_news": {"strict": 88, "relaxed": 92, "value": 80},
    "durations_spec": {"value": 90},
    "durations_short": {"value": 90},
    "quantities": {"relaxed": 90, "strict": 60},
    "attribution": {
        "content and source": 62,
        "source words": 72,
        "content words": 82,
        "speech verbs found": 80,
    },
    "casualties": {
        "killed exact": 80,
        "injured exact": 70,
        "killed exact, 2 or more": 65,
        "injured exact, 2 or more": 65,
    },
    "casualties_clusters": {"killed, largest of the cluster": 80},
    "events_ecb": {"CoNLL": 75},
}
"""What is to be reached, in percent (F1 where there is one), by set and measure."""
SHOWN = ("strict", "relaxed", "value", "value within", "CoNLL")
"""What is shown of a set without goals, and of peers."""


def corpus() -> list[Document]:
    """The five articles, with the publication days that their corpus.yaml gives."""
    known = yaml.safe_load((ROOT / "corpus" / "corpus.yaml").read_text("utf-8"))["articles"]
    return [
        Document(
            name, (ROOT / "corpus" / name).read_text("utf-8"), (), {"dct": str(own["published"])}
        )
        for name, own in known.items()
    ]


def deskcheck(document: Document) -> object:
    """Every fact of a document, from its bare text on."""
    return extract(article_for(document), precision.vocabulary(), SUNDAY)


def sample(documents: Sequence[Document]) -> list[Document]:
    """The first documents of a set that make up the words that are timed, long ones left out."""
    kept: list[Document] = []
    left = SAMPLE
    for document in documents:
        words = len(document.text.split())
        if left > 0 and words <= SAMPLE:
            kept.append(document)
            left -= words
    return kept


Reader = Callable[[Document], object]


def seconds(readers: Mapping[str, Reader], documents: Sequence[Document]) -> dict[str, float]:
    """The median CPU time that each reader takes for all documents, after one round unmeasured."""
    spent: dict[str, list[float]] = {name: [] for name in readers}
    for measured in range(-1, ROUNDS):
        for name, read in readers.items():
            begun = process_time()
            for document in documents:
                read(document)
            if measured >= 0:
                spent[name].append(process_time() - begun)
    return {name: median(times) for name, times in spent.items()}


def speeds(texts: Mapping[str, Sequence[Document]], others: Sequence[Peer]) -> Iterator[str]:
    """Words per CPU second of every extractor, and how many times as fast ours is."""
    readers: dict[str, Reader] = {"deskcheck": deskcheck, **{p.name: p.read for p in others}}
    yield f"{'words per CPU second':<24}" + "".join(f"{name:>26}" for name in readers)
    totals, every = dict.fromkeys(readers, 0.0), 0
    for title, documents in texts.items():
        if not documents:
            continue
        words = sum(len(document.text.split()) for document in documents)
        spent = seconds(readers, documents)
        if words >= ARTICLE * len(documents):
            every += words
            totals = {name: totals[name] + spent[name] for name in readers}
        yield _speed(title, words, spent)
    if not every:
        return
    yield _speed("all whole articles", every, totals)
    reached = every / totals["deskcheck"]
    yield f"goal {WANTED_SPEED:,} words: {'reached' if reached >= WANTED_SPEED else 'missed'}"


def _speed(title: str, words: int, spent: Mapping[str, float]) -> str:
    cells = []
    for name, own in spent.items():
        times = "" if name == "deskcheck" else f" (ours {own / spent['deskcheck']:.1f} x)"
        cells.append(f"{words / own:,.0f}{times}")
    return f"{title:<24}" + "".join(f"{cell:>26}" for cell in cells)


def quality(name: str, documents: Sequence[Document], others: Sequence[Peer]) -> Iterator[str]:
    """The measures of one set, ours with their goals, then side by side with peers."""
    asked = questions(documents)[0]
    goals = GOALS.get(name, {})
    measured = _ours(asked, documents)
    yield f"\n{name}: {len(documents)} documents"
    for measure in measured.measures:
        if measure.name in (goals or SHOWN):
            goal = goals.get(measure.name)
            value = percent(measure)
            verdict = (
                "" if goal is None else f"  goal {goal:g}{'' if value >= goal else ', missed'}"
            )
            yield f"  {measure.name:<32}{value:>6.1f}{verdict}"
    if asked.task == "spans":
        for peer in others:
            yield from _beside(peer, documents)


def _verdict(value: float, goal: float | None) -> str:
    return "" if goal is None else f"  goal {goal:g}{'' if value >= goal else ', missed'}"


def _beside(peer: Peer, documents: Sequence[Document]) -> Iterator[str]:
    """Ours and a peer's answers to what the peer can answer."""
    types = peer.types & {item.type for document in documents for item in document.gold}
    if not types:
        return
    asked = Question("spans", tuple(sorted(types)), peer.typed)
    theirs = compare(asked, documents, {d.doc_id: peer.answers(d, types) for d in documents})
    apart = "" if peer.typed else ", by place alone"
    yield f"  {', '.join(sorted(types))}{apart}"
    for name, comparison in (("deskcheck", _ours(asked, documents)), (peer.name, theirs)):
        cells = [f"{m.name} {percent(m):.1f}" for m in comparison.measures if m.name in SHOWN]
        yield f"    {name:<28}{'  '.join(cells)}"


def _ours(asked: Question, documents: Sequence[Document]) -> Comparison:
    given: Mapping[str, Sequence[Item]] = answers(asked, documents, precision.vocabulary(), SUNDAY)
    return compare(asked, documents, given)


def percent(measure: Measure) -> float:
    """The F1 of a measure, else its share."""
    return measure.f1 if measure.f1 is not None else measure.share or 0.0


def sets(folder: Path) -> Iterator[tuple[str, tuple[Document, ...]]]:
    """The annotated sets of a folder, by name."""
    for path in sorted(folder.glob("*.jsonl")):
        documents, wrong = read_set(path)
        if wrong:
            raise SystemExit(wrong)
        yield path.stem, documents


def report(folder: Path | None, errors: int) -> Iterator[str]:
    """Everything that is measured, line by line."""
    others = list(peers())
    given = dict(sets(folder)) if folder else {}
    texts = {"five articles": corpus(), **{name: sample(own) for name, own in given.items()}}
    yield from speeds(texts, others)
    scores = run.score(run.Request(ROOT), ROOT / "corpus" / "expected")
    if not isinstance(scores, run.Refusal):
        yield "\nfive articles"
        yield from render(scores).splitlines()[: len(scores.scores) + 1]
    for name, documents in given.items():
        yield from quality(name, documents, others)
    if folder:
        yield "\nfacts that rules use, on labelled articles"
        yield from precision.report(folder, errors)


def main() -> None:
    """Print what is measured, each line as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, help="folder of annotated sets")
    parser.add_argument("--errors", type=int, default=0, help="errors to list of each kind")
    asked = parser.parse_args()
    for line in report(asked.sets, asked.errors):
        print(line, flush=True)


if __name__ == "__main__":
    main()
