"""A date as an article prints it, and the window of text and time in which it is read."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

from deskcheck.extract.dates.calendar import FIRST, LAST, WEEKDAY_NAMES, calendar_date
from deskcheck.extract.dates.tense import Tense, tense
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval

Precision = Literal["day", "weekday", "month", "year", "relative", "vague"]
Grain = Literal[
    "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century",
]  # fmt: skip
"""How fine the words of a date are: "two weeks ago" names a week, "in June" a month."""
Prefix = Literal["", "before", "after", "since", "until", "by"]


class DateMention(Struct, frozen=True):
    """One date at code points `start` to `end`, tokens `first` to `last` (ends excluded).

    `days` is every day that the words allow, in days since 1970-01-01; None when the publication
    date that it needs is missing, or when it counts from another date: then `offset_days` says how
    many days after that one ("a day earlier" is -1). `relative` dates depend on the publication
    date or on another date. `weekday` is the day of the week as printed ("thursday"), else "".
    `tense` is that of the clause where it mattered. `prefix` is a word before the date that opens
    the interval to one side ("prior to 1954" ends with 1953), `named` the date without it.
    `counted` marks a length of time within ("two weeks ago"). `whole` is the period that the words
    name before a part of it is taken ("late 1998": 1998), `grain` how fine they are, `daypart` the
    part of the day ("TMO" for the morning). `rolling` periods run from or to the publication ("the
    past year"). The date itself starts at token `core`, behind its prefix.
    """

    start: int
    end: int
    first: int
    last: int
    days: Interval | None
    precision: Precision
    sentence: int = 0
    relative: bool = False
    weekday: str = ""
    tense: Tense = ""
    prefix: Prefix = ""
    offset_days: int | None = None
    named: Interval | None = None
    counted: bool = False
    whole: Interval | None = None
    grain: Grain = "day"
    daypart: str = ""
    rolling: bool = False
    core: int = 0


def published_on(reading: Reading, paragraph: int) -> int | None:
    """The day that dates of a paragraph count from: its entry's in a live blog, else the article's.

    None for days beyond those of the calendar.
    """
    day = reading.article.parts[paragraph].published
    day = reading.article.published if day is None else day
    return day if day is not None and FIRST <= day <= LAST else None


class Window(NamedTuple):
    """Tokens `begin` to `stop` of one sentence, and what a date in them counts from.

    `told` is the day told last in a history, where dates without a year follow on one another.
    """

    reading: Reading
    begin: int
    stop: int
    sentence: int
    published: int | None
    week_starts_on: int
    told: int | None = None

    def after(self, begin: int) -> Window:
        """The same window from a later token on."""
        return self if begin == self.begin else self._replace(begin=begin)

    def word(self, index: int) -> str:
        """The token in lower case, "" outside the window."""
        return self.reading.lower[index] if self.begin <= index < self.stop else ""

    def capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter."""
        if not self.begin <= index < self.stop:
            return False
        return self.reading.article.text[self.reading.start[index]].isupper()

    def tight(self, index: int) -> bool:
        """Whether no space stands before the token."""
        reading = self.reading
        return 0 < index < self.stop and reading.start[index] == reading.end[index - 1]

    def tense(self, first: int, last: int) -> Tense:
        """The tense of the clause around these tokens."""
        begin = self.reading.sentences[self.sentence].first
        return tense(self.reading, first, last, begin, self.stop)

    def year(self) -> int | None:
        """The year of publication."""
        return None if self.published is None else calendar_date(self.published).year

    def mention(
        self,
        first: int,
        last: int,
        days: Interval | None,
        precision: Precision,
        *,
        relative: bool = False,
        weekday: int | None = None,
        tense: Tense = "",
        offset_days: int | None = None,
        counted: bool = False,
        whole: Interval | None = None,
        grain: Grain = "day",
        daypart: str = "",
        rolling: bool = False,
    ) -> DateMention:
        """A mention at these tokens; a possessive "'s" at its end is no part of the span.

        `whole` is `days` where nothing else is said.
        """
        reading = self.reading
        end = reading.end[last - 1] - 2 * reading.lower[last - 1].endswith("'s")
        day = "" if weekday is None else WEEKDAY_NAMES[weekday]
        return DateMention(
            reading.start[first],
            end,
            first,
            last,
            days,
            precision,
            self.sentence,
            relative,
            day,
            tense,
            "",
            offset_days,
            days,
            counted,
            days if whole is None else whole,
            grain,
            daypart,
            rolling,
            first,
        )


def bare(word: str) -> str:
    """A lower-case token without its possessive ending."""
    return word[:-2] if word.endswith("'s") else word
