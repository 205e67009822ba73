"""Values of dates, those that count from another date included."""

from __future__ import annotations

from bisect import bisect_right

from deskcheck.extract.dates.calendar import FIRST, LAST, calendar_date, month_days
from deskcheck.extract.dates.daymention import DateMention, Grain, published_on
from deskcheck.extract.dates.timex_values import period_value
from deskcheck.extract.text import Reading

FINER: dict[Grain, int] = {"day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "year": 4}
"""Grains that dates count from, the finest first."""


class Anchors:
    """The dates of a text read so far, for those that count from them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen: list[tuple[int, int, int]] = []
        self.days: list[tuple[int, str]] = []

    def value(self, mention: DateMention, following: DateMention | None) -> str | None:
        """A mention's value; `following` is the mention after it, "the day before last Tuesday"."""
        day = mention.whole.low if mention.whole is not None else None
        if mention.offset_days is not None:
            day = self._moved(mention, following)
        if day is None or not FIRST <= day <= LAST:
            return None
        if mention.grain in FINER and not mention.rolling:
            self.seen.append((mention.first, FINER[mention.grain], day))
        middle = 3 if mention.grain == "week" and not mention.counted else 0
        value = period_value(mention.grain, day + (middle if mention.offset_days is None else 0))
        if mention.grain == "day":
            self.days.append((mention.first, value))
        return value + mention.daypart

    def _moved(self, mention: DateMention, following: DateMention | None) -> int | None:
        """The day that lies some days, months or years from the date told last."""
        if following is not None and following.core == mention.last and following.whole:
            origin = following.whole.low
        else:
            finest = FINER.get(mention.grain, 0)
            fits = (day for _, grain, day in reversed(self.seen) if grain <= finest)
            origin = next(fits, self._published(mention.sentence))
        offset = mention.offset_days or 0
        if origin is None or not FIRST <= origin <= LAST:
            return None
        if mention.grain not in ("month", "year"):
            return origin + offset
        date = calendar_date(origin)
        months = round(offset / 30) if mention.grain == "month" else 12 * round(offset / 365)
        year, month = divmod(12 * date.year + date.month - 1 + months, 12)
        return month_days(year, month + 1).low if 2 <= year <= 9997 else None

    def _published(self, sentence: int) -> int | None:
        return published_on(self.reading, self.reading.sentences[sentence].paragraph)

    def day_at(self, token: int) -> str:
        """The day of a time of day: the nearest of its sentence, else the one told before it."""
        number = bisect_right(self.reading.sentences, token, key=lambda s: s.first) - 1
        sentence = self.reading.sentences[number]
        own = [
            (abs(at - token), day) for at, day in self.days if sentence.first <= at < sentence.last
        ]
        if own:
            return min(own)[1]
        before = [day for at, day in self.days if at < token]
        if before:
            return before[-1]
        published = self._published(number)
        return "XXXX-XX-XX" if published is None else period_value("day", published)
