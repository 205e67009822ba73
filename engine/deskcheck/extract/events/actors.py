"""Who a sentence names: persons, countries, organisations, and phrases that stand for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from deskcheck.extract.lexicon import Lexicon
from deskcheck.extract.people import People
from deskcheck.extract.people.names import LEADERS
from deskcheck.extract.text import Reading, Sentence

JOINERS = frozenset(("and", ",", "&", "-", "–", "/", "or"))
SIDES = frozenset(("country", "countries", "sides", "nations", "governments", "parties"))
VERBAL = frozenset(
    "first last also had have will would met spoke agreed discussed talked were are did".split()
)
"""Words after "the two" that show it stands by itself."""
HEADS = frozenset(("presidents", "leaders", "ministers", "men", "women", "chancellors", "heads"))
_STANDING = HEADS | {"they", "two"}
OF_PERSON = "country of person"
"""The kind of an actor that is the country of the person it names."""
PAIRS = frozenset(("both", "two"))


class Actor(Struct, frozen=True):
    """A named party at tokens `first` to `last`: canonical names (two for "the two leaders")."""

    first: int
    last: int
    names: tuple[str, ...]
    kind: str


def actors(reading: Reading, lexicon: Lexicon, people: People) -> list[list[Actor]]:
    """The actors of every sentence, in order and without overlap."""
    bare = reading.plain
    persons = [
        Actor(m.outer[0], _with_country(bare, lexicon, m.outer[1]), (m.name,), "person")
        for m in people.mentions
    ]
    pronouns = [Actor(r.first, r.last, r.names, "person") for r in people.references]
    taken = {token for a in (*persons, *pronouns) for token in range(a.first, a.last)}
    named: list[list[Actor]] = [[] for _ in reading.sentences]
    tally: Counter[str] = Counter()
    for number, actor in _things(reading, lexicon, taken):
        named[number].append(actor)
        if actor.kind == "country":
            tally[actor.names[0]] += 1
    pair = _pair(people)
    of_leaders = len(pair) == 2 and _lead_countries(people, pair)
    both = Actor(0, 0, pair, OF_PERSON) if of_leaders else Actor(0, 0, _top(tally), "country")
    for actor in (*persons, *pronouns):
        named[reading.sentence(actor.first)].append(actor)
    if len(both.names) == 2:
        _both(reading, both, taken, named)
    for here in named:
        if len(here) > 1:
            here.sort(key=_order)
    _pronouns(reading, named, pair)
    return named


def _order(actor: Actor) -> tuple[int, int]:
    return actor.first, -actor.last


def _with_country(bare: list[str], lexicon: Lexicon, last: int) -> int:
    """The end of a person's phrase with the country it is of: "President X of Norland"."""
    if last + 1 < len(bare) and bare[last] == "of":
        hit = lexicon.things.at(bare, last + 1, len(bare))
        if hit is not None and hit[1].kind == "country":
            return last + 1 + hit[0]
    return last


def _top(tally: Counter[str]) -> tuple[str, ...]:
    """The two names that are counted most, in order of the alphabet."""
    return tuple(sorted(sorted(tally, key=lambda name: (-tally[name], name))[:2]))


def _pair(people: People) -> tuple[str, ...]:
    """The two persons an article is about: the only two, else those named most, twice at least."""
    tally = Counter(mention.name for mention in people.mentions)
    if len(tally) == 2:
        return _top(tally)
    named = Counter({name: count for name, count in tally.items() if count > 1})
    most = [count for _, count in named.most_common(3)]
    clear = len(most) == 2 or (len(most) == 3 and most[1] > most[2])
    return _top(named) if clear else ()


def _lead_countries(people: People, pair: tuple[str, ...]) -> bool:
    """Whether a title ties one of a pair to a country, or shows that one leads it."""
    return any(
        people.country_of(name) or not LEADERS.isdisjoint(people.title_of(name).lower().split())
        for name in pair
    )


