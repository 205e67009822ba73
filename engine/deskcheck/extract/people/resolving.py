"""Every mention of a person with the full name that the article gives for it."""

from __future__ import annotations

from bisect import bisect_left

from deskcheck.extract.people.bare_names import alone, described, follows, given, speakers
from deskcheck.extract.people.genders import of_given_name, of_noun
from deskcheck.extract.people.name_finder import Finder, Found
from deskcheck.extract.people.names import GIVEN_NAMES, HONORIFICS, LEADERS, SUFFIXES
from deskcheck.extract.people.spellings import Surnames, same_people

Full = dict[str, list[tuple[int, str]]]
"""Surnames in lower case to the full names that end in them, with the token each starts at."""
_ENDINGS = SUFFIXES | {"."}
_DETERMINED = (["the"], ["a"], ["an"], ["his"], ["her"])
_TITLE_REACH = 5
"""The most words of a title between a possessor and the name ("'s former press aide, …")."""


def resolve(finder: Finder) -> list[tuple[Found, str, bool]]:
    """Every mention with its full name: surnames looked up, speakers by surname alone added."""
    named = [(entry, _printed(finder, entry)) for entry in finder.found]
    full = _full_names(finder, named)
    covered = {i for entry in finder.found for i in range(entry.first, entry.last)}
    titles = {i for entry in finder.found for i in range(*entry.outer)} - covered
    known = {key.lstrip("^") for key in full} | speakers(finder, covered)
    known |= {finder.bare[e.first].casefold() for e in finder.found if e.last - e.first == 1}
    known |= described(finder, covered)
    spelled = _spelled(finder, full, known)
    whole = {name for rows in full.values() for _, name in rows}
    taken = covered | titles
    for index, number in finder.loose:
        word = finder.bare[index].casefold()
        if index in taken or (word not in known and word not in spelled):
            continue
        first, last = index, index + 1
        if follows(finder, index, number, whole):
            last = index + 2
        elif (index - 1 not in taken and follows(finder, index - 1, number, whole)) or given(
            finder, index, number, taken
        ):
            first = index - 1
        elif not alone(finder, index, number, word in full):
            continue
        entry = Found(first, last, number, (first, last))
        if finder.lower[last + 1 : last + 2] in _DETERMINED:
            finder.appose(entry, finder.reading.sentences[number])
        named.append((entry, _printed(finder, entry)))
        taken.update(range(first, last))
        if first < index:
            full.setdefault(word, []).append((first, named[-1][1]))
    named.sort(key=lambda pair: pair[0].first)
    names = _FullNames(full)
    same = same_people(words for _, words in named if " " in words)
    return [
        (entry, same.get(name, name), more)
        for entry, words in named
        for name, more in (_canonical(finder, entry, words, names, spelled),)
    ]


def _spelled(finder: Finder, full: Full, known: set[str]) -> dict[str, str]:
    """Bare words (lower case) that spell the surname of one full name otherwise, to that surname.

    A word that nothing shows to be a name must sound the same, and one with a title must not have
    another than the full name's.
    """
    if not full:
        return {}
    surnames = Surnames(key for key in full if not key.startswith("^"))
    titles = _title_words(finder)
    single = {finder.bare[e.first].casefold() for e in finder.found if e.last - e.first == 1}
    loose = {finder.bare[index].casefold() for index, _ in finder.loose}
    found: dict[str, str] = {}
    for word in (loose | single) - full.keys():
        spelled = surnames.alike(word)
        if not spelled and word in known and word not in titles:
            spelled = surnames.near(word)
        own, other = titles.get(word), titles.get(spelled)
        if spelled and not (own and other and own.isdisjoint(other)):
            found[word] = spelled
    return found


