"""Where the characters of an article's text stand in its file, when the two are not the same."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct


class Lines(Struct, frozen=True):
    """Line starts of a text, for turning offsets into line and column (both from 1)."""

    starts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, text: str) -> Lines:
        """The line starts of a text whose lines end in newline characters."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(tuple(starts))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


class Origin(Struct, frozen=True):
    """Runs of an article's text and where each came from in the file (code points).

    Run `i` begins at `text[i]` and stands at `start[i]` to `stop[i]` of the file. A run as long as
    what it came from was taken letter by letter; a shorter one stands for all of it (`&amp;`).
    """

    text: tuple[int, ...]
    start: tuple[int, ...]
    stop: tuple[int, ...]
    lines: Lines
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that a stretch of the text, not empty, came from."""
        first, last = self._run(start), self._run(max(start, end - 1))
        begin = self.start[first]
        if self._literal(first):
            begin += start - self.text[first]
        stop = self.stop[last]
        if self._literal(last):
            stop = self.start[last] + max(start + 1, end) - self.text[last]
        return begin, stop

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, in the file, of a code point of the text."""
        return self.lines.position(self.span(offset, offset + 1)[0])

    def run_end(self, offset: int) -> int:
        """Where in the text the run ends that a code point of the text stands in."""
        after = self._run(offset) + 1
        return self.text[after] if after < len(self.text) else self.length

    def _run(self, offset: int) -> int:
        return max(0, bisect_right(self.text, offset) - 1)

    def _literal(self, run: int) -> bool:
        after = self.text[run + 1] if run + 1 < len(self.text) else self.length
        return after - self.text[run] == self.stop[run] - self.start[run]


class Traced:
    """A text put together from pieces of a file that remembers where each piece stood."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self._runs: list[tuple[int, int, int]] = []

    def add(self, piece: str, start: int, stop: int) -> None:
        """Append a piece that stands for `start` to `stop` of the file."""
        if piece:
            self._runs.append((self.length, start, stop))
            self.pieces.append(piece)
            self.length += len(piece)

    @property
    def stop(self) -> int:
        """Where in the file the text so far ends."""
        return self._runs[-1][2] if self._runs else 0

    def through(self, origin: Origin) -> Traced:
        """The same text, of a file that is itself a text with an origin, traced to that one's."""
        told = Traced()
        for piece, (_, start, stop) in zip(self.pieces, self._runs, strict=True):
            if len(piece) != stop - start:
                told.add(piece, *origin.span(start, stop))
                continue
            at = start
            while at < stop:
                end = min(stop, origin.run_end(at))
                told.add(piece[at - start : end - start], *origin.span(at, end))
                at = end
        return told

    def extend(self, other: Traced) -> None:
        """Append everything of another text of the same file."""
        self._runs += [(at + self.length, start, stop) for at, start, stop in other._runs]
        self.pieces += other.pieces
        self.length += other.length

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.pieces)

    def origin(self, file: str) -> Origin:
        """The map from the text back to the file."""
        runs = self._runs or [(0, 0, 0)]
        text, start, stop = zip(*runs, strict=True)
        return Origin(text, start, stop, Lines.of(file), self.length)