def _pronouns(reading: Reading, named: list[list[Actor]], pair: tuple[str, ...]) -> None:
    """The last two persons named together, else the main pair, for "they" and "the two".

    "The two" are, before that, the only two persons of the sentence so far, or of the one before.
    """
    lower = reading.lower
    standing = reading.by_sentence(reading.anywhere(_STANDING))
    for number, here in enumerate(named):
        persons = [a for a in here if a.kind == "person"]
        words = standing.get(number, ())
        if not words and len(persons) < 2:
            continue
        sentence = reading.sentences[number]
        ends = {actor.last - 1: n for n, actor in enumerate(persons, 1)}
        for index in sorted({*words, *ends}):
            if index in words:
                start = _pronoun(lower, index, sentence)
                two = lower[index] == "two" and start is not None
                names = (_only_two(named, number, index) if two else ()) or pair
                free = not any(a.first <= index < a.last for a in here)
                if start is not None and len(names) == 2 and free:
                    here.append(Actor(start, index + 1, names, "person"))
            if index in ends:
                pair = _together(lower, persons[: ends[index]]) or pair
        here.sort(key=_order)


def _only_two(named: list[list[Actor]], number: int, index: int) -> tuple[str, ...]:
    """The two persons named in a sentence before a token, or, where none is, in the one before."""
    here = {n for a in named[number] if a.kind == "person" and a.last <= index for n in a.names}
    if not here and number:
        here = {n for a in named[number - 1] if a.kind == "person" for n in a.names}
    return tuple(sorted(here)) if len(here) == 2 else ()


def _pronoun(lower: list[str], index: int, sentence: Sentence) -> int | None:
    """The first token of "they", "the two" or "the leaders" that ends at `index`."""
    if lower[index] == "they":
        return index
    if lower[index] in HEADS:
        return index - 1 if index > sentence.first and lower[index - 1] == "the" else None
    follower = lower[index + 1] if index + 1 < sentence.last else ""
    two = index > sentence.first and lower[index - 1] == "the"
    return index - 1 if two and (follower in VERBAL or follower in HEADS) else None


def _together(lower: list[str], persons: list[Actor]) -> tuple[str, ...]:
    """The two persons that the last of a list is named together with, itself among them."""
    names = {name for actor in coordinated(lower, persons) for name in actor.names}
    return tuple(sorted(names)) if len(names) == 2 else ()


def _things(reading: Reading, lexicon: Lexicon, taken: set[int]) -> Iterator[tuple[int, Actor]]:
    """Defined things, and abbreviations in capitals as organisations, with their sentences."""
    bare, plain = reading.bare, reading.plain
    starts = lexicon.things.starts
    free = 0
    for index in _named(reading):
        if index < free or index in taken:
            continue
        known = plain[index] in starts
        if not known and not (bare[index].isupper() and _abbreviation(bare[index])):
            continue
        number = reading.sentence(index)
        last = reading.sentences[number].last
        hit = lexicon.things.at(plain, index, last) if known else None
        if hit is not None:
            free = index + hit[0]
            capital = index + (plain[index] == "the" and hit[0] > 1)
            if bare[capital][0].isupper():
                yield number, Actor(index, free, (hit[1].name,), hit[1].kind)
        elif bare[index].isupper() and _abbreviation(bare[index]):
            yield number, Actor(index, index + 1, (bare[index],), "organisation")


def _named(reading: Reading) -> Iterator[int]:
    """The tokens that a name may start at: a capital, or "the" before one."""
    capital, lower = reading.capital, reading.lower
    for index in reading.capitals:
        if index and lower[index - 1] == "the" and not capital[index - 1]:
            yield index - 1
        yield index


def _abbreviation(word: str) -> bool:
    return 3 <= len(word) <= 6 and word.isalpha()


def _both(reading: Reading, both: Actor, taken: set[int], named: list[list[Actor]]) -> None:
    """Enter the countries of the persons, or those, named most, for "both countries"."""
    for index in reading.anywhere(SIDES):
        if index and reading.lower[index - 1] in PAIRS and index not in taken:
            number = reading.sentence(index)
            if index > reading.sentences[number].first:
                named[number].append(Actor(index - 1, index + 1, both.names, both.kind))


def coordinated(lower: list[str], before: list[Actor]) -> list[Actor]:
    """The last actor of a list with those joined to it by commas and conjunctions."""
    group = [before[-1]]
    for actor in reversed(before[:-1]):
        gap = lower[actor.last : group[0].first]
        joined = any(word in JOINERS for word in gap) and len(gap) <= 4
        if gap == [","] and actor.kind != group[0].kind:
            break
        if not joined or not all(word in JOINERS or word.isalpha() for word in gap):
            break
        if not all(word in JOINERS for word in gap) and gap[0] not in ("and", "or"):
            break
        group.insert(0, actor)
    return group
