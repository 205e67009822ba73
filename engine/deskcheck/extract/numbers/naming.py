"""Numbers in names of more than one word: lists of parts, addresses, model years, ratios, "5G"."""

from __future__ import annotations

from deskcheck.extract.numbers.guards import DESIGNATORS, plural_noun
from deskcheck.extract.numbers.number_words import HYPHENS, is_digits, plain_digits, touches
from deskcheck.extract.numbers.numerals import Numeral
from deskcheck.extract.text import Reading, Sentence

COLOURS = frozenset(
    "white black red blue green grey gray silver gold tan brown maroon yellow orange purple beige "
    "dark light four-door two-door".split()
)
VEHICLES = frozenset(
    "acura audi bmw buick cadillac chevrolet chevy chrysler dodge fiat ford gmc "
    "harley-davidson honda hyundai infiniti isuzu jaguar jeep kia lamborghini lexus "
    "maserati mazda mercedes mercedes-benz mitsubishi nissan oldsmobile opel peugeot plymouth "
    "pontiac porsche renault rover saab saturn skoda subaru suzuki tesla toyota vauxhall "
    "volkswagen volvo vw sedan suv pickup minivan motorcycle".split()
)
"""Makes and kinds of car, whose year is their model's."""
PLACED = frozenset("at near outside inside opposite to is block address located of".split())
"""Words before the number of a house; "the 2008 Wall Street crash" has none."""
STREETS = frozenset(
    "street st avenue ave road rd drive dr boulevard blvd lane court ct highway hwy parkway "
    "pkwy circle terrace pike trail way place plaza".split()
)
PLURALS = frozenset(f"{word}s" for word in DESIGNATORS) | {"nos", "no"}
LINKS = frozenset((",", "and", "or", "to", "through", "&", *HYPHENS))
"""Words between the numbers of a list or range of parts."""
SCREENS = frozenset(
    "tv tvs television televisions video videos resolution screen screens display displays "
    "camera cameras footage uhd".split()
)
"""What is "4K"."""
BLOCK = 4
"""An address names its street within so many words."""


def in_a_name(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether digits name or compare: "rooms 3 and 4", "24 Oak Road", "a 2019 Ford", "3-to-1"."""
    if not found.digits:
        return False
    return (
        _part(reading, found, sentence)
        or _address(reading, found, sentence)
        or _model(reading, found, sentence)
        or ratio(reading, found, sentence)
    )


def _part(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether a number is of a list of parts: "paragraphs 3 and 4", "lots 12-15"."""
    lower, at = reading.lower, found.first - 1
    while at - 1 > sentence.first and lower[at] in LINKS:
        at -= 1 + (lower[at - 1] in LINKS)
        if not is_digits(lower[at]):
            return False
        at -= 1
    if at < sentence.first or lower[at] not in PLURALS:
        return at > sentence.first and lower[at] == "." and lower[at - 1] == "nos"
    return True


def _address(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether a number is a house's: capitalised words and a street's name follow, no plural."""
    if found.grouped or found.last - found.first > 1:
        return False
    for at in range(found.last, min(found.last + BLOCK, sentence.last)):
        word = reading.lower[at]
        if at > found.last and word in STREETS and reading.capital[at]:
            after = reading.lower[at + 1] if at + 1 < sentence.last else ""
            return not plural_noun(after)
        if not (reading.capital[at] or word in (".", "st", "nd", "rd", "th") or is_digits(word)):
            return False
    return False


def _model(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether four digits are the year of a car or of a class: "a 2019 Ford", "class of 2012"."""
    lower, word = reading.lower, reading.lower[found.first]
    if len(word) != 4 or not plain_digits(word) or not "1900" <= word < "2100":
        return False
    before = lower[max(sentence.first, found.first - 2) : found.first]
    after = lower[found.last] if found.last < sentence.last else ""
    return before == ["class", "of"] or (after in VEHICLES and reading.capital[found.last])


def ratio(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether a number is one side of "3-to-1", "3-for-1" or "odds of 3 to 1"."""
    lower, first, last = reading.lower, found.first, found.last
    if last + 3 < sentence.last and lower[last] in HYPHENS and lower[last + 1] in ("to", "for"):
        return lower[last + 2] in HYPHENS and is_digits(lower[last + 3])
    if first - 4 >= sentence.first and lower[first - 1] in HYPHENS and is_digits(lower[first - 4]):
        return lower[first - 2] in ("to", "for") and lower[first - 3] in HYPHENS
    return "odds" in lower[max(sentence.first, first - 4) : first] and "to" in (
        lower[first - 1],
        lower[last] if last < sentence.last else "",
    )


def generation(reading: Reading, found: Numeral, last: int) -> bool:
    """Whether a single digit with its capital is a name: "5G", "3D", "4K video"."""
    lower, at = reading.lower, found.first
    if not found.digits or len(lower[at].rstrip("k")) != 1 or at + 1 >= len(lower):
        return False
    text = reading.article.text[reading.start[at] : reading.end[at + 1]]
    if touches(reading, at + 1) and text[1:] in ("G", "D"):
        return True
    return text[1:2] == "K" and last < len(lower) and lower[last] in SCREENS
