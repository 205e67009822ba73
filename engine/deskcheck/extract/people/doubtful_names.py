"""Names that are months or verbs as well: "April", "May", "Will"."""

from __future__ import annotations

from deskcheck.articles.words import word_set
from deskcheck.extract.people.names import COLOURS, GIVEN_NAMES, NOT_NAMES, TITLES
from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.speech.cues import AUXILIARIES, SPEECH_FORMS
from deskcheck.extract.text import Reading, Sentence

DOUBTFUL = word_set("jan april may june august will")
"""Words in NOT_NAMES that are names too."""
_SURNAMES = COLOURS | {"may", "march", "august", "will"}
"""Words in NOT_NAMES that are surnames after a given name."""
_DATING = word_set(
    "in on since until till during last next this early late mid every each the a an"
)
_DATING_MONTHS = _DATING | word_set("by from before after between through throughout")
"""Words before a month; "Jan" in full follows some of them as a name alone ("by Jan Holm")."""
_SPAN = 5
"""How far before a month the "from" of "from 3 March to May" stands."""
_PARTS = word_set("end start beginning middle month rest much most half week weeks days")
_SAYS = {word for word in SPEECH_FORMS if word.endswith("d")} | {"says"}
_WISHES = word_set("be have rest live find")


def surname(reading: Reading, index: int, stop: int) -> bool:
    """Whether a month, a verb or a colour is a surname after a given name ("Ada May").

    The sentence ends at `stop`; a number after a month makes it a date.
    """
    if reading.plain[index] not in _SURNAMES or reading.plain[index - 1] not in GIVEN_NAMES:
        return False
    dated = index + 1 < stop and reading.lower[index + 1][0].isdigit()
    return reading.bare[index][1:].islower() and not dated


def named(reading: Reading, things: ThingIndex, index: int, stop: int, sentence: Sentence) -> bool:
    """Whether the capitalised run that a doubtful word begins, up to `stop`, is a name.

    A word by itself is one where it speaks. What is unclear ("In May Holm left", "Will Holm
    leave?") is none.
    """
    if _dated(reading, index, sentence) or not reading.bare[index][1:].islower():
        return False
    if stop == index + 1:
        return stop < sentence.last and reading.lower[stop] in _SAYS
    after = reading.plain[index + 1]
    if after in TITLES or after in NOT_NAMES or things.at(reading.bare, index + 1, stop):
        return False
    return reading.plain[index] not in ("may", "will") or not _asks(reading, index, stop, sentence)


def _dated(reading: Reading, index: int, sentence: Sentence) -> bool:
    """Whether the words before a doubtful one make it a month: "in May", "the end of May"."""
    if index == sentence.first or reading.plain[index] == "will":
        return False
    before = reading.lower[index - 1]
    if before in (_DATING if reading.plain[index] == "jan" else _DATING_MONTHS):
        return True
    earlier = reading.lower[max(sentence.first, index - _SPAN) : index - 1]
    if before == "of":
        return not _PARTS.isdisjoint(earlier[-1:])
    if before == "to":
        return "from" in earlier
    return before[0].isdigit() or before in "-–"


def _asks(reading: Reading, index: int, stop: int, sentence: Sentence) -> bool:
    """Whether "will" or "may" opens a question or a wish: "Will Holm go?", "May Holm rest"."""
    before = reading.lower[index - 1] if index > sentence.first else ""
    if before.isalpha() and (before in AUXILIARIES or not reading.capital[index - 1]):
        return False
    rest = reading.lower[stop : sentence.last]
    return "?" in rest or not _WISHES.isdisjoint(rest[:1])
