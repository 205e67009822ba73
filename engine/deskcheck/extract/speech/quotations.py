"""Quotations: every run between paired marks, whatever their style; stray marks swallow nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Part, PartKind
from deskcheck.articles.parts import word_set
from deskcheck.extract.text import Reading

_MARK = re.compile(r"''|``|[“”„‟\"«»‹›‘’‚']")
_OPENING = "“„‟«``"
_SINGLE = "‘’‚'"
_FINITE = word_set(
    "is are was were am be been has have had do does did will would shall should can could may "
    "might must isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't "
    "it's that's there's he's she's we're they're you're i'm i've we've they've i'll we'll let's"
)
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


def quotations(reading: Reading) -> list[Quotation]:
    """The outermost quotations of an article's headline, body and captions, in order."""
    article = reading.article
    found: list[Quotation] = []
    ongoing = False
    for number, part in enumerate(article.parts):
        if part.kind in ("credit", "boilerplate"):
            continue
        scan = _Scan(article.text, part, number)
        scan.run()
        if ongoing and scan.found and scan.found[0].start == part.start:
            scan.found[0] = replace(scan.found[0], continues=True)
        ongoing = False
        if scan.left_open and _goes_on(article.text, article.parts, number):
            scan.leave_open()
            ongoing = True
        found.extend(scan.finish())
    return found


def _goes_on(text: str, parts: tuple[Part, ...], number: int) -> bool:
    """Whether the paragraph after this one starts with an opening mark."""
    for part in parts[number + 1 :]:
        if part.kind == "body":
            return text[part.start] in '“„"«' or text.startswith(("''", "``"), part.start)
    return False


class _Scan:
    """One paragraph: a stack of open marks, quotations found, marks without a partner."""

    def __init__(self, text: str, part: Part, number: int) -> None:
        self.text, self.part, self.number = text, part, number
        self.open: list[tuple[int, str]] = []
        self.found: list[Quotation] = []
        self.strays: list[tuple[int, int]] = []

    @property
    def left_open(self) -> bool:
        """Whether a double mark is open at the end."""
        return any(mark not in _SINGLE for _, mark in self.open)

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
            yield match.start(), match.group()

    def _double(self, start: int, mark: str, before: str, after: str) -> None:
        opens = (before.isspace() or before in "([{—–-:/‘'„“\"") and not after.isspace()
        inside = next((m for _, m in reversed(self.open) if m not in _SINGLE), None)
        if inside is None:
            if (mark in _OPENING and not (mark == "“" and not opens and after.isspace())) or (
                opens and (mark in ('"', "''") or self._closed_later(start, mark))
            ):
                self.open.append((start, mark))
            else:
                self.strays.append((start, start + len(mark)))
        elif self._closes(mark, inside, opens):
            self._close(start, mark)
        else:
            self.open.append((start, mark))

    @staticmethod
    def _closes(mark: str, inside: str, opens: bool) -> bool:
        """Whether a double mark closes the quotation that is open (`inside` is its mark)."""
        if mark in ("”", "»"):
            return not (mark == "»" and inside == "«" and opens) or mark == "»"
        if mark == "“":
            return inside in "„‟" and not opens
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
        later = self._single_close(start + 1)
        reopened = self.text.find("‘", start, self.part.end)
        return later is not None and (reopened < 0 or later < reopened) and mark == "’"

    def _single_close(self, start: int) -> int | None:
        for index in range(start, self.part.end):
            if self.text[index] in "’'":
                before = self.text[index - 1]
                after = self.text[index + 1] if index + 1 < self.part.end else " "
                if not before.isspace() and not after.isalnum() and index > start:
                    return index
        return None

    def _closed_later(self, start: int, mark: str) -> bool:
        return mark in "”»" and any(
            self.text[i] in ("”", "“", '"') if mark == "”" else self.text[i] in "«»"
            for i in range(start + 1, self.part.end)
        )

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
        if not any(map(str.isalnum, self.text[inner:inner_end])):
            return
        self.found = [q for q in self.found if not (start < q.start and q.end <= end)]
        fragment = _fragment(self.text[inner:inner_end])
        self.found.append(
            Quotation(
                start,
                end,
                inner,
                inner_end,
                self.number,
                self.part.kind,
                fragment=fragment,
            )
        )

    def leave_open(self) -> None:
        """Let the last open quotation run to the end of the paragraph."""
        begin, opening = next(o for o in reversed(self.open) if o[1] not in _SINGLE)
        self.open = [o for o in self.open if o[0] < begin and o[1] not in _SINGLE]
        self._add(begin, begin + len(opening), self.part.end, self.part.end)

    def finish(self) -> list[Quotation]:
        """The quotations in order; marks still open are strays, and mark their neighbour."""
        self.strays += [(s, s + len(m)) for s, m in self.open if m not in _SINGLE]
        self.open = []
        self.found.sort(key=lambda q: q.start)
        for stray, _ in self.strays:
            if self.found:
                near = min(
                    range(len(self.found)),
                    key=lambda i: min(
                        abs(stray - self.found[i].end), abs(stray - self.found[i].start)
                    ),
                )
                self.found[near] = replace(self.found[near], paired=False)
        return self.found


def _fragment(words: str) -> bool:
    """Whether quoted words are less than a sentence: no finite verb, or few words without one."""
    text = words.strip().lower().replace("’", "'").split()
    if len(text) < 4:
        return True
    if any(word.strip(".,;:!?[]()") in _FINITE for word in text):
        return False
    return not (words.strip()[0].isupper() and len(text) > 5) and len(text) < 12
