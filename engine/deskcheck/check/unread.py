"""Names that a definition gives in words that were not understood, which is told already."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from deskcheck_grammar.names import canonical

_DEFINE = r"define\s+(?:the\s+)?(?P<concept>[^\W\d_][\w '’-]*?)\s+as\b"
_ATTRIBUTE = r"[ \t]+(?P<attribute>[^\W\d_][\w '’-]*?)\s+(?:is|are)\b"


def is_unread(text: str, name: str, known: Container[str]) -> bool:
    """Whether a definition of this file gives the name, or its last words, and none is `known`."""
    return any(
        written not in known and (name == written or name.endswith(f" {written}"))
        for written in map(canonical, _written(text))
    )


def _written(text: str) -> Iterator[str]:
    """The names that the lines of definitions give, as typed."""
    inside = False
    for line in text.splitlines():
        if line[:1].strip() and line[0] != "#":
            begins = re.match(_DEFINE, line, re.IGNORECASE)
            inside = line[:6].lower() == "define"
            if begins:
                yield begins["concept"]
        elif inside and (found := re.match(_ATTRIBUTE, line)):
            yield found["attribute"]
