"""Whether output is coloured, and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

Piece = tuple[str, str]
"""Text and its style: "" or a rich style such as "bold red"."""

Line = list[Piece]


def wants_colour(flag: bool | None, environment: Mapping[str, str], stream: TextIO) -> bool:
    """Flag before NO_COLOR before FORCE_COLOR and CLICOLOR_FORCE before what the stream is."""
    if flag is not None:
        return flag
    if environment.get("NO_COLOR"):
        return False
    if any(
        environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")
    ):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def paint(lines: list[Line], colour: bool) -> str:
    """Lines as text, each ended by a newline, styles as ANSI codes when coloured."""
    if not colour:
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
    from rich.color import ColorSystem
    from rich.style import Style

    def painted(text: str, style: str) -> str:
        if not style:
            return text
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)

    return "".join("".join(painted(*piece) for piece in line) + "\n" for line in lines)
