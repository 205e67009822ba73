"""Where a statement's patterns hold in a sentence, and who fills their slots."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from deskcheck.articles.words import word_set
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.speech.credits import Credits, Governed
from deskcheck.extract.speech.cues import ADVERBS, AUXILIARIES, BE, NEGATIONS, TIME_WORDS
from deskcheck.extract.statements.patterns import GAP, POSSESSIVE, StatementPattern, Table
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Credit

REACH = 6
"""So many words may stand between what fills a slot and the words around it."""
_MODALS = word_set("will would could should might may must can to")
_BARRED = (NEGATIONS | _MODALS) - {"cannot"}
_PASSING = (
    ADVERBS | AUXILIARIES | TIME_WORDS | word_set("on in the past for , who weeks months")
) - _MODALS
"""Words that may stand between a subject and its verb."""
_BODIES = word_set("government administration regime forces army military ministry leadership")
"""Nouns that stand for whom they belong to ("Norland's government")."""
_STOPS = word_set("that who which and but ; : . ! ? ( ) said says by")
_DETERMINED = word_set("the a an its his her their our neighbouring neighboring former")


class Filler(Struct, frozen=True):
    """Who fills a slot: tokens where named, canonical name, kind of actor or source, country."""

    first: int
    last: int
    name: str
    kind: str
    country: str = ""
    credit: Credit | None = None
    relays: tuple[Credit, ...] = ()


class Held(Struct, frozen=True):
    """A pattern that holds: its tokens, and its slots by name."""

    pattern: StatementPattern
    first: int
    last: int
    sentence: int
    slots: dict[str, Filler]


class Matcher:
    """Matches patterns in the sentences of one article."""

    def __init__(self, reading: Reading, credit: Credits, parties: Sequence[list[Actor]]) -> None:
        self.reading = reading
        self.lower = reading.lower
        self.credits = credit
        self.parties = parties

    def holds(self, table: Table) -> Iterator[Held]:
        """Every pattern that holds outside quotations, in order; one a place and attribute."""
        done: set[tuple[str, str, int]] = set()
        for index in self.reading.anywhere(table.keys()):
            number = self.reading.sentence(index)
            sentence = self.reading.sentences[number]
            for pattern in table[self.lower[index]]:
                key = (pattern.concept, pattern.attribute, index)
                begin = index - pattern.telling
                if key in done or begin < sentence.first:
                    continue
                held = self._held(pattern, begin, sentence, number)
                if held is not None:
                    done.add(key)
                    yield held

    def _held(
        self, pattern: StatementPattern, index: int, sentence: Sentence, number: int
    ) -> Held | None:
        """A pattern whose first run of words begins at a token."""
        start = self.reading.start[index]
        quote = bisect_right(self.credits.quotations, start, key=lambda q: q.start) - 1
        if quote >= 0 and start < self.credits.quotations[quote].end:
            return None
        slots: dict[str, Filler] = {}
        first = index
        if pattern.anchor:
            slot = pattern.pieces[pattern.anchor - 1]
            if slot == POSSESSIVE:
                slot, filler = pattern.pieces[0], self._possessor(index, number)
            else:
                filler = self._before(index, sentence, number)
            assert isinstance(slot, str)
            if filler is None:
                return None
            slots[slot] = filler
            if filler.last <= index <= filler.last + REACH and filler.first >= sentence.first:
                first = filler.first
        elif self._denied(index, sentence):
            return None
        last = self._after(pattern, index, sentence, number, slots)
        return None if last is None else Held(pattern, first, last, number, slots)

    def _after(
        self,
        pattern: StatementPattern,
        index: int,
        sentence: Sentence,
        number: int,
        slots: dict[str, Filler],
    ) -> int | None:
        """The token after the pieces from the first run of words on; fills the slots among them."""
        position, reach = index, 0
        for piece in pattern.pieces[pattern.anchor :]:
            if piece == GAP:
                reach = REACH
            elif isinstance(piece, str):
                filler = self._starting(position, sentence, number)
                if filler is None:
                    return None
                slots[piece] = filler
                position, reach = filler.last, REACH
            else:
                found = self._run(piece, position, sentence, reach)
                if found is None:
                    return None
                position, reach = found, 0
        return position

    def _run(
        self, piece: tuple[frozenset[str], ...], position: int, sentence: Sentence, reach: int
    ) -> int | None:
        """The token after a run of words that begins at most `reach` tokens on in the clause."""
        for start in range(position, position + reach + 1):
            end = start + len(piece)
            if end > sentence.last:
                return None
            if all(self.lower[start + i] in forms for i, forms in enumerate(piece)):
                return end
            if self.lower[start] in _STOPS:
                return None
        return None

    def _denied(self, index: int, sentence: Sentence) -> bool:
        """Whether a word is told not to be so, or only to be possible."""
        begin = max(sentence.first, index - 3)
        return any(word in _BARRED for word in self.lower[begin:index])

    def _before(self, index: int, sentence: Sentence, number: int) -> Filler | None:
        """The subject of the verb at a token: whom its cue credits, else the actor before it."""
        governed = self._governed(index)
        if governed is not None:
            return self._credited(governed)
        position = index
        while position > sentence.first and index - position < REACH:
            actor = next((a for a in self.parties[number] if a.last == position), None)
            if actor is not None:
                return self._named(actor)
            word = self.lower[position - 1]
            if word in BE and not self.lower[index].endswith("ing"):
                return None
            passing = word in _PASSING or word in _BODIES or word.isdigit()
            if word in _BARRED or not passing:
                return None
            position -= 1
        return None

    def _possessor(self, index: int, number: int) -> Filler | None:
        """The actor whose possessive form stands right before a token."""
        actor = next((a for a in self.parties[number] if a.last == index), None)
        owns = actor is not None and self.lower[index - 1].endswith("'s")
        return self._named(actor) if actor is not None and owns else None

    def _governed(self, index: int) -> Governed | None:
        """The stretch of text that the cue at a token governs."""
        start = self.reading.start[index]
        unit = self.credits.unit(start)
        rows = [
            g
            for g in unit
            if g.chain
            and not g.missing
            and g.cue[0] <= start < g.cue[1]
            and g.chain[0].start < start  # in a passive the agent stands behind
        ]
        return min(rows, key=lambda g: g.cue[1] - g.cue[0], default=None)

    def _credited(self, governed: Governed) -> Filler:
        credit, *relays = governed.chain
        first = bisect_left(self.reading.start, credit.start)
        last = max(first + 1, bisect_left(self.reading.start, credit.end))
        return Filler(first, last, credit.name, credit.kind, credit.country, credit, tuple(relays))

    def _starting(self, position: int, sentence: Sentence, number: int) -> Filler | None:
        """The actor that starts at a token, after a determiner or two."""
        for start in range(position, min(position + 3, sentence.last)):
            actor = next((a for a in self.parties[number] if a.first == start), None)
            if actor is not None:
                return self._named(actor)
            if self.lower[start] not in _DETERMINED:
                return None
        return None

    @staticmethod
    def _named(actor: Actor) -> Filler | None:
        """An actor as a filler; two at once ("the two leaders") fill no slot."""
        if len(actor.names) != 1:
            return None
        return Filler(actor.first, actor.last, actor.names[0], actor.kind)
