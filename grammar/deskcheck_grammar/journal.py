"""A text under repair: what it reads now, and where each place of it was in the original."""

from __future__ import annotations

from collections.abc import Iterable

from deskcheck_grammar.problems import Edit
from deskcheck_grammar.source import Span


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they must not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


class Journal:
    """Edits made one after the other, remembered so that offsets can be taken back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._steps: list[tuple[int, int, int]] = []

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make edits whose spans are offsets in the present text."""
        for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
            self.text = edited(self.text, [edit])
            self._steps.append((edit.span.start, edit.span.end, len(edit.text)))

    @property
    def changed(self) -> bool:
        """Whether any edit has been made."""
        return bool(self._steps)

    def origin(self, offset: int) -> int:
        """The place in the original of an offset in the present text.

        A place inside inserted text is taken back to where that text went in.
        """
        for start, end, length in reversed(self._steps):
            if offset >= start + length:
                offset += end - start - length
            elif offset > start:
                offset = min(offset, end)
        return offset

    def origin_of(self, span: Span) -> Span:
        """The place in the original of a span of the present text; never reversed."""
        start = self.origin(span.start)
        return Span(start, max(start, self.origin(span.end)))
