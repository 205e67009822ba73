"""Four digits that look like a year and are none: of a house, a model of car, a flight."""

from __future__ import annotations

from deskcheck.extract.dates.daymention import Window
from deskcheck.extract.numbers import guards
from deskcheck.extract.numbers.naming import COLOURS, PLACED, STREETS, VEHICLES

STRONG_CUES = frozenset("in since until till during early late".split())


def named_by(window: Window, index: int) -> bool:
    """Whether the words around four digits make them the name or number of something."""
    return _is_identifier(window, index) or _is_name(window, index)


def _is_identifier(window: Window, index: int) -> bool:
    """Whether four digits name or count: "about 2000", "No. 2014", "Flight 1972"."""
    before = window.word(index - 1)
    if before in guards.DESIGNATORS and before != "season":
        return True
    if before == "than" and window.word(index - 2) in ("later", "earlier"):
        return False
    if before == "least" and window.word(index - 3) in ("until", "till", "through", "since"):
        return False
    return before in ("about", "around", "over", "least", "some", "nearly", "almost", "than", "#")


def _is_name(window: Window, index: int) -> bool:
    """Whether four digits are a house's number ("1825 Elder Ave.") or a model's ("1994 Ford")."""
    before = window.word(index - 1)
    if before in STRONG_CUES:
        return False
    named = 0
    for at in range(index + 1, index + 5):
        word = window.word(at)
        if word in VEHICLES:
            return True
        if word in COLOURS and not named:
            continue
        if named and word in STREETS and window.capital(at):
            return before in PLACED
        if word != "." and not window.capital(at):
            return False
        named += word != "."
    return False
