"""How right the facts are that rules use, on the hand-labelled articles of `labels/`.

    python bench/precision.py --sets FOLDER [--errors N]

The labels are offsets; FOLDER holds the texts, as the JSON lines that `desk eval` reads.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from labels import ROUNDS, Labelled, Stated, Verdict, day, judge, read_labels
from msgspec import Struct

from deskcheck import rulebook
from deskcheck.answering import article_for
from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Document, read_set
from deskcheck.extract import extract
from deskcheck.extract.dates import dates
from deskcheck.extract.dates.calendar import SUNDAY
from deskcheck.extract.extraction import tables
from deskcheck.extract.numbers.number_words import SMALL, TENS
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.extract.people import people
from deskcheck.extract.speech.attribution import attributions
from deskcheck.extract.speech.quotations import quotations
from deskcheck.extract.text import Reading, read
from deskcheck.facts import Interval
from deskcheck.vocabulary import Vocabulary

AGE = re.compile(r"\d+[- ]years?[- ]old|\d+[- ]year|, \d+\b", re.IGNORECASE)
COUNTED = re.compile(r"\d|\b(an?|no|none|dozens?|hundreds?|several|few|both)\b", re.IGNORECASE)
GOAL = 0.93
"""The precision that every kind is to reach."""
PERIOD = "total of a period"
SCOPES = {"part": "part", "increment": "part", "other incident": "other incident"}
"""Traits of a count and the scope that the labels name so."""


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the packs that ship."""
    return rulebook.compile_rules(rulebook.Files()).vocabulary


def stated(document: Document) -> Iterator[Stated]:
    """What may become a fact that a rule compares: lengths, counts, dates, and who is credited."""
    article = article_for(document)
    reading = read(article)
    yield from _lengths_and_dates(reading)
    yield from _counts(article)
    yield from _credited(reading)


def _lengths_and_dates(reading: Reading) -> Iterator[Stated]:
    """Lengths that an event may take as its own, and days that are known."""
    days = dates(reading, SUNDAY)
    for found in quantities(reading, days):
        value = found.value.possible
        if found.kind == "length of time" and found.role == "length" and value is not None:
            words = reading.article.text[found.start : found.end]
            place = (found.start, found.end)
            yield Stated("duration", *place, _closed(value), labelled=counted(words))
    for mention in days:
        when = mention.named if mention.prefix else mention.days
        if when is not None:
            yield Stated("date", mention.start, mention.end, (day(when.low), day(when.high)))


def _counts(article: Article) -> Iterator[Stated]:
    """The counts of casualties, as facts."""
    words = vocabulary()
    concept = tables(words).lexicon.casualties
    for fact in extract(article, words, SUNDAY):
        value = fact.value.possible
        if concept is None or fact.concept != concept.name or value is None:
            continue
        scopes = [SCOPES[name] for name in sorted(fact.traits & SCOPES.keys(), reverse=True)]
        scope = "period total" if PERIOD in fact.traits else scopes[0] if scopes else "whole"
        outcome = fact.outcome or "shot"
        place = (fact.start, fact.end)
        credited, labelled = bool(fact.attributions), counted(fact.text)
        yield Stated("count", *place, _closed(value), outcome, scope, credited, labelled)


def counted(words: str) -> bool:
    """Whether words count people by a number or as "a man"; ages and names do not."""
    words = AGE.sub("", words)
    names = {word.lower() for word in words.split()}
    return COUNTED.search(words) is not None or not names.isdisjoint({*SMALL, *TENS})


def _credited(reading: Reading) -> Iterator[Stated]:
    """The stretches of text that are credited to somebody."""
    words = vocabulary()
    quoted = quotations(reading)
    credit = attributions(reading, quoted, people(reading, words), words)
    for governed in (one for unit in credit.governed for one in unit):
        known, unread = bool(governed.chain), governed.missing == "unread"
        if (known or unread) and not governed.quoting:
            place = (governed.start, governed.end)
            yield Stated("attribution", *place, attributed=known, unread=unread)
    for quotation, own in zip(quoted, credit.quoted, strict=True):
        known = bool(own.chain) and own.cue is not None
        if known or own.unread:
            place = (quotation.start, quotation.end)
            yield Stated("attribution", *place, attributed=known, unread=own.unread)


