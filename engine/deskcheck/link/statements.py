"""Which quotations are of one statement: word alignment across articles.

Words are compared after NFKC and case folding, without punctuation; what stands in square
brackets and ellipses match anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from deskcheck.facts import QuotePair
from deskcheck.link.candidates import Row, candidates

WILD = "*"
ANYTHING = re.compile(r"\[[^\]]*\]|\.\s?\.\s?\.|…")
DROPPED = re.compile(r"[.'’‘`´]")
WORD = re.compile(r"[^\W_]+|\*")
LEAST_WORDS = 3
ALIGNED = 60
"""Percentage of the shorter quotation's words that must align in order."""
REPORTED = 40
"""Percentage of the shorter one's words for two translations reported through one speaker."""
CONTENT_WORDS = 3
SPEAKER_WORDS = 8
"""From this many words on, aligned quotations are one statement whoever is credited."""
FUNCTION = frozenset(
    "a an the and or but if that this these those which who whom of in on at to for from with by "
    "as is are was were be been being has have had will would shall should can could may might "
    "must do does did not no it its he she they them his her their our we you your i my me us "
    "there here so than then also into over under about after before more most very all any some "
    "two both what when how why just like really going get got thats its hes shes theyre were "
    "weve ive im youre dont doesnt didnt isnt wasnt cant wont id ill theres lets".split()
)


class Quote(Struct, frozen=True):
    """A quotation as alignment sees it.

    `around` is it with the words of its clause; `events` is the event its sentence or paragraph
    is about, else all events of its article.
    """

    id: str
    article: str
    words: tuple[str, ...]
    around: tuple[str, ...]
    speaker: str
    named: bool
    chain: frozenset[str]
    events: frozenset[str]
    translation: bool
    published: int | None = None


def words(text: str) -> tuple[str, ...]:
    """The words of a quotation; brackets and ellipses become one wild word."""
    text = unicodedata.normalize("NFKC", ANYTHING.sub(" * ", text)).casefold()
    return tuple(WORD.findall(DROPPED.sub("", text)))


def pairs(quotes: Iterable[Quote]) -> tuple[list[QuotePair], list[tuple[str, str]]]:
    """Pairs of one statement for word-for-word rules, and all pairs for rules on speakers.

    The second list also holds pairs whose speakers conflict, and translations of one statement
    that reach both articles through one speaker.
    """
    ordered = sorted(quotes, key=lambda q: (q.published or 0, q.id))
    found: list[QuotePair] = []
    spoken: list[tuple[str, str]] = []
    for one, other in _candidates(ordered, lambda q: q.words):
        if not aligned(one.words, other.words):
            continue
        exact = matches(one.words, other.words)
        speakers = _speakers(one, other)
        translation = one.translation or other.translation
        cut = "" if exact else shortened(one, other)
        found.append(QuotePair(one.id, other.id, "", exact, translation, speakers, cut))
        if speakers != "conflict" or min(_size(one), _size(other)) >= SPEAKER_WORDS:
            spoken.append((one.id, other.id))
    for one, other in _candidates([q for q in ordered if q.translation], lambda q: q.around):
        if one.chain & other.chain and _reported(one, other):
            spoken.append((one.id, other.id))
    return sorted(found, key=lambda p: (p.left, p.right)), sorted(set(spoken))


def _size(quote: Quote) -> int:
    return sum(word != WILD for word in quote.words)


def _candidates(
    quotes: list[Quote], of: Callable[[Quote], tuple[str, ...]]
) -> Iterator[tuple[Quote, Quote]]:
    """The quotations to compare, the smaller id first: those that share two content words in a row
    and enough content words, and may be of one statement. `quotes` stand in order of time.
    """
    content = [_content(of(quote)) for quote in quotes]
    known = [frozenset(words) for words in content]
    rows = [
        Row(frozenset(pairwise(words)), quote.published, _surname(quote))
        for quote, words in zip(quotes, content, strict=True)
    ]
    for left, right in candidates(rows):
        one, other = quotes[left], quotes[right]
        shared = sum(map(known[left].__contains__, content[right]))
        if shared >= CONTENT_WORDS and _may_pair(one, other):
            yield (one, other) if one.id < other.id else (other, one)


