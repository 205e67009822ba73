"""Numbers that are not quantities: years, names, scores, clock times, telephone numbers."""

from __future__ import annotations

from deskcheck.extract.numbers.number_words import HYPHENS, is_digits, plain_digits, touches
from deskcheck.extract.numbers.numerals import Numeral
from deskcheck.extract.text import Reading, Sentence

DESIGNATORS = frozenset(
    "act airbus amendment annex apartment apollo apt area article band bay bed block "
    "boeing box building bus camp case category cell chapter channel clause class code "
    "count covid decree district division exit factor figure flight floor formula "
    "gate gemini gen generation grade group highway hwy interstate iphone item lane level "
    "line lot model network no number page paragraph part pg phase pier pillar "
    "pin platform point ps psalm resolution room route row rule season section soyuz "
    "stage step sol suite table terminal tier title track type unit verse version "
    "volume ward windows zone".split()
)
"""Words after which a bare number names ("Article 5", "Highway 101", "page 3")."""
PLURALS = frozenset(
    "people men women children troops police personnel staff dead wounded injured "
    "killed civilians crew passengers aircraft cattle sheep fish percent feet teeth "
    "mice geese lives wives".split()
)
PERSONS = frozenset("people men women children troops police soldiers others %".split())
"""Words that make a number after a month a count: "In January 10 people …"."""
YEAR_CUES = frozenset(["in", "since", "until", "by", "before", "during"])
YEAR_PREFIXES = frozenset(["mid", "pre", "post", "early", "late"])
ZONES = frozenset(
    "gmt utc est edt pst pdt cet cest bst ist local hrs hours a.m a.m. p.m p.m. am pm".split()
)
CALLS = frozenset("call calls caller callers dispatcher dispatchers operator operators".split())
PRIMES = frozenset("'’′\"″”")
"""Marks of feet and inches, and of "the 90's"."""
LOOKED_AT = 30
"""How many words of a sentence show whether it is a headline in title case."""
LONGEST_BARE = 7
"""Digits without separators beyond which a number is a code."""
MERIDIEMS = frozenset(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock"])
SCORE_CUES = frozenset(
    "win wins won victory victories defeat loss lost draw drew tie tied lead leads "
    "led vote voted votes ruling decision ruled score beat beats beaten scoreline "
    "split majority odds advantage deficit series record".split()
)


def plural_noun(word: str) -> bool:
    """Whether a lower-case word looks like something that is counted."""
    return word in PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    )


def title_case(reading: Reading, sentence: Sentence) -> bool:
    """Whether most longer words of a sentence are capitalised, as in some headlines."""
    capitals = total = 0
    for index in range(sentence.first, min(sentence.last, sentence.first + LOOKED_AT)):
        if len(reading.lower[index]) > 3 and reading.lower[index].isalpha():
            total += 1
            capitals += reading.cased(index)[0].isupper()
    return total > 2 and capitals * 10 > total * 6


def year_at(reading: Reading, index: int, begin: int, stop: int) -> int | None:
    """The year that token `index` is, None when it is something else.

    Four bare digits from 1000 to 2199 that count nothing: no unit or plural after them unless a
    word before them calls for a year ("in 2014").
    """
    lower, word = reading.lower, reading.lower[index]
    if not _is_year(word) or not "1000" <= word < "2200":
        return None
    before = lower[index - 1] if index > begin else ""
    after = lower[index + 1] if index + 1 < stop else ""
    if touches(reading, index) and before and not _may_touch(lower, index, begin):
        return None
    if after in ZONES or after in ("%", "percent", ":", "/"):
        return None
    if after == "-" and not _year_hyphen(reading, index, stop):
        return None
    modern = "1800" <= word < "2100"
    if modern and before in YEAR_CUES:
        return int(word)
    return None if plural_noun(after) or not modern else int(word)


def _is_year(word: str) -> bool:
    return len(word) == 4 and plain_digits(word)


def _may_touch(lower: list[str], index: int, begin: int) -> bool:
    """Whether the mark that a year touches leaves it a year: "mid-1990", "2014-2016", "(2014"."""
    before = lower[index - 1]
    if before in HYPHENS and index - 2 >= begin:
        return lower[index - 2] in YEAR_PREFIXES or _is_year(lower[index - 2])
    return before not in "$£€¥₹#:/." and not before[-1].isalnum()


def _year_hyphen(reading: Reading, index: int, stop: int) -> bool:
    """Whether a year may stand before this hyphen: "2014-15", "2014-2016", "the 2014-era"."""
    lower = reading.lower
    if index + 2 >= stop or not touches(reading, index + 1) or not is_digits(lower[index + 2]):
        return True
    return _is_year(lower[index + 2]) or second_year(lower[index], lower[index + 2]) > 0


def second_year(year: str, ending: str) -> int:
    """The year that "15" means in "2014-15", 0 when it means none (at most 12 years on)."""
    if len(ending) != 2 or not plain_digits(ending):
        return 0
    later = int(year) - int(year) % 100 + int(ending)
    return later if 0 < later - int(year) <= 12 else 0


