"""Sentences that tell of another incident, or of a time with several."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import OTHER, PERIOD
from deskcheck.extract.text import Reading

ANOTHER = word_set("separate unrelated previous earlier similar another second different")
EVENTS = word_set("shooting incident attack case crash homicide killing murder")
PAST = word_set("year month summer fall autumn winter spring")
SERIES = word_set("outbreak rash spate string wave")
PLURAL_EVENTS = word_set("shootings homicides attacks incidents killings crashes murders slayings")
SCOPE_WORDS = (
    ANOTHER
    | SERIES
    | PLURAL_EVENTS
    | word_set("years months decades elsewhere last in year so weekend night week")
    | word_set("alone annually statewide nationwide after before")
)
"""Words at which `sentence_scope` looks closer."""
TIMES = word_set(
    "year month week weekend night summer fall autumn winter spring january february march april "
    "may june july august september october november december"
)
"""Words before "alone" that make it tell a time with several incidents."""
COMING = word_set("comes came coming follows followed")
COMING_REACH = 8
"""How many words before "after" or "before" a verb that sets incidents apart in time may stand."""
DAYS_A_YEAR = 365.2425


def sentence_scope(reading: Reading, words: list[str]) -> Iterator[str]:
    """What the words of a sentence say of all its figures."""
    if words[0] == "earlier":
        yield OTHER
    for index in [at for at, word in enumerate(words) if word in SCOPE_WORDS]:
        word = words[index]
        after = words[index + 1] if index + 1 < len(words) else ""
        before = words[index - 1] if index else ""
        if _elsewhere(word, after) or (word == "in" and _past_year(reading, after)):
            yield OTHER
        if _of_period(before, word, after) and not (word in PLURAL_EVENTS and _placed(words)):
            yield PERIOD
        if word == "before" and "had" in words[:index] and not after.isalnum():
            yield OTHER
        if word in ("after", "before") and _comes(words[max(0, index - COMING_REACH) : index]):
            yield OTHER


def roundup(reading: Reading) -> bool:
    """Whether an article is headed by several incidents: "Three Wednesday night shootings"."""
    if not reading.sentences:
        return False
    first = reading.sentences[0]
    words = reading.lower[first.first : first.last]
    return not _placed(words) and any(
        word in PLURAL_EVENTS and _of_period(before, word, "")
        for before, word in zip(["", *words], words, strict=False)
    )


def _placed(words: list[str]) -> bool:
    """Whether a sentence gives one address: its killings are of one incident."""
    return words.count("block") == 1


def _comes(words: list[str]) -> bool:
    """Whether words before "after" say that an incident comes some time from another."""
    return not EVENTS.isdisjoint(words) and not COMING.isdisjoint(words)


def _elsewhere(word: str, after: str) -> bool:
    """Whether two words in a row are of another incident."""
    if word in ANOTHER:
        return word == "unrelated" or after in EVENTS
    if word in ("years", "months", "decades"):
        return after == "ago"
    return word == "elsewhere" or (word == "last" and after in PAST)


def _past_year(reading: Reading, word: str) -> bool:
    """Whether a word is a year that is not the article's own."""
    if len(word) != 4 or not word.isascii() or not word.isdigit() or word[:2] not in ("19", "20"):
        return False
    published = reading.article.published
    return published is None or int(published // DAYS_A_YEAR + 1970) != int(word)


def long_ago(reading: Reading, words: list[str]) -> bool:
    """Whether a sentence gives a day years before its article: "May 3, 1988,"."""
    published = reading.article.published
    if published is None:
        return False
    year = int(published // DAYS_A_YEAR + 1970)
    return any(
        words[at - 1].isdigit() and _past_year(reading, after) and int(after) < year - 1
        for at, after in enumerate(words[2:], 1)
        if words[at] == ","
    )


def _of_period(before: str, word: str, after: str) -> bool:
    """Whether three words in a row are of a time with several incidents."""
    if word == "year":
        whole = before in ("this", "the", "a", "per", "each", "every", "of")
        return whole and after not in ("after", "ago", "later", "earlier", "before")
    if word in PLURAL_EVENTS:
        return before not in ("mass", "the")
    if word == "alone":
        return before in TIMES or before.isdigit()
    if word in ("annually", "statewide", "nationwide"):
        return before not in ("a", "an", "the")
    return (
        (word in SERIES and after == "of")
        or (word == "so" and after == "far")
        or _violent(before, word)
    )


def _violent(before: str, word: str) -> bool:
    """Whether a time is told of by its violence: "a bloody weekend"."""
    return word in ("weekend", "night", "week") and before in ("violent", "bloody", "deadly")