def _may_pair(one: Quote, other: Quote) -> bool:
    """Whether two quotations are of two articles, and not of two events."""
    different = one.events and other.events and not one.events & other.events
    return one.article != other.article and not different


def _speakers(one: Quote, other: Quote) -> str:
    if one.speaker and _surname(one) == _surname(other):
        return "same"
    return "conflict" if one.named and other.named else "unknown"


def _surname(quote: Quote) -> str:
    return quote.speaker.rpartition(" ")[2]


def aligned(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether at least three words and 60 % of the shorter align in order, over at most twice
    that many words of the longer. Three of them must be content words: "a lot of that is" is
    common to many statements.
    """
    short, long = sorted((one, other), key=lambda w: (len(w), w))
    plain = [w for w in short if w != WILD]
    if len(plain) < LEAST_WORDS:
        return False
    if _common(_content(plain), _content(long)) < CONTENT_WORDS:
        return False
    enough = max(LEAST_WORDS, -(-ALIGNED * len(plain) // 100))
    if _common(plain, list(long)) < enough:  # no window has more
        return False
    return any(_common(plain, run) >= enough for run in _windows(list(long), 2 * len(plain)))


def shortened(one: Quote, other: Quote) -> str:
    """The id of the quotation that leaves out inner words of the other and shows no ellipsis where
    it does, "" when neither does: all its words stand in the other in order, but not together.
    """
    short, long = sorted((one, other), key=lambda q: (_size(q), q.id))
    plain = [word for word in short.words if word != WILD]
    if matches(one.words, other.words) or len(plain) == _size(long):
        return ""
    reach = 2 * len(plain)
    inside = any(_common(plain, w) == len(plain) for w in _windows(list(long.words), reach))
    return short.id if inside else ""


def _content(row: Iterable[str]) -> list[str]:
    return [word for word in row if word not in FUNCTION and word != WILD]


def _windows(long: list[str], reach: int) -> Iterator[list[str]]:
    """Every run of `reach` words."""
    if len(long) <= reach:
        yield long
        return
    for start in range(len(long) - reach + 1):
        yield long[start : start + reach]


def _common(short: list[str], long: list[str]) -> int:
    return int(LCSseq.similarity(short, long))


def matches(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter is word for word a piece of the longer, wild words matching any."""
    short, long = sorted((one, other), key=lambda w: (len(w), w))
    if WILD not in short and WILD not in long:
        return f" {' '.join(short)} " in f" {' '.join(long)} "
    pattern = (WILD, *short, WILD)
    row = [True] + [False] * len(long)
    for index, word in enumerate(long):
        if word != WILD:
            break
        row[index + 1] = True
    for piece in pattern:
        row = _advance(piece, row, long)
    return row[len(long)]


def _advance(piece: str, row: list[bool], long: tuple[str, ...]) -> list[bool]:
    """One more word of the pattern: which prefixes of `long` it may now have matched."""
    size = len(long)
    new = [False] * (size + 1)
    for end in range(size + 1):
        if piece == WILD:
            new[end] = row[end] or (end > 0 and new[end - 1])
            continue
        if end > 0 and long[end - 1] == WILD:
            new[end] = row[end] or row[end - 1] or new[end - 1]
        elif end > 0:
            new[end] = row[end - 1] and long[end - 1] == piece
    return new


def _reported(one: Quote, other: Quote) -> bool:
    """Two translations of one statement: enough words of their clauses align in order."""
    left = [w for w in one.around if w != WILD]
    right = [w for w in other.around if w != WILD]
    best = _common(left, right)
    content = _common(_content(left), _content(right))
    return content >= CONTENT_WORDS and 100 * best >= REPORTED * min(len(left), len(right))
