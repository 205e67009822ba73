"""Colour: flag before NO_COLOR before FORCE_COLOR before what the stream is."""

from __future__ import annotations

import io

import pytest

from deskcheck.colour import paint, wants_colour


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("flag", "environment", "terminal", "expected"),
    [
        (None, {}, False, False),
        (None, {}, True, True),
        (None, {"TERM": "dumb"}, True, False),
        (None, {"NO_COLOR": "1"}, True, False),
        (None, {"NO_COLOR": ""}, True, True),
        (None, {"FORCE_COLOR": "1"}, False, True),
        (None, {"FORCE_COLOR": "0"}, False, False),
        (None, {"CLICOLOR_FORCE": "1"}, False, True),
        (None, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        (None, {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        (True, {"NO_COLOR": "1"}, False, True),
        (False, {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_precedence(
    flag: bool | None, environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    stream = Terminal() if terminal else io.StringIO()
    assert wants_colour(flag, environment, stream) is expected


def test_paint_adds_codes_only_when_coloured() -> None:
    lines = [[("error", "bold red"), (" said", "")], []]
    assert paint(lines, colour=False) == "error said\n\n"
    assert paint(lines, colour=True) == "\x1b[1;31merror\x1b[0m said\n\n"
