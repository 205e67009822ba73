"""Whom a headline credits with saying something, and whether the body bears it out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from deskcheck.articles.words import word_set
from deskcheck.extract.people.persons import People
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.credits import Credits, Governed
from deskcheck.extract.speech.speaker import OPENERS
from deskcheck.extract.text import Sentence
from deskcheck.facts import Fact, Value

_STEM = 5
"""Words that share so many letters at the start are one word: "invades", "invasion"."""
_LEAST = 4
_COMMON = OPENERS | word_set("over more than amid will says have what they into your most")


def headline_speech(
    writer: SpanWriter, headline: Fact, people: People, credit: Credits
) -> Iterator[Fact]:
    """The "speaker" of a headline, a named person, and its "support": the first sentence of the
    body that names the person, or is credited to him or her, and has a word of the headline.

    Names and the verb of saying do not count as words. A headline without a speaker has none.
    """
    said = _said(headline, credit)
    if said is None:
        return
    speaker = said.chain[0]
    span = (speaker.start, speaker.end)
    value = Value("person", text=speaker.name, unit=speaker.kind)
    yield writer.fact(span, "headline", "speaker", value, headline.id)
    reading = writer.reading
    names = {word.lower() for name in people.by_name for word in name.split()}
    words = _stems(
        reading.lower[i]
        for s in reading.sentences
        if headline.start <= s.start < headline.end
        for i in range(s.first, s.last)
        if not said.cue[0] <= reading.start[i] < said.cue[1] and reading.lower[i] not in names
    )
    for sentence in reading.sentences:
        body = sentence.part == "body"
        if not (body and words & _stems(reading.lower[sentence.first : sentence.last])):
            continue
        if _speaks(sentence, speaker.name, people, credit):
            where = (sentence.start, sentence.end)
            value = Value("text", text=reading.article.text[slice(*where)])
            yield writer.fact(where, "headline", "support", value, headline.id)
            return


def _said(headline: Fact, credit: Credits) -> Governed | None:
    """The first thing that a headline credits a named person with."""
    rows = (
        g
        for g in credit.unit(headline.start)
        if g.chain and not g.quoting and headline.start <= g.cue[0] < headline.end
    )
    return next((g for g in rows if g.chain[0].kind == "named person"), None)


def _stems(words: Iterable[str]) -> set[str]:
    """The telling words of some text, cut to stems."""
    return {w[:_STEM] for w in words if len(w) >= _LEAST and w.isalpha() and w not in _COMMON}


def _speaks(sentence: Sentence, name: str, people: People, credit: Credits) -> bool:
    """Whether a sentence names a person or is credited, in part, to that person."""
    named = people.by_name.get(name, ())
    number = bisect_left(named, sentence.first, key=lambda m: m.first)
    if number < len(named) and named[number].first < sentence.last:
        return True
    first = bisect_left(credit.quotations, sentence.start, key=lambda q: q.start)
    last = bisect_left(credit.quotations, sentence.end, key=lambda q: q.start)
    chains = [quote.chain for quote in credit.quoted[first:last]]
    chains += [governed.chain for governed in credit.unit(sentence.start)]
    return any(own.name == name for chain in chains for own in chain)