def _closed(value: Interval) -> tuple[int | None, int | None]:
    """The whole numbers that an interval allows."""
    low = None if value.low is None else value.low + value.low_open
    high = None if value.high is None else value.high - value.high_open
    return low, high


def with_texts(labelled: Sequence[Labelled], folder: Path) -> Iterator[tuple[Labelled, Document]]:
    """Each labelled document with its text; the program ends where a set is missing."""
    for name in dict.fromkeys(one.set for one in labelled):
        documents, wrong = read_set(folder / f"{name}.jsonl")
        if wrong:
            sys.exit(wrong)
        known = {document.doc_id: document for document in documents}
        yield from ((one, known[one.doc_id]) for one in labelled if one.set == name)


class Tally(Struct):
    """How often a measure said, was right, was asked and was met."""

    said: int = 0
    right: int = 0
    wanted: int = 0
    met: int = 0
    silent: int = 0

    def add(self, said: bool, wanted: bool, right: bool) -> None:
        """Count one verdict."""
        self.said += said
        self.right += said and right
        self.wanted += wanted
        self.met += wanted and right


def tallies(verdicts: Iterable[Verdict]) -> dict[str, Tally]:
    """The verdicts added up by measure; what is credited to nobody is a measure of its own."""
    found: dict[str, Tally] = {}
    for one in verdicts:
        tally = found.setdefault(one.measure, Tally())
        tally.add(one.said, one.wanted, one.right)
        if not one.measure.endswith("credited"):
            tally.silent += not (one.said or one.wanted)
        if one.measure.endswith(" credited"):
            absent = one.measure.replace(" credited", " not credited")
            other = found.setdefault(absent, Tally())
            other.add(not (one.said or one.unread), not one.wanted, one.right)
            other.silent += one.unread
    return found


def table(found: Mapping[str, Tally]) -> Iterator[str]:
    """A row for each measure: what was said, how much of it is right, how much was found."""
    yield (
        f"{'':<24}{'said':>6}{'right':>7}{'precision':>11}{'labels':>8}{'recall':>8}"
        + f"{'unjudged':>10}"
    )
    for name, tally in found.items():
        precision = tally.right / tally.said if tally.said else 0.0
        recall = tally.met / tally.wanted if tally.wanted else 0.0
        row = f"{name:<24}{tally.said:>6}{tally.right:>7}{precision:>11.3f}{tally.wanted:>8}"
        below = "" if precision >= GOAL else f"  below {GOAL}"
        yield f"{row}{recall:>8.3f}{tally.silent:>10}{below}"


def report(folder: Path, errors: int, rounds: Sequence[str] = ROUNDS) -> Iterator[str]:
    """A table for each set of labels; see `measured`."""
    for name in rounds:
        yield f"labels, {name} set"
        yield from measured(read_labels(name), folder, errors)


def measured(labels: Sequence[Labelled], folder: Path, errors: int) -> Iterator[str]:
    """The table, and the first errors of each measure: what is wrong, then what is missed."""
    verdicts: list[Verdict] = []
    wrong: dict[tuple[str, bool], list[str]] = {}
    for labelled, document in with_texts(labels, folder):
        for one in judge(labelled, stated(document)):
            verdicts.append(one)
            if not one.right:
                rows = wrong.setdefault((one.measure, not one.said), [])
                rows.append(_error(one, labelled, document.text))
    yield from table(tallies(verdicts))
    for _, rows in sorted(wrong.items()):
        yield from rows[:errors]


def _error(one: Verdict, labelled: Labelled, text: str) -> str:
    """A line on what is wrong, or missed, and where."""
    words = " ".join(text[slice(*one.place)].split())[:70]
    where = f"{labelled.set}/{labelled.doc_id} {one.place[0]}-{one.place[1]}"
    problem = "wrong" if one.said else "missed" if one.wanted else "unread"
    return f"{one.measure} {problem}: {where} `{words}`: {one.expected}; got {one.got}"


def main() -> None:
    """Print the table and as many errors of each measure as are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="folder of the annotated sets")
    parser.add_argument("--errors", type=int, default=0, help="errors to list for each measure")
    parser.add_argument("--labels", choices=ROUNDS, help="one set of labels alone")
    asked = parser.parse_args()
    rounds = (asked.labels,) if asked.labels else ROUNDS
    for row in report(asked.sets, asked.errors, rounds):
        print(row)


if __name__ == "__main__":
    main()
