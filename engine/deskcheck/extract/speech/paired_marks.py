"""One paragraph's quotation marks, paired whatever their style; stray marks swallow nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Part, PartKind
from deskcheck.articles.words import word_set

_MARK = re.compile(r"[“”„‟\"«»‹›‘’‚'`](?:(?<=')'|(?<=`)`)?")
"""A quotation mark, or a backtick, which is one where there are two."""
_OPENING = "“„‟«``"
_SINGLE = "‘’‚'"
_FINITE = word_set(
    "is are was were am be been has have had do does did will would shall should can could may "
    "might must isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't "
    "it's that's there's he's she's we're they're you're i'm i've we've they've i'll we'll let's"
)
_APOSTROPHE = re.compile("[’']")
_ALNUM = re.compile(r"[^\W_]")
_FOOT = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_CLIPPED = ("em", "tis", "twas", "til", "cause", "bout", "n")


class Quotation(Struct, frozen=True):
    """A run between marks: code points with and without the marks, end excluded.

    `paired` is False for a quotation beside a mark that has no partner. `fragment` says that the
    words are no sentence of their own. `continues` says that it goes on from the quotation before
    it, left open at the end of its paragraph as is the custom for long quotations.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    paragraph: int
    part: PartKind
    paired: bool = True
    fragment: bool = False
    continues: bool = False


class Stray(Struct, frozen=True):
    """A double mark without a partner in its paragraph, number `paragraph` of the article."""

    start: int
    end: int
    paragraph: int
    opens: bool


def nearest(found: list[Quotation], mark: int) -> tuple[int, int] | None:
    """The number of the quotation, of several in order, that is nearest to a mark, and how many
    code points away it is.
    """
    after = bisect_left(found, mark, key=lambda q: q.start)
    near = [(_gap(found[i], mark), i) for i in (after - 1, after) if 0 <= i < len(found)]
    distance, number = min(near, default=(0, -1))
    return None if number < 0 else (number, distance)


def _gap(quotation: Quotation, mark: int) -> int:
    return min(abs(mark - quotation.end), abs(mark - quotation.start))


