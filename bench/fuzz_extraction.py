"""Generated and mutated articles: extraction never raises, and spans cut out what was printed.

`python bench/fuzz_extraction.py 100000 [SEED]` reads that many of them and prints counts, the
articles that failed and a digest of all facts, which is the same for a compiled build. Run again
with the same seed for the same articles.
"""

from __future__ import annotations

import hashlib
import random
import sys
from collections import Counter
from time import process_time
from traceback import extract_tb

from msgspec.structs import astuple

from deskcheck import rulebook
from deskcheck.articles import article_of
from deskcheck.articles.front_matter import Metadata
from deskcheck.extract import extract
from deskcheck.facts import Fact
from deskcheck.vocabulary import Vocabulary

Digest = hashlib.blake2b
SLOW = 1.0
"""Seconds of one core that no article may take."""
SENTENCES = (
    "President Ana Ruiz of Norway spoke with Chancellor Jan Berg for {} minutes on {}.",
    "“We have {} reasons to go on,” Ruiz’s spokesman, Erik Lund, told the Harbour Post on {}.",
    "Police said {} people were killed and {} wounded when a bus fell off a bridge near Lund.",
    "Sales rose {} percent to ${}m from $2.{}m a year earlier, the company said in a statement.",
    "Their fifth call this year lasted “about {} minutes”, according to two officials.",
    "Kenya has massed {},000 troops at the border, the U.S. said; Peru denied it on {}.",
    "He was born on {} {} and is {} years old.",
    "The two leaders also met in {} for {}½ hours, the White House said in a readout.",
    "A {}-year-old man, his wife and three children died; {} others are missing as of {}.",
    "Photo: A soldier near Lund, {} March 20{}. (AP Photo/Jan Berg)",
    "Voters: {} percent yes, {} percent no, the rest undecided, Mrs. Lund said, adding: ‘No.’",
    "The bridge is {} feet ({} metres) long, weighs {} tonnes and opened every Tuesday in {}.",
)
VALUES = (
    "2", "3", "17", "45", "1,200", "2031", "Tuesday", "March 4", "4 March 2031", "last week",
    "two", "a dozen", "tens of thousands of", "3.5", "10-12", "0", "½", "²", "٣", "1e9", "last May",
    "99999999999999999999", "3:30 p.m.", "the 1990s", "twenty-one", "about 40", "one in three",
)  # fmt: skip
MARKS = (
    *"\"'“”‘’«»„.,;:()[]-–—/%$€#&@*_\t\r\n\v\f\x00\x1c\x85\xa0\xad\u200b\u2028\u2029\ufeff",
    "''", "``", "...", "\n\n", "'s", "’s", "İ", "ſ", "ß", "ﬁ", "Σ", "𝐀", "Ⅷ", "①", "é", "\ud800",
    "said", "and", "of", "the", "from", "to", "born", "-old", "\U0001f600", "中", "م",
)  # fmt: skip


def encode(facts: list[Fact]) -> bytes:
    """The facts as bytes, whatever order their sets have."""
    return repr([(fact.id, *map(_plain, astuple(fact))) for fact in facts]).encode(
        "utf-8", "replace"
    )


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def article(source: random.Random) -> str:
    """One to eight sentences of an invented article, or of code points alone."""
    if source.random() < 0.1:
        return "".join(chr(source.randrange(0x110000)) for _ in range(source.randrange(200)))
    lines = []
    for _ in range(source.randint(1, 8)):
        parts = source.choice(SENTENCES).split("{}")
        filled = [parts[0]]
        for part in parts[1:]:
            filled += (source.choice(VALUES), part)
        lines.append("".join(filled))
    return source.choice(("\n", "\n\n", " ")).join(lines)


def mutated(text: str, source: random.Random) -> str:
    """The text with up to six stretches deleted, doubled, moved, or replaced by marks."""
    for _ in range(source.randrange(7)):
        at = source.randrange(len(text) + 1)
        end = min(len(text), at + source.choice((0, 1, 1, 2, 5, 12, 40)))
        kind = source.random()
        if kind < 0.25:
            new = ""
        elif kind < 0.55:
            new = source.choice(MARKS) * source.choice((1, 1, 1, 2, 5))
        elif kind < 0.7:
            new = text[at:end] * 2
        elif kind < 0.8:
            new = text[at:end].swapcase()
        elif kind < 0.9:
            new = f" {source.choice(VALUES)} "
        else:
            new = chr(source.randrange(0x110000))
        text = text[:at] + new + text[end:]
    return text


def wrong(text: str, facts: list[Fact]) -> str:
    """What is wrong with the facts of a text, "" when nothing is."""
    for fact in facts:
        if not 0 <= fact.start < fact.end <= len(text) or text[fact.start : fact.end] != fact.text:
            return f"{fact.concept} {fact.attribute}: span"
        if not 0 <= fact.sentence[0] <= fact.sentence[1] <= len(text):
            return f"{fact.concept} {fact.attribute}: sentence"
        if any(not 0 <= p.start < p.end <= len(text) for p in fact.places):
            return f"{fact.concept} {fact.attribute}: places"
        for credit in (c for a in fact.attributions for c in a.chain):
            if not 0 <= credit.start < credit.end <= len(text):
                return f"{fact.concept} {fact.attribute}: credit"
    return ""


def outcome(text: str, vocabulary: Vocabulary, published: int | None, digest: Digest) -> str:
    """How one article ended: "read", what is wrong, or what was raised and where."""
    begin = process_time()
    try:
        facts = extract(article_of("fuzz.txt", text, Metadata(published=published)), vocabulary)
    except Exception as problem:
        where = extract_tb(problem.__traceback__)[-1]
        place = where.filename.split("deskcheck/")[-1]
        return f"{type(problem).__name__} in {place}:{where.lineno} {where.name}"
    digest.update(encode(facts))
    return wrong(text, facts) or ("slow" if process_time() - begin > SLOW else "read")


def main() -> None:
    """Read as many articles as asked for."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    source = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    vocabulary = rulebook.compile_rules(rulebook.Files()).vocabulary
    counts: Counter[str] = Counter()
    digest = hashlib.blake2b(digest_size=16)
    for number in range(count):
        text = mutated(article(source), source)
        published = source.choice((None, 22000, 0, -100, 10**6))
        ended = outcome(text, vocabulary, published, digest)
        counts[ended] += 1
        if ended != "read" and counts[ended] <= 3:
            print(f"{number} {ended} published={published}\n{text!r}\n", flush=True)
    for ended, times in counts.most_common():
        print(f"{times:>9}  {ended}")
    print(f"facts {digest.hexdigest()}")
    if set(counts) - {"read"}:
        sys.exit(1)


if __name__ == "__main__":
    main()
