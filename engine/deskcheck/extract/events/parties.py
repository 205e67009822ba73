"""Who took part in an event, as far as a mention's own clause says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskcheck.extract.events.actors import Actor, coordinated
from deskcheck.extract.phrases import CLAUSE_ENDS, PHRASE_ENDS
from deskcheck.extract.speech.speaker import OPENERS
from deskcheck.extract.text import Reading, Sentence

if TYPE_CHECKING:
    from deskcheck.extract.events.mentions import Mention

WHERE = frozenset(("in", "at", "near", "to"))
PLACED = frozenset(("in", "at", "on", "here"))
"""Words that may stand between an event and the word that introduces its parties."""


def participants(
    reading: Reading, sentence: Sentence, mention: Mention, actors: list[Actor], dated: set[int]
) -> list[Actor]:
    """Who took part, as far as the mention's own clause says."""
    lower = reading.lower
    if mention.verb:
        strangers = _strangers(reading, sentence, mention, actors, dated)
        actors = sorted([*actors, *strangers], key=lambda a: a.first)
    linker, start = _linker(reading, mention, sentence.last, dated)
    if linker in ("between", "of", "among", "involving"):
        return _within(reading, actors, start, _clause_end(lower, start, sentence.last))
    inside = [a for a in actors if mention.phrase <= a.first and a.last <= mention.first]
    subject = _subject(reading, actors, mention)
    if linker in ("with", "to") and (mention.verb or linker == "with"):
        others = _within(reading, actors, start, _clause_end(lower, start, sentence.last))
        owners = [a for a in inside if lower[a.last - 1].endswith("'s")]
        return [*(owners or subject or inside), *others] if others else []
    if len(inside) > 1 or any(len(a.names) > 1 for a in inside):
        return inside
    group = [] if inside and not mention.verb else subject
    plural = len(group) > 1 or any(len(a.names) > 1 for a in group)
    if mention.verb and not plural:
        after = [a for a in actors if mention.last <= a.first <= mention.last + 4]
        return [*group, *after[:1]] if group and after else []
    return group if plural else []


def _strangers(
    reading: Reading, sentence: Sentence, mention: Mention, actors: list[Actor], dated: set[int]
) -> list[Actor]:
    """Names beside a verb that tells of an event, of persons known by nothing else."""
    taken = {i for a in actors for i in range(a.first, a.last)} | dated

    def name(index: int) -> bool:
        word = reading.bare[index]
        free = index not in taken and sentence.first <= index < sentence.last
        return free and word[0].isupper() and word.isalpha() and word.lower() not in OPENERS

    found = []
    end = mention.phrase
    while end > sentence.first:
        start = end
        while start > sentence.first and name(start - 1):
            start -= 1
        if start < end:
            found.append(_stranger(reading, start, end))
        beside = start == end and any(a.last == end for a in actors)
        start = next((a.first for a in actors if a.last == end), start) if beside else start
        if start == end or reading.lower[start - 1] != "and":
            break
        end = start - 1
    start = mention.last + (reading.lower[mention.last : mention.last + 1] in (["with"], ["to"]))
    end = start
    while end < sentence.last and name(end):
        end += 1
    return [*found, _stranger(reading, start, end)] if end > start else found


def _stranger(reading: Reading, start: int, end: int) -> Actor:
    return Actor(start, end, (" ".join(reading.bare[start:end]),), "person")


def _linker(reading: Reading, mention: Mention, last: int, dated: set[int]) -> tuple[str, int]:
    """The preposition that introduces participants just after a mention, and where they start."""
    lower = reading.lower
    for index in range(mention.last, min(mention.last + 6, last)):
        if lower[index] in ("between", "among", "involving"):
            return lower[index], index + 1
        if lower[index] == "with" and (mention.verb or index < mention.last + 2):
            return lower[index], index + 1
        if lower[index] in ("of", "to") and index == mention.last:
            return lower[index], index + 1
        passing = lower[index] in PLACED or index in dated or reading.cased(index)[0].isupper()
        if not passing and not (mention.verb and lower[index] not in PHRASE_ENDS):
            break
    return "", mention.last


def _there(reading: Reading, actor: Actor) -> bool:
    """Whether a country is where somebody goes or is ("to Peru", "in Lima"), not who takes part."""
    before = reading.lower[actor.first - 1] if actor.first else ""
    return before in WHERE and actor.kind == "country"


def _clause_end(lower: list[str], start: int, last: int) -> int:
    index = start
    while index < last and lower[index] not in CLAUSE_ENDS:
        index += 1
    return index


def _within(reading: Reading, actors: list[Actor], start: int, end: int) -> list[Actor]:
    inside = [a for a in actors if start <= a.first < end]
    return inside[:1] + [a for a in inside[1:] if not _there(reading, a)]


def _subject(reading: Reading, actors: list[Actor], mention: Mention) -> list[Actor]:
    """The nearest actors before a mention that are joined to one another, or the nearest one."""
    before = [a for a in actors if a.last <= mention.phrase and not _there(reading, a)]
    return coordinated(reading.lower, before) if before else []
