"""Of what a casualty figure is: this incident, a part of it, an addition, another incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from deskcheck.articles.parts import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.words import ATTACKERS
from deskcheck.extract.text import Reading, Sentence

PART, INCREMENT = "part", "increment"
OTHER, PERIOD = "other incident", "total of a period"
ATTACKER = "attacker included"
SOME = "perhaps not of all"
SCOPES = frozenset((PART, INCREMENT, OTHER, PERIOD))
"""Traits that say a figure is not the whole of the article's own incident."""
AWAY = frozenset((OTHER, PERIOD))
INDEFINITE = frozenset(("one", "number", "list", "bare"))
"""Forms of people who are not yet known to the reader."""

FORMERLY = word_set("initially originally previously")
REPORTED = word_set("said say says told reported believed thought announced reports")
"""With a word of both sets a sentence tells what was said before and is so no longer."""
OPENING = word_set("and police say says said after one")
"""Words before people without an article that a sentence is about: "police say man killed"."""
EARLY = 60
"""Among so many first casualties the own incident is told; the work stays linear in them."""
REACH = 6
"""How many words behind a number "including the gunman" may stand."""
DEGREES = word_set("critically seriously severely slightly badly critical")
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
"""Words at which `_sentence` looks closer."""
TIMES = word_set(
    "year month week weekend night summer fall autumn winter spring january february march april "
    "may june july august september october november december"
)
"""Words before "alone" that make it tell a time with several incidents."""
COMING = word_set("comes came coming follows followed")
COMING_REACH = 8
"""How many words before "after" or "before" a verb that sets incidents apart in time may stand."""
DAYS_A_YEAR = 365.2425


def scoped(
    reading: Reading, sentence: Sentence, rows: Sequence[Casualty], told: Sequence[Casualty]
) -> Iterator[Casualty]:
    """The casualties of one sentence with the traits of their scope; `told` are those before."""
    words = reading.lower[sentence.first : sentence.last]
    after = _after(reading, sentence, told)
    told = told[:EARLY]
    whole = frozenset(_sentence(reading, words))
    if whole and PERIOD in after:
        whole |= {PERIOD}
    if _long_ago(reading, words) and _recent(reading, told):
        whole |= {OTHER}
    superseded = not FORMERLY.isdisjoint(words) and not REPORTED.isdisjoint(words)
    before: dict[str, int] = {}
    for row in rows:
        group = row.group
        traits = {*row.traits, *_of_row(row, words[group.first - sentence.first], whole, told)}
        if after and not whole and group.form in INDEFINITE:
            traits.add(OTHER)
        some = row.some or group.form == "definite" or _besides(row, before)
        some = some or superseded or _aside(words, row, sentence.first)
        some = some or _limited(words[row.first - sentence.first : row.last - sentence.first])
        if some or _degree(words, row, sentence):
            traits.add(SOME)
        if _part(row, words, group.first - sentence.first):
            traits.add(PART)
        if _added(row, before):
            traits.add(INCREMENT)
        if row.own or group.attacker or _with_attacker(words, group.last - sentence.first):
            traits.add(ATTACKER)
        if not AWAY.isdisjoint(traits):
            traits.discard(PART)
        if group.low:
            before.setdefault(row.outcome, group.first)
        yield replace(row, traits=frozenset(traits))


def _after(reading: Reading, sentence: Sentence, told: Sequence[Casualty]) -> frozenset[str]:
    """The scope that a sentence has from the one before it, when that left the own incident."""
    last = told[-1] if told else None
    if last is None or not (left := last.traits & AWAY):
        return frozenset()
    near = sentence.paragraph - reading.sentences[last.sentence].paragraph <= 1
    own = any(row.sentence < last.sentence and not row.traits & AWAY for row in told[:EARLY])
    return left if near and own else frozenset()


def _of_row(
    row: Casualty, word: str, whole: frozenset[str], told: Sequence[Casualty]
) -> frozenset[str]:
    """What a sentence's scope is for one of its figures, which `word` opens.

    One person is of one incident even in a year's total; a number that was told of the own
    incident before is told again.
    """
    low = row.group.low or 0
    if PERIOD in whole:
        return (whole - {PERIOD}) | {OTHER} if low == 1 and word in ("a", "an") else whole
    again = (
        OTHER in whole
        and low > 1
        and any(r.group.low == low and not r.traits & SCOPES for r in told)
    )
    return whole - {OTHER} if again else whole


def _added(row: Casualty, before: dict[str, int]) -> bool:
    """Whether people come on top of others that the sentence tells of: "22 more"."""
    group = row.group
    return bool(group.other and group.low) and before.get(row.outcome, group.first) < group.first


def _besides(row: Casualty, before: dict[str, int]) -> bool:
    """Whether a number may leave out some: "the other four", "6 shot" after the dead."""
    if row.outcome == "struck" and "killed" in before:
        return True
    return row.group.other and row.outcome != "killed" and "killed" not in before


def _aside(words: list[str], row: Casualty, begin: int) -> bool:
    """Whether a sentence is about something else and tells of one victim by the way: "friends
    remember man killed", "charged with murdering a man", "in the death of a woman".
    """
    group = row.group
    if group.low != 1 or group.form not in ("bare", "one"):
        return False
    before = words[row.first - begin - 1] if row.first > begin else ""
    if group.form == "bare" and row.first == group.first:
        return before.isalpha() and before not in OPENING
    if before in ("of", "with", "for"):
        return words[row.first - begin].endswith("ing")
    return "in" in words[max(0, row.first - begin - 3) : row.first - begin]


def _limited(words: list[str]) -> bool:
    """Whether people are told of besides others, or may not count as people."""
    return "also" in words or "unborn" in words or "fetus" in words or "foetus" in words


def _degree(words: list[str], row: Casualty, sentence: Sentence) -> bool:
    """Whether only the badly or the slightly hurt are counted: "two critically injured"."""
    own = words[row.first - sentence.first : row.last - sentence.first]
    return row.outcome == "injured" and not DEGREES.isdisjoint(own)


def _with_attacker(words: list[str], last: int) -> bool:
    """Whether a number takes in the one who did it: "5 dead, including the gunman"."""
    for at in range(last, min(last + REACH, len(words))):
        if words[at] in ("including", "counting"):
            return not ATTACKERS.isdisjoint(words[at + 1 : at + 4])
    return False


def _part(row: Casualty, words: list[str], first: int) -> bool:
    """Whether people are some of those of one outcome: "two of the dead", "including"."""
    if first and words[first - 1] == "including":
        return True
    if not row.group.partial:
        return False
    last = first + row.group.last - row.group.first
    if words[last : last + 1] == ["who"]:
        return True
    return row.outcome != "killed" or not {"dead", "killed", "deaths"}.isdisjoint(
        words[first : last + 1]
    )


def _sentence(reading: Reading, words: list[str]) -> Iterator[str]:
    """What the words of a sentence say of all its figures."""
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


def _long_ago(reading: Reading, words: list[str]) -> bool:
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


def _recent(reading: Reading, told: Sequence[Casualty]) -> bool:
    """Whether the own incident was told of before, and not as one of years ago."""
    own = next((row for row in told if not row.traits & AWAY), None)
    if own is None:
        return False
    sentence = reading.sentences[own.sentence]
    return not _long_ago(reading, reading.lower[sentence.first : sentence.last])


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
