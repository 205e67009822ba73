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
PLURALS = frozenset(f"{word}s" for word in DESIGNATORS)
LISTED = 6
"""Numbers of a list that are looked at."""
IMAGES = frozenset(("image", "photo", "slide", "picture"))
SUFFIXES = frozenset(("ish", "odd", "plus", "something"))
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
        _tight(reading, found, sentence)
        or _part(reading, found, sentence)
        or _of_pages(reading, found, sentence)
        or _address(reading, found, sentence)
        or _model(reading, found, sentence)
        or ratio(reading, found, sentence)
    )


def before_list(lower: list[str], first: int, begin: int) -> int:
    """The token before the list of digits that the number at token `first` goes on with, else the
    one before it. Lists are followed for `LISTED` numbers at most.
    """
    at = first - 1
    for _ in range(LISTED):
        if at - 1 <= begin or lower[at] not in LINKS:
            return at
        at -= 1 + (lower[at - 1] in LINKS)
        if not is_digits(lower[at]):
            return first - 1
        at -= 1
    return at


def _part(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether a number is of a list of parts: "paragraphs 3 and 4", "lots 12-15"."""
    at = before_list(reading.lower, found.first, sentence.first)
    return at >= sentence.first and reading.lower[at] in PLURALS


def _of_pages(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether a number is of a page's furniture: "Image 2 of 11", "1 / 4", "(562) 570-7244"."""
    lower, first, last = reading.lower, found.first, found.last
    before = lower[max(sentence.first, first - 4) : first]
    after = lower[last : min(last + 2, sentence.last)]
    if before[-1:] == ["/"] or after[:1] == ["/"]:
        return any(map(is_digits, (*before[-2:-1], *after[1:])))
    three = last - first == 1 and len(lower[first]) == 3
    if three and before[-1:] == ["("] and after[:1] == [")"]:
        return last + 1 < sentence.last and (after[1] == "-" or is_digits(after[1]))
    if three and ")" in before[-2:] and "(" in before[:2]:
        return before[-1] in (")", "-")
    return not IMAGES.isdisjoint(before) and (before[-1] in IMAGES or before[-1] == "of")


def _tight(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether letters touch digits, or a hyphen ties them to a word: "6abc.com", "top-10"."""
    lower, first, last = reading.lower, found.first, found.last
    if last < sentence.last and touches(reading, last) and lower[last][0].isalpha():
        return lower[last] not in SUFFIXES
    if last + 2 < sentence.last and lower[last] == "-" and touches(reading, last):
        code = len(lower[first]) == 3 and len(lower[last + 1]) == 3 and lower[last + 2] == "-"
        if code and is_digits(lower[last + 1]) and touches(reading, last + 2):
            return True  # a telephone number
    if first - 2 < sentence.first or lower[first - 1] != "-" or not touches(reading, first):
        return False
    return touches(reading, first - 1) and lower[first - 2].isalpha()


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
