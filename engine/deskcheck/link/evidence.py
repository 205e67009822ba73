"""The names by which two articles show that they tell of one incident."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from deskcheck.articles import Article
from deskcheck.articles.words import word_set
from deskcheck.facts import Interval

WORD = re.compile(r"[^\W_]+")
RUN = 10
"""So many words in a row that two articles both print are an outlet's own or an agency's, and show
nothing: "Anyone with information is asked to call Crime Stoppers at"."""
FEW = 3
"""A name in so many articles, or in a share of them, tells an incident from others."""
SHARE = 50
MOST = 20
"""A name in more articles tells none from others; the pairs to look at stay linear in the run."""
MANY = 3
"""Telling names that two articles of one incident share; one town gives two incidents fewer."""
ENOUGH = 2
"""Telling names that are enough where one is a street's, a venue's or a victim's."""
ALIKE = 0.2
"""The share of the shorter article's names that both must have; half of it beside such a name."""
LOOKED_AT = 20
"""So many places of a name are looked at; the work stays linear in the text."""
STREETS = word_set(
    "street avenue ave road rd drive lane ln place boulevard blvd court way parkway highway "
    "terrace circle block pike loop trail"
)
"""Words behind the name of a street."""
VENUES = word_set(
    "park club nightclub bar lounge tavern saloon pub cafe restaurant diner grill inn motel hotel "
    "apartments townhomes condominiums school church mosque synagogue temple mall plaza market "
    "theater theatre hall lodge rink arena stadium"
)
"""Words behind the name of a place where people meet; hospitals take in those of many incidents."""
DATES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december the christmas eve easter thanksgiving "
    "halloween new year memorial labor independence day"
)
"""Words with a capital that name no place and nobody."""
PLACES = STREETS | VENUES
STATES = word_set(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york "
    "carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia "
    "washington wisconsin wyoming ala ariz ark calif colo conn del fla ill ind kan mass mich minn "
    "miss mont neb nev okla ore penn tenn tex wash wis wyo"
)
"""Words of states and their short forms in datelines: two incidents of a day may share them."""
STATION = re.compile(r"[KW][A-Z]{2,3}")
"""The call sign of a broadcaster."""
SITES = frozenset(("com", "org", "net", "tv"))
DIGITS = 2
"""How many digits an age has at most."""
AGES = 2
"""Ages of people that both articles tell, so that one telling name is enough: a victim's and
another's, or a suspect's."""


class Named(Struct, frozen=True):
    """The words of an article in order, where each name stands, and the names of its own incident.

    `own` are the names of streets, of places where people meet and of people whose age is told;
    `ages` are in years.
    """

    words: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]
    own: frozenset[str]
    ages: frozenset[int]


def alike(articles: Sequence[Article], days: Mapping[str, Interval]) -> Iterator[tuple[str, str]]:
    """Pairs of articles whose names show that they tell of one incident.

    `days` hold the day that an article gives its incident. Time is linear in the run: only pairs
    that share telling names are looked at.
    """
    named = _named(articles)
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for article in sorted(named):
        for name in named[article].places:
            holders[name].append(article)
    most = min(max(FEW, len(articles) // SHARE), MOST)
    telling = frozenset(name for name, ids in holders.items() if len(ids) <= most)
    shared: Counter[tuple[str, str]] = Counter()
    for name in sorted(telling):
        shared.update(combinations(holders[name], 2))
    for (left, right), count in sorted(shared.items()):
        one, other = named[left], named[right]
        day = left in days and days[left] == days.get(right)
        aged = len(one.ages & other.ages) >= AGES
        likely = aged or day or count >= ENOUGH
        if likely and _one_incident(one, other, telling, aged=aged, day=day):
            yield left, right


def _one_incident(
    one: Named, other: Named, telling: frozenset[str], *, aged: bool, day: bool
) -> bool:
    """Whether enough names are shared, and enough of the shorter article's.

    One is enough where both tell of people `aged` the same, or where it is a place's or a victim's
    and both give one `day`.
    """
    both = one.places.keys() & other.places.keys()
    copied = {name for name in sorted(both) if _copied(one, other, name)}
    common = both - copied
    known = common & telling
    own = not known.isdisjoint(one.own | other.own)
    if aged or len(known) + (day and own) < ENOUGH:
        return aged and bool(known)
    share = len(common) / (min(len(one.places), len(other.places)) - len(copied))
    if len(known) >= MANY:
        return share >= ALIKE
    return share >= ALIKE / 2 and own


def _copied(one: Named, other: Named, name: str) -> bool:
    """Whether an article prints a name in nothing but long runs of words that both print."""
    there = other.places[name][:LOOKED_AT]
    return all(
        any(_run(one.words, at, other.words, place) >= RUN for place in there)
        for at in one.places[name][:LOOKED_AT]
    )


def _run(one: Sequence[str], at: int, other: Sequence[str], place: int) -> int:
    """How many words in a row are the same around two places, `RUN` at most on either side."""
    back = 0
    while back < min(RUN, at, place) and one[at - back - 1] == other[place - back - 1]:
        back += 1
    ahead = 0
    most = min(RUN, len(one) - at, len(other) - place)
    while ahead < most and one[at + ahead] == other[place + ahead]:
        ahead += 1
    return back + ahead


def _named(articles: Sequence[Article]) -> dict[str, Named]:
    """Each article with its names: words that no article of the run prints without a capital."""
    tokens = {article.id: list(_tokens(article)) for article in articles}
    lower = DATES | {word for own in tokens.values() for word, _ in own if word[0].islower()}
    return {article: _article(own, lower) for article, own in tokens.items()}


def _tokens(article: Article) -> Iterator[tuple[str, str]]:
    """The words of an article, each with what stands between it and the next one."""
    for part in article.parts:
        if part.kind in ("headline", "body", "caption"):
            found = list(WORD.finditer(article.text, part.start, part.end))
            for word, after in pairwise(found):
                yield word.group(), article.text[word.end() : after.start()]
            if found:
                yield found[-1].group(), "\n"


def _article(tokens: Sequence[tuple[str, str]], lower: Collection[str]) -> Named:
    places: defaultdict[str, list[int]] = defaultdict(list)
    own: set[str] = set()
    ahead = [*tokens[1:], ("", "")]
    ages: set[int] = set()
    old = ""
    for at, ((word, gap), (after, _)) in enumerate(zip(tokens, ahead, strict=True)):
        name = word.casefold()
        if _is_name(word, gap, after, lower):
            places[name].append(at)
            aged = _is_age(after) and gap == ", "
            if aged:
                ages.add(int(after))
            place = after[:1].isupper() and after.casefold() in PLACES
            if aged or old or place:
                own.add(name)
        if _is_age(word) and after.casefold() == "year":
            ages.add(int(word))
        old = "old" if name == "old" or (old and word[0].isupper()) else ""
    words = tuple(word.casefold() for word, _ in tokens)
    standing = {name: tuple(at) for name, at in places.items()}
    return Named(words, standing, frozenset(own), frozenset(ages))


def _is_age(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= DIGITS


def _is_name(word: str, gap: str, after: str, lower: Collection[str]) -> bool:
    """Whether a word is a name, or the number of a house or block; telephone numbers are none."""
    if word.isdigit():
        house = gap == " " and (after == "block" or after[:1].isupper())
        return house and 3 <= len(word) <= 5 and word[:2] not in ("19", "20")
    outlet = STATION.fullmatch(word) or (gap == "." and after in SITES)
    told = word[0].isupper() and len(word) > 2 and not outlet
    return told and word.lower() not in lower and word.lower() not in STATES