def names(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether a bare number is part of a name: "Nord Stream 2"-like, "Group of Seven", "F-16"."""
    first, last = found.first, found.last
    lower, begin, stop = reading.lower, sentence.first, sentence.last
    if first > begin and lower[first - 1] in DESIGNATORS and found.digits:
        return True
    if first > begin + 1 and lower[first - 1] == "." and lower[first - 2] == "no":
        return True
    if found.digits and glued(reading, found, sentence):
        return True
    if not found.digits:
        return _capital(reading, first) and first > begin and not title_case(reading, sentence)
    if found.grouped or first == begin or not _capital(reading, first - 1):
        return False
    if (first - 1 == begin and lower[first - 1] in FUNCTION_WORDS) or lower[first - 1] in CALENDAR:
        return False
    near = range(last, min(last + 3, stop))
    if any(plural_noun(lower[at]) and not _capital(reading, at) for at in near):
        return False
    return lower[first - 1] not in FUNCTION_WORDS and not title_case(reading, sentence)


def _capital(reading: Reading, index: int) -> bool:
    return reading.article.text[reading.start[index]].isupper()


def glued(reading: Reading, found: Numeral, sentence: Sentence) -> bool:
    """Whether letters or marks touch the digits: "G7", "F-16", "COVID-19", "4x4", "1990s"."""
    lower, first, last = reading.lower, found.first, found.last
    if not found.digits:
        return False
    if first > sentence.first and touches(reading, first):
        before = lower[first - 1]
        if before[-1].isalnum():
            return True
        if before in HYPHENS and touches(reading, first - 1) and first - 2 >= sentence.first:
            named = _capital(reading, first - 2) or is_digits(lower[first - 2])
            return named or lower[min(last, sentence.last - 1)] == "s"
        if before in "#/:._@+|":
            return True
    if last < sentence.last and touches(reading, last) and last == first + 1:
        tight = last + 1 < sentence.last and touches(reading, last + 1)
        if lower[last] in ("s", "x", "×"):
            return True
        return lower[last] in (":", "/", "@", "^") and tight and lower[last + 1][0].isdigit()
    return False


def clock_hours(reading: Reading, found: Numeral, stop: int) -> bool:
    """Whether four digits and "hours" are a time of day: "at 0930 hours"."""
    word, last = reading.lower[found.first], found.last
    if not (found.digits and plain_digits(word) and len(word) == 4 and last < stop):
        return False
    timed = word < "2400" and word[2] < "6" and reading.lower[last] in ("hours", "hrs")
    at = found.first and reading.lower[found.first - 1] == "at"
    return timed and (word[0] == "0" or bool(at))


def not_counted(reading: Reading, found: Numeral, begin: int, stop: int) -> bool:
    """Whether bare digits are a clock time, a telephone number, a code or an ordinal."""
    lower, first, last = reading.lower, found.first, found.last
    word, after = lower[first], lower[last] if last < stop else ""
    if not found.digits:
        return after == "o" and last + 2 < stop and lower[last + 2] == "clock"
    if (
        plain_digits(word)
        and last == first + 1
        and ((len(word) > 1 and word[0] == "0") or len(word) > LONGEST_BARE)
    ):
        return True
    block = after in HYPHENS and last + 1 < stop and lower[last + 1] == "block"
    if block or after == "block" or (word == "911" and (after in CALLS or not plural_noun(after))):
        return True
    if (
        after in PRIMES
        and touches(reading, last)
        and last + 1 < stop
        and touches(reading, last + 1)
    ):
        return True
    if first - 2 >= begin and lower[first - 1] in PRIMES and is_digits(lower[first - 2]):
        return True
    if (
        after in MERIDIEMS
        or (after in ZONES and len(word) == 4)
        or after in ("st", "nd", "rd", "th")
    ):
        return True
    if first - 2 >= begin and lower[first - 1] in (":", ".") and touches(reading, first):
        return True
    if after in HYPHENS and last + 1 < stop and lower[last + 1] in ("under", "over"):
        return touches(reading, last)  # "10-under-par"
    return after == "o" and last + 2 < stop and lower[last + 2] == "clock"


def score(reading: Reading, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether two numbers joined by a hyphen (tokens `first` to `last`) are a score or a vote."""
    lower = reading.lower
    around = lower[max(begin, first - 3) : first] + lower[last : min(stop, last + 2)]
    if any(word in SCORE_CUES for word in around):
        return True
    return not any(plural_noun(word) for word in lower[last : min(stop, last + 3)])


FUNCTION_WORDS = frozenset(
    "the a an in on at of by for from with to and or but as if when while after "
    "before since until some about around nearly almost over under more less than "
    "only just another these those their his her its our my your this that all both "
    "up at least most another between among was were is are had has have with without "
    "including killing injuring wounding leaving yes no then there here also "
    "meanwhile however police officials authorities today yesterday".split()
)
CALENDAR = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