class Scan:
    """One paragraph: a stack of open marks, quotations found, marks without a partner."""

    def __init__(self, text: str, part: Part, number: int) -> None:
        self.text, self.part, self.number = text, part, number
        self.open: list[tuple[int, str]] = []
        self.found: list[Quotation] = []
        self.strays: list[Stray] = []

    @property
    def left_open(self) -> bool:
        """Whether a double mark is open at the end."""
        return any(mark not in _SINGLE for _, mark in self.open)

    @cached_property
    def _closers(self) -> list[int]:
        """Where a single mark can close a quotation."""
        text, end = self.text, self.part.end
        return [
            match.start()
            for match in _APOSTROPHE.finditer(text, self.part.start, end)
            if not text[match.start() - 1 : match.start()].isspace()
            and not (match.end() < end and text[match.end()].isalnum())
        ]

    @cached_property
    def _last(self) -> dict[str, int]:
        """Where each double mark stands for the last time, -1 where it does not."""
        part = self.part
        return {mark: self.text.rfind(mark, part.start, part.end) for mark in '”“"«»'}

    def run(self) -> None:
        """Pair the marks of the paragraph."""
        for start, mark in self._marks():
            before = self.text[start - 1] if start > self.part.start else " "
            end = start + len(mark)
            after = self.text[end] if end < self.part.end else " "
            if mark in _SINGLE:
                self._single(start, mark, before, after)
            else:
                self._double(start, mark, before, after)

    def _marks(self) -> Iterator[tuple[int, str]]:
        for match in _MARK.finditer(self.text, self.part.start, self.part.end):
            if match.group() != "`":
                yield match.start(), match.group()

    def _double(self, start: int, mark: str, before: str, after: str) -> None:
        opens = (before.isspace() or before in "([{—–-:/‘'„“\"") and not after.isspace()
        inside = next((m for _, m in reversed(self.open) if m not in _SINGLE), None)
        if self._no_mark(start, mark, before, after, inside is not None):
            return
        if inside is None:
            opens = opens or (mark == '"' and before in ".,!?…" and after.isalpha())
            if (mark in _OPENING and not (mark == "“" and not opens and after.isspace())) or (
                opens and (mark in ('"', "''") or self._closed_later(start, mark))
            ):
                self.open.append((start, mark))
            else:
                self._stray(start, mark, False)
        elif self._closes(mark, inside, opens):
            self._close(start, mark)
        else:
            self.open.append((start, mark))

    def _no_mark(self, start: int, mark: str, before: str, after: str, inside: bool) -> bool:
        """Whether a sign is no quotation mark: inches after a figure, an arrow of the page."""
        if mark in "«»":
            return not inside and before.isspace() and after.isspace()
        if mark not in ('"', "”", "''") or not before.isdigit():
            return False
        return not inside or _FOOT.search(self.text, max(0, start - 6), start) is not None

    def _stray(self, start: int, mark: str, opens: bool) -> None:
        self.strays.append(Stray(start, start + len(mark), self.number, opens))

    @staticmethod
    def _closes(mark: str, inside: str, opens: bool) -> bool:
        """Whether a double mark closes the quotation that is open (`inside` is its mark)."""
        if mark in ("”", "»"):
            return not (mark == "»" and inside == "«" and opens) or mark == "»"
        if mark == "“":
            return inside in "„‟“" and not opens
        if mark == "«":
            return inside == "»"
        return mark in ('"', "''") and not opens

    def _single(self, start: int, mark: str, before: str, after: str) -> None:
        if before.isalnum() and after.isalnum():
            return
        if self.open and self.open[-1][1] in _SINGLE:
            if mark in "’'" and not before.isspace() and not self._plural(start, before, mark):
                self._close(start, mark)
            return
        opens = not before.isalnum() and (before.isspace() or before in '([—–“"„:')
        if mark == "‚" or not opens or after.isspace() or mark == "’":
            return
        word = re.match(r"[^\W_]*", self.text[start + 1 : start + 12])
        if word is None or word.group()[:2].isdigit() or word.group().lower() in _CLIPPED:
            return
        if self._single_close(start + 1) is not None:
            self.open.append((start, mark))

    def _plural(self, start: int, before: str, mark: str) -> bool:
        """Whether a mark after an s is a plural's apostrophe: a better closing mark follows."""
        if before not in "sS":
            return False
        later = self._single_close(start + 1) if mark == "’" else None
        return later is not None and "‘" not in self.text[start:later]

    def _single_close(self, start: int) -> int | None:
        number = bisect_right(self._closers, start)
        return self._closers[number] if number < len(self._closers) else None

    def _closed_later(self, start: int, mark: str) -> bool:
        closing = {"”": '”“"', "»": "«»"}.get(mark, "")
        return any(self._last[one] > start for one in closing)

    def _close(self, start: int, mark: str) -> None:
        """Close the innermost open quotation of the mark's kind; drop singles left inside it."""
        single = mark in _SINGLE
        while self.open and (self.open[-1][1] in _SINGLE) != single:
            self.open.pop()
        if not self.open:
            return
        begin, opening = self.open.pop()
        self._add(begin, begin + len(opening), start, start + len(mark))

    def _add(self, start: int, inner: int, inner_end: int, end: int) -> None:
        """Enter a quotation; those inside it, which ended just before, are part of it."""
        if _ALNUM.search(self.text, inner, inner_end) is None:
            return
        while self.found and start < self.found[-1].start:
            self.found.pop()
        own = Quotation(start, end, inner, inner_end, self.number, self.part.kind)
        self.found.append(own)

    def leave_open(self) -> None:
        """Let the last open quotation run to the end of the paragraph."""
        begin, opening = next(o for o in reversed(self.open) if o[1] not in _SINGLE)
        self.open = [o for o in self.open if o[0] < begin and o[1] not in _SINGLE]
        self._add(begin, begin + len(opening), self.part.end, self.part.end)

    def finish(self) -> list[Quotation]:
        """The quotations in order; marks still open are strays, and mark their neighbour."""
        for start, mark in self.open:
            if mark not in _SINGLE:
                self._stray(start, mark, True)
        self.open = []
        self.found.sort(key=lambda q: q.start)
        for stray in self.strays:
            near = nearest(self.found, stray.start)
            if near is not None:
                self.found[near[0]] = replace(self.found[near[0]], paired=False)
        return [
            replace(q, fragment=True) if _fragment(self.text[q.inner_start : q.inner_end]) else q
            for q in self.found
        ]


def _fragment(words: str) -> bool:
    """Whether quoted words are less than a sentence: no finite verb, or few words without one."""
    text = words.strip().lower().replace("’", "'").split()
    if len(text) < 4:
        return True
    if any(word.strip(".,;:!?[]()") in _FINITE for word in text):
        return False
    return not (words.strip()[0].isupper() and len(text) > 5) and len(text) < 12