def _title_words(finder: Finder) -> dict[str, set[str]]:
    """Surnames in lower case to the words of the titles beside them; all leaders are alike."""
    found: dict[str, set[str]] = {}
    for entry in finder.found:
        words = set(entry.title.lower().replace(".", "").split()) - HONORIFICS
        if words:
            leads = {"leader"} if not words.isdisjoint(LEADERS) else set()
            key = finder.bare[entry.last - 1].casefold()
            found.setdefault(key, set()).update(words, leads)
    return found


def _printed(finder: Finder, entry: Found) -> str:
    """A name as printed, without a possessive ending, white space made single."""
    reading = finder.reading
    words = " ".join(reading.text(entry.first, entry.last).split())
    return words[:-2] if reading.lower[entry.last - 1].endswith("'s") else words


def _full_names(finder: Finder, named: list[tuple[Found, str]]) -> Full:
    """Names of several words by surname, and by "^" and first word where that is a surname too."""
    full: Full = {}
    for entry, words in named:
        last = entry.last - 1
        while last > entry.first and finder.plain[last] in _ENDINGS:
            last -= 1
        if last > entry.first and " " in words:
            full.setdefault(finder.bare[last].casefold(), []).append((entry.first, words))
            if finder.plain[entry.first] not in GIVEN_NAMES:
                first = "^" + finder.bare[entry.first].casefold()
                full.setdefault(first, []).append((entry.first, words))
    return full


class _FullNames:
    """The full names of an article by surname, in order of place; each is looked up once."""

    def __init__(self, full: Full) -> None:
        self._rows = {key: sorted(rows) for key, rows in full.items()}
        self._fitting: dict[tuple[str, str], list[tuple[int, str]]] = {}
        self._first: dict[tuple[str, str], str] = {}
        for key, rows in self._rows.items():
            for _, name in rows:
                self._first.setdefault((key, _given_name(name)), name)

    def known(self, key: str) -> bool:
        """Whether a surname has full names."""
        return key in self._rows

    def first(self, key: str, name: str) -> str:
        """How the article first prints a full name with this surname and given name."""
        return self._first.get((key, _given_name(name)), name)

    def before(self, key: str, told: str, place: int, barred: int) -> str:
        """The last full name before a token that a gender (`told`) allows, else the first one;
        none that begins at token `barred`. Empty where there is none.
        """
        rows = self._fits(key, told)
        at = bisect_left(rows, (place, ""))
        for index in (at - 1, at - 2, 0, 1):
            if 0 <= index < len(rows) and rows[index][0] != barred:
                return rows[index][1]
        return ""

    def _fits(self, key: str, told: str) -> list[tuple[int, str]]:
        found = self._fitting.get((key, told))
        if found is None:
            rows = self._rows[key]
            found = [r for r in rows if not told or of_given_name(r[1]) in ("", told)]
            self._fitting[key, told] = found
        return found


def _given_name(name: str) -> str:
    return name.split()[0].casefold()


def _canonical(
    finder: Finder, entry: Found, words: str, full: _FullNames, spelled: dict[str, str]
) -> tuple[str, bool]:
    """The article's full name of a mention, and whether the mention gives more than a surname."""
    key = finder.bare[entry.last - 1].casefold()
    if " " in words:
        return full.first(key, words), True
    key = next((k for k in (spelled.get(key, key), "^" + key) if full.known(k)), "")
    barred = _relative(finder, entry)
    name = full.before(key, of_noun(entry.title), entry.first, barred) if key else ""
    return (full.first(key, name) if name else words), bool(entry.title)


def _relative(finder: Finder, entry: Found) -> int:
    """The token where the name begins of whoever a name possesses, -1 without a possessive: in
    "Mr Holm's brother, Jan Holm", Jan is not Mr Holm.
    """
    stop = entry.last
    if not finder.lower[stop - 1].endswith("'s"):
        return -1
    while stop < len(finder.lower) and (finder.lower[stop].islower() or finder.lower[stop] == ","):
        if finder.capital[stop] or stop - entry.last > _TITLE_REACH:
            break
        stop += 1
    return stop
