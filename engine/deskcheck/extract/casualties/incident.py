"""When what an article tells of happened: the day of its own incident."""

from __future__ import annotations

from collections.abc import Iterable

from deskcheck.articles.words import word_set
from deskcheck.extract.dates import DateMention
from deskcheck.extract.text import Reading

LATER = word_set(
    "said says told arrested charged identified announced released sentenced indicted convicted "
    "court confirmed reported published posted updated according appeared pleaded died"
)
"""Words whose date is a later one than the incident's."""
REACH = 3
"""How many words before a date such a word may stand."""


def day_of(reading: Reading, told: set[int], days: Iterable[DateMention]) -> DateMention | None:
    """The first date that stands in one of the sentences `told` and tells one day.

    A date of a statement, an arrest or a trial is not the incident's.
    """
    published = reading.article.published
    for day in days:
        known = day.days
        if day.sentence not in told or known is None or known.low is None:
            continue
        single = known.low == known.high
        past = published is None or known.low <= published
        before = reading.lower[max(0, day.first - REACH) : day.first]
        after = reading.lower[day.last : day.last + 2]
        if single and past and LATER.isdisjoint(before) and LATER.isdisjoint(after):
            return day
    return None
