"""What tests of the command line share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str


Desk = Callable[..., Screen]
