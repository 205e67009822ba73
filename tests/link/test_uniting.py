"""Events of a run: the index finds what looking at every event finds."""

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.facts import Interval
from deskcheck.link.clusters import inside
from deskcheck.link.events import Joined, Known
from deskcheck.link.names import Party, conflict

PARTIES = st.frozensets(
    st.builds(Party, st.sampled_from(["", "Peru", "Oman"]), st.sampled_from(["", "Ada", "Tom"])),
    max_size=2,
)
DAYS = st.integers(-3, 3)
EVENTS = st.lists(st.tuples(DAYS, PARTIES), max_size=8)


@given(EVENTS, PARTIES, DAYS, st.integers(0, 4))
def test_an_event_is_found_by_day_and_participant(
    rows: list[tuple[int, frozenset[Party]]], parties: frozenset[Party], low: int, width: int
) -> None:
    ordered = sorted(rows, key=lambda row: row[0])
    events = [Joined("call", Interval.exactly(day), parties=own) for day, own in ordered]
    known = Known()
    for event in events:
        known.add(event)
    asked = Interval(low, low + width)
    expected = [
        id(event)
        for event in events
        if inside(event.days, asked) and not conflict(event.parties, parties)
    ]
    assert sorted(map(id, known.near(parties, asked))) == sorted(expected)
