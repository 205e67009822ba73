"""A speaker: a noun phrase that can be credited, and the words that such phrases are made of."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from deskcheck.articles.words import word_set
from deskcheck.extract.people.names import TITLES
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.cues import (
    AUXILIARIES,
    BODIES,
    CUE_VERBS,
    NOUN_FORMS,
    PEOPLE_NOUNS,
    PERSON_NOUNS,
    STATEMENTS,
    TIME_WORDS,
)
from deskcheck.extract.speech.outlets import OUTLET_NOUNS
from deskcheck.extract.text import Reading

SpeakerKind = Literal["person", "persons", "institution", "outlet", "anonymous", "pronoun", "paper"]

DETERMINERS = word_set(
    "the a an this that these those some several many most few one two three four five other "
    "another both all any his her its their our my no"
)
PRONOUNS = word_set("he she they it we i")
BOUNDARIES = word_set(
    "and or but nor that which who whom whose what when where why how if than as of in on at by "
    "for to from with about against after before during while until since because although though "
    "under over into onto across along behind beyond below beneath inside outside upon within "
    "without toward towards throughout per indeed perhaps despite between among amid around near "
    "not is are was were be been being has "
    "have had do does did will would can could may might must should i he she it we they you him "
    "them us me there here also so then , . ; : ! ? ( ) [ ] – — - … then said told says"
) | {QUOTE}
PERSONS = (PERSON_NOUNS | TITLES) - word_set(
    "mr mrs ms miss sir dame lord lady dr head host anchor general major boss lead captain-general "
    "pres vp veep mp rep sen gov gen adm lt sgt cmdr col capt rev prof counterpart deputy"
)


def singular(word: str) -> str:
    """A noun without its regular plural ending."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


OPENERS = BOUNDARIES | DETERMINERS | PRONOUNS | TIME_WORDS
"""Capitalised only where a sentence begins: no name starts with them."""


def _heads() -> dict[str, tuple[SpeakerKind, str]]:
    """Head nouns, singular and plural, to the kind of speaker they make and their singular."""
    table: dict[str, tuple[SpeakerKind, str]] = {}
    classes: tuple[tuple[SpeakerKind, frozenset[str]], ...] = (
        ("paper", STATEMENTS),
        ("institution", (OUTLET_NOUNS - {"site"}) | BODIES),
        ("anonymous", PERSONS | PEOPLE_NOUNS),
    )
    for kind, nouns in classes:
        for noun in nouns:
            plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
            table[plural] = (kind, noun)
            table[noun] = (kind, singular(noun) if noun in PEOPLE_NOUNS else noun)
    return table


HEADS = _heads()
_JOINING = word_set("of for in at from with on inside within close familiar near to by based")


class Speaker(Struct, frozen=True, gc=False):
    """A noun phrase at items `first` to `last` that can be credited.

    `name` is the canonical name (a description for the unnamed, the pronoun for a pronoun),
    `start`/`end` its code points, `head` the head noun in the singular, `definite` whether it
    takes up something known, `country` the country it belongs to.
    """

    first: int
    last: int
    kind: SpeakerKind
    name: str
    start: int
    end: int
    head: str = ""
    definite: bool = False
    country: str = ""
    role: str = ""


def made(
    reading: Reading,
    unit: Unit,
    first: int,
    last: int,
    kind: SpeakerKind,
    name: str,
    **more: Any,
) -> Speaker:
    """The speaker at items `first` to `last`, a possessive ending left out."""
    start = reading.start[unit.token[first]]
    end = reading.end[unit.token[last - 1]]
    if unit.low[last - 1].endswith("'s"):
        end -= 2
    return Speaker(first, last, kind, name, start, end, **more)


def noun_follows(unit: Unit, index: int) -> bool:
    """Whether a lower-case head noun or modifier of one goes on after a capitalised run."""
    for ahead in range(index, min(index + 4, len(unit.low))):
        low = unit.low[ahead]
        if low in BOUNDARIES or low in CUE_VERBS or low in AUXILIARIES or low in TIME_WORDS:
            return False
        if low in DETERMINERS:
            return False
        if low in HEADS:
            return True
        if unit.low[ahead - 1].endswith("'s"):
            return False
    return False


def determined(unit: Unit, head: int, floor: int) -> bool:
    """Whether a determiner or possessive stands close before a noun."""
    return any(
        unit.low[i] in DETERMINERS or unit.low[i].endswith("'s")
        for i in range(max(floor, head - 4), head)
    )


def joined(unit: Unit, left: Speaker, right: Speaker) -> bool:
    """Whether the right speaker only completes the left one ("a spokesman for the ministry")."""
    gap = unit.low[left.last : right.first]
    if not gap or len(gap) > 8 or (gap[0] not in _JOINING and gap[0] not in ("released", "issued")):
        return False
    return not any(
        word in (",", ";", QUOTE, "and", "that", "who") or word in AUXILIARIES for word in gap
    ) and not any(w in CUE_VERBS and w not in NOUN_FORMS for w in gap)


def singular_head(speaker: Speaker) -> bool:
    """Whether a description is of one person."""
    name = speaker.name.lower()
    last = name.rsplit(" ", 1)[-1]
    return name.startswith("one ") or (last not in PEOPLE_NOUNS and last == speaker.head)
