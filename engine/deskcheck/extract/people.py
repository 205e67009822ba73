"""Persons in an article: where they are named, their full names, titles and countries."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace

from deskcheck.concepts import Vocabulary
from deskcheck.extract.cues import OUTLETS, PEOPLE_NOUNS, PERSON_NOUNS, SPEECH_FORMS
from deskcheck.extract.names import (
    FOLLOWERS,
    GIVEN_NAMES,
    HONORIFICS,
    INITIALISMS,
    LEADERS,
    MODIFIERS,
    NOT_NAMES,
    OFFICES,
    ORGANISATION_WORDS,
    PARTICLES,
    TITLES,
)
from deskcheck.extract.text import Reading, Sentence
from deskcheck.extract.things import ThingIndex, thing_index

_OUTLET_STARTS = frozenset(words[0] for words in OUTLETS if len(words) == 1)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place where a person is named.

    `start`/`end` are the code points of the name as printed and `first`/`last` its tokens (ends
    excluded, a possessive ending outside `end`); `outer` are the tokens of the name with its title
    and apposition. `name` is the full name within the article, `title` the title printed here,
    `country` the defined country that title ties the person to. `full` says that this mention
    gives a given name or a title.
    """

    start: int
    end: int
    first: int
    last: int
    name: str
    title: str
    country: str
    full: bool
    headline: bool
    outer: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """A description that stands for persons ("the two leaders"): tokens and canonical names."""

    first: int
    last: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The persons of an article: mentions in order, and descriptions resolved to them."""

    mentions: tuple[PersonMention, ...] = ()
    references: tuple[Reference, ...] = ()
    by_name: dict[str, tuple[PersonMention, ...]] = field(default_factory=dict)

    def country_of(self, name: str) -> str:
        """The country that any title in the article ties a person to, "" when none does."""
        return next((m.country for m in self.by_name.get(name, ()) if m.country), "")

    def title_of(self, name: str) -> str:
        """The first title that the article prints for a person, "" when none."""
        titles = [m.title for m in self.by_name.get(name, ()) if m.title]
        plain = (t for t in titles if t.lower() not in HONORIFICS and "counterpart" not in t)
        return next(plain, titles[0] if titles else "")


@dataclass(slots=True)
class _Found:
    """A name before surnames are resolved; `owner` is whose aide or adviser the title says."""

    first: int
    last: int
    sentence: int
    outer: tuple[int, int]
    title: str = ""
    country: str = ""
    owner: str = ""
    owned: bool = False


def people(reading: Reading, vocabulary: Vocabulary) -> People:
    """The persons that an article names, and the descriptions that stand for one or two of them."""
    finder = _Finder(reading, thing_index(vocabulary))
    finder.find()
    named = _resolve(finder)
    mentions = tuple(_with_owners(finder, named))
    by_name: dict[str, list[PersonMention]] = {}
    for mention in mentions:
        by_name.setdefault(mention.name, []).append(mention)
    grouped = {name: tuple(rows) for name, rows in by_name.items()}
    result = People(mentions, (), grouped)
    return replace(result, references=tuple(_references(finder, result)))


class _Finder:
    """One pass over an article's capitalised words."""

    def __init__(self, reading: Reading, things: ThingIndex) -> None:
        self.reading = reading
        self.things = things
        self.bare = reading.bare
        self.capital = [word[:1].isupper() for word in self.bare]
        self.lower = reading.lower
        self.plain = [w[:-2] if w.endswith("'s") else w for w in self.lower]
        self.found: list[_Found] = []
        self.loose: list[tuple[int, int]] = []

    def find(self) -> None:
        """Names with evidence of their own, and single capitalised words for later."""
        for number, sentence in enumerate(self.reading.sentences):
            if sentence.part == "headline" and self._title_case(sentence):
                self._singles(sentence, number)
                continue
            index = sentence.first
            while index < sentence.last:
                if not self._starts(index, sentence):
                    index += 1
                    continue
                stop = self._run(index, sentence)
                self._consider(index, stop, sentence, number)
                index = stop

    def _title_case(self, sentence: Sentence) -> bool:
        words = [i for i in range(sentence.first, sentence.last) if self.bare[i].isalpha()]
        return len(words) > 3 and sum(self.capital[i] for i in words) > 0.75 * len(words)

    def _singles(self, sentence: Sentence, number: int) -> None:
        self.loose.extend(
            (i, number) for i in range(sentence.first, sentence.last) if self.capital[i]
        )

    def _starts(self, index: int, sentence: Sentence) -> bool:
        return self.capital[index] and self.plain[index] not in NOT_NAMES

    def _run(self, index: int, sentence: Sentence) -> int:
        """The token after the capitalised run that starts at `index`."""
        stop = index + 1
        while stop < sentence.last:
            previous = self.lower[stop - 1]
            if previous.endswith("'s"):
                break
            if (
                (self.capital[stop] and (self.plain[stop] not in NOT_NAMES or stop == index))
                or (
                    self.lower[stop] == "."
                    and (len(previous) == 1 or previous in INITIALISMS)
                    and stop + 1 < sentence.last
                    and self.capital[stop + 1]
                )
                or (self.lower[stop] in PARTICLES and self._particle(stop, sentence))
                or (self.lower[stop] in "-‐‑" and self._hyphen(index, stop, sentence))
            ):
                stop += 1
            else:
                break
        return stop

    def _particle(self, index: int, sentence: Sentence) -> bool:
        after = index + 1
        if after < sentence.last and self.lower[after] in ("-", *PARTICLES):
            after += 1
        return after < sentence.last and self.capital[after] and self._unlisted(after)

    def _unlisted(self, index: int) -> bool:
        return self.plain[index] not in NOT_NAMES

    def _hyphen(self, index: int, at: int, sentence: Sentence) -> bool:
        """Whether a hyphen joins two parts of one person's name."""
        start, end = self.reading.start, self.reading.end
        if at + 1 >= sentence.last or not self.capital[at + 1]:
            return False
        if end[at - 1] != start[at] or end[at] != start[at + 1]:
            return False
        return (
            self.plain[at - 1] in GIVEN_NAMES
            or self.plain[at - 1] in PARTICLES
            or (at - index >= 2 and self.plain[at - 2] in GIVEN_NAMES)
        )

    def _consider(self, first: int, stop: int, sentence: Sentence, number: int) -> None:
        """Decide whether a capitalised run names a person, and enter it."""
        begin = self._after_titles(first, stop)
        titled = begin > first
        if not titled and first > sentence.first and self._title_before(first, sentence):
            titled = True
        begin = self._skip_things(begin, stop) if titled else begin
        if begin >= stop:
            return
        size = sum(self.bare[i].isalpha() for i in range(begin, stop))
        if titled and self._nameable(begin, stop):
            head = begin - 1
            while self.lower[head] in (",", "."):
                head -= 1
            self._enter(begin, stop, sentence, number, head)
        elif size >= 2 and self._person(begin, stop, sentence):
            self._enter(begin, stop, sentence, number, None)
        elif stop - begin == 1:
            self.loose.append((begin, number))
        elif size >= 2:
            self.loose.extend((i, number) for i in range(begin, stop) if self.capital[i])

    def _after_titles(self, first: int, stop: int) -> int:
        """The token after the last title word inside a run, `first` when it holds none."""
        for index in range(stop - 2, first - 1, -1):
            if self.plain[index] in TITLES:
                begin = index + 1
                if self.lower[begin] == ".":
                    begin += 1
                if self.lower[index].endswith("'s") or begin >= stop:
                    return first
                return begin
        return first

    def _title_before(self, first: int, sentence: Sentence) -> bool:
        """Whether a title stands right before a run: "spokesman X", "his counterpart, X"."""
        index = first - 1
        if self.lower[index] == "," and index - 1 >= sentence.first:
            return self.lower[index - 1] == "counterpart"
        if self.lower[index] == "." and self.lower[index - 1] in INITIALISMS:
            index -= 1
        if self.lower[index] == "of" and self.plain[first] in OFFICES:
            index -= 1
        return self.lower[index] in TITLES and self.lower[index] not in ("general", "attorney")

    def _skip_things(self, begin: int, stop: int) -> int:
        """Skip offices and countries between a title and the name ("Secretary of State X")."""
        while begin < stop and self.plain[begin] in OFFICES:
            begin += 1
        return begin

    def _nameable(self, begin: int, stop: int) -> bool:
        """Whether titled words can be a name: none belongs to an organisation or a country."""
        words = self.plain[begin:stop]
        if any(w in ORGANISATION_WORDS for w in words[1:]) or words[0] in ORGANISATION_WORDS:
            return words[0] in GIVEN_NAMES
        if self.plain[stop - 1] in TITLES or len(words) > 7:
            return False
        hit = self.things.at(self.bare, begin, stop)
        return hit is None or (begin + hit[0] < stop and words[0] in GIVEN_NAMES)

    def _person(self, begin: int, stop: int, sentence: Sentence) -> bool:
        """Whether an untitled run is a person: a known given name, or a place where people act."""
        words = [w for w in self.plain[begin:stop] if w.isalpha()]
        if len(words) > 5 or any(w in ORGANISATION_WORDS for w in words[1:]):
            return False
        if words[-1] in TITLES or words[-1] in PERSON_NOUNS or words[-1] in PEOPLE_NOUNS:
            return False
        hit = self.things.at(self.bare, begin, stop)
        if hit is not None and not (words[0] in GIVEN_NAMES and hit[0] < stop - begin):
            return False
        if any(tuple(self.bare[begin:stop]) == outlet for outlet in OUTLETS):
            return False
        if words[0] in GIVEN_NAMES:
            return True
        if len(words) > 3 or words[0] in ORGANISATION_WORDS:
            return False
        if any(word.isupper() and len(word) > 2 for word in self.bare[begin:stop]):
            return False
        return self._acts(begin, stop, sentence)

    def _acts(self, begin: int, stop: int, sentence: Sentence) -> bool:
        """Whether a run stands where persons do: says, is told of by age or by a title."""
        if stop < sentence.last:
            after = self.lower[stop]
            if after in SPEECH_FORMS or (after == "who"):
                return True
            if after == "," and stop + 1 < sentence.last:
                following = self.lower[stop + 1]
                if following == "who" or (following.isdigit() and len(following) == 2):
                    return True
                if self._apposition(stop, sentence) is not None:
                    return True
        before = begin - 1
        return before > sentence.first and (
            self.lower[before] in ("said", "says", "added", "warned") and stop < sentence.last
        )

    def _apposition(self, comma: int, sentence: Sentence) -> tuple[int, int, int] | None:
        """Tokens of the title after a comma and the token after it all; None when no title."""
        index = comma + 1
        if index + 1 < sentence.last and self.lower[index].isdigit():
            index += 1
            if self.lower[index] != ",":
                return None
            index += 1
        begin = index
        head = -1
        while index < sentence.last and index - begin < 16:
            word = self.lower[index]
            if word in (",", ".", ";", "–", "—", "(") or word in '"“”„':
                break
            if word in SPEECH_FORMS or word in ("who", "is", "was", "has", "had", "and", "will"):
                return None
            if head < 0 and word in TITLES and self.capital[index + 1 : index + 2] != [True]:
                head = index
            elif head < 0 and word.endswith("ing") and word not in MODIFIERS:
                return None
            index += 1
        if head < 0 or (head - begin > 6):
            return None
        if any(self.lower[i] in ("in", "to", "on", "at", "for") for i in range(begin, head)):
            return None
        return begin, head + 1, index

    def _enter(
        self, begin: int, stop: int, sentence: Sentence, number: int, head: int | None
    ) -> None:
        """Enter a name; `head` is the title's last token when a title stands before it."""
        entry = _Found(begin, stop, number, (begin, stop))
        if head is not None:
            start = self._title_start(head, sentence)
            self._describe(entry, start, head + 1)
            self._find_owner(entry, start, sentence)
            entry.outer = (self._with_article(start, sentence), stop)
        if stop < sentence.last and self.lower[stop] == ",":
            found = self._apposition(stop, sentence)
            if found is not None:
                opening, after, end = found
                if self.lower[opening] in ("the", "a", "an", "his", "her"):
                    opening += 1
                if not entry.title or entry.title.lower() in HONORIFICS:
                    self._describe(entry, opening, after)
                entry.outer = (entry.outer[0], end)
        self.found.append(entry)

    def _describe(self, entry: _Found, start: int, stop: int) -> None:
        """Set title and country from title tokens."""
        if stop <= start:
            return
        entry.title = " ".join(self.reading.text(start, stop).split())
        for index in range(start, stop):
            hit = self.things.at(self.bare, index, stop)
            if hit is not None and hit[2].kind == "country":
                entry.country = hit[2].name
                return

    def _title_start(self, head: int, sentence: Sentence) -> int:
        """The first token of the title whose last word is at `head`."""
        start = head
        while start > sentence.first:
            word, before = self.lower[start - 1], start - 1
            if word.endswith("'s") or word in ("the", "a", "an", "his", "her", "its", "their"):
                break
            hyphen = word in "-‐‑" and start - 2 >= sentence.first
            capital = self.capital[before] and (
                self.plain[before] not in NOT_NAMES or self.things.at(self.bare, before, head + 1)
            )
            listed = word in MODIFIERS or word in TITLES
            if not (capital or listed or hyphen):
                break
            start -= 1
        while self.lower[start] in "-‐‑":
            start += 1
        return start

    def _with_article(self, start: int, sentence: Sentence) -> int:
        """Where the noun phrase starts: its determiner or its possessor."""
        if start > sentence.first:
            word = self.lower[start - 1]
            if word in ("the", "a", "an", "his", "her", "its", "their"):
                return start - 1
            if word.endswith("'s"):
                index = start - 1
                while index > sentence.first and self.capital[index - 1]:
                    index -= 1
                return index
        return start

    def _find_owner(self, entry: _Found, start: int, sentence: Sentence) -> None:
        """Whose aide: the possessor before the title, or the title's own first word."""
        if start > sentence.first:
            before = self.lower[start - 1]
            if before.endswith("'s"):
                entry.owner = self.bare[start - 1]
            elif before in ("his", "her"):
                entry.owned = True
        if not entry.owner and self.capital[start] and self.plain[start] not in TITLES:
            entry.owner = self.bare[start]


def _resolve(finder: _Finder) -> list[tuple[_Found, str, bool]]:
    """Every mention with its full name: surnames looked up, speakers by surname alone added."""
    named = [(entry, _printed(finder, entry)) for entry in finder.found]
    full = _full_names(finder, named)
    covered = {i for entry in finder.found for i in range(entry.first, entry.last)}
    titles = {i for entry in finder.found for i in range(*entry.outer)} - covered
    known = {key.lstrip("^") for key in full} | _speakers(finder, covered)
    known |= {finder.bare[e.first].casefold() for e in finder.found if e.last - e.first == 1}
    for index, number in finder.loose:
        if index in covered or index in titles or finder.bare[index].casefold() not in known:
            continue
        if _alone(finder, index, number):
            entry = _Found(index, index + 1, number, (index, index + 1))
            named.append((entry, finder.bare[index]))
    named.sort(key=lambda pair: pair[0].first)
    return [(entry, *_canonical(finder, entry, words, full)) for entry, words in named]


def _printed(finder: _Finder, entry: _Found) -> str:
    """A name as printed, without a possessive ending, white space made single."""
    reading = finder.reading
    words = " ".join(reading.text(entry.first, entry.last).split())
    return words[:-2] if reading.lower[entry.last - 1].endswith("'s") else words


def _full_names(
    finder: _Finder, named: list[tuple[_Found, str]]
) -> dict[str, list[tuple[int, str]]]:
    """Names of several words by surname, and by "^" and first word where that is a surname too."""
    full: dict[str, list[tuple[int, str]]] = {}
    for entry, words in named:
        last = entry.last - 1
        while last > entry.first and finder.plain[last] in (*_SUFFIXES, "."):
            last -= 1
        if last > entry.first:
            full.setdefault(finder.bare[last].casefold(), []).append((entry.first, words))
            if finder.plain[entry.first] not in GIVEN_NAMES:
                first = "^" + finder.bare[entry.first].casefold()
                full.setdefault(first, []).append((entry.first, words))
    return full


def _alone(finder: _Finder, index: int, number: int) -> bool:
    """Whether a surname stands by itself, not inside another name ("Mount Smith")."""
    sentence = finder.reading.sentences[number]
    after = index + 1
    if finder.things.at(finder.bare, index, sentence.last):
        return False
    if after < sentence.last and finder.plain[after] in FOLLOWERS:
        return False
    if sentence.part == "headline":
        return True
    joined = (
        after < sentence.last
        and finder.capital[after]
        and not finder.lower[index].endswith("'s")
        and finder.plain[after] not in NOT_NAMES
        and finder.plain[after] in ORGANISATION_WORDS
    )
    before = index - 1
    prefixed = (
        before >= sentence.first
        and finder.capital[before]
        and finder.plain[before] in ("mount", "fort", "port", "lake", "saint", "new")
    )
    return not joined and not prefixed


def _speakers(finder: _Finder, covered: set[int]) -> set[str]:
    """Single capitalised words that speak like persons though no full name is printed."""
    lower_words = {w for w, upper in zip(finder.lower, finder.capital, strict=True) if not upper}
    result: set[str] = set()
    barred: set[str] = set()
    inside: set[str] = set()
    for index, number in finder.loose:
        sentence = finder.reading.sentences[number]
        if index > sentence.first:
            inside.add(finder.bare[index].casefold())
    for index, number in finder.loose:
        word = finder.bare[index]
        key = word.casefold()
        sentence = finder.reading.sentences[number]
        if index in covered or not word.isalpha() or word.isupper() or len(word) < 3:
            continue
        if key in lower_words or key not in inside or key in ORGANISATION_WORDS:
            continue
        if word in _OUTLET_STARTS or key in PERSON_NOUNS or key in TITLES or key in GIVEN_NAMES:
            continue
        if key.rstrip("s") in PERSON_NOUNS or finder.things.at(finder.bare, index, sentence.last):
            continue
        if _speaks(finder, index, sentence):
            (barred if _called_it(finder, index, sentence) else result).add(key)
    return result - barred


def _speaks(finder: _Finder, index: int, sentence: Sentence) -> bool:
    """Whether a word is the subject of a verb of saying."""
    lower = finder.lower
    if lower[index].endswith("'s"):
        return False
    before, after = lower[index - 1] if index > sentence.first else "", index + 1
    if before in ("the", "a", "an", "of") or (index > sentence.first and finder.capital[index - 1]):
        return False
    says = after < sentence.last and lower[after] in SPEECH_FORMS
    if not says and before in ("said", "added", "says"):
        says = after >= sentence.last or not finder.capital[after]
    return says and lower[after : after + 1] != ["reports"]


def _called_it(finder: _Finder, index: int, sentence: Sentence) -> bool:
    """Whether the sentence goes on with "it" or "its", as it does after companies and bodies."""
    rest = finder.lower[index + 1 : sentence.last]
    return "it" in rest or "its" in rest


def _canonical(
    finder: _Finder, entry: _Found, words: str, full: dict[str, list[tuple[int, str]]]
) -> tuple[str, bool]:
    """The article's full name of a mention, and whether the mention gives more than a surname."""
    if entry.last - entry.first > 1:
        key = finder.bare[entry.last - 1].casefold()
        options = full.get(key, [])
        given = words.split()[0].casefold()
        for _, name in options:
            if name.split()[0].casefold() == given:
                return name, True
        return words, True
    key = words.casefold()
    options = full.get(key) or full.get("^" + key) or []
    if not options:
        return words, bool(entry.title)
    before = [name for first, name in options if first < entry.first]
    name = before[-1] if before else options[0][1]
    first_named = next(
        n for _, n in options if n.split()[0].casefold() == name.split()[0].casefold()
    )
    return first_named, bool(entry.title)


def _with_owners(finder: _Finder, named: list[tuple[_Found, str, bool]]) -> list[PersonMention]:
    """Mentions with the country of a title's possessor ("Smith's adviser") filled in."""
    countries: dict[str, str] = {}
    for entry, name, _ in named:
        if entry.country:
            countries.setdefault(name, entry.country)
    surname = {name.split()[-1].casefold(): name for _, name, _ in named if name}
    mentions: list[PersonMention] = []
    subject: tuple[int, str] = (-1, "")
    for entry, name, full in named:
        if subject[0] != entry.sentence:
            subject = (entry.sentence, name)
        country = entry.country
        if not country and entry.owner:
            country = countries.get(surname.get(entry.owner.casefold(), ""), "")
        if not country and entry.owned and subject[1] != name:
            country = countries.get(subject[1], "")
        mentions.append(_mention(finder, entry, name, full, country))
    return mentions


def _mention(finder: _Finder, entry: _Found, name: str, full: bool, country: str) -> PersonMention:
    reading = finder.reading
    end = reading.end[entry.last - 1]
    if reading.lower[entry.last - 1].endswith("'s"):
        end -= 2
    return PersonMention(
        start=reading.start[entry.first],
        end=end,
        first=entry.first,
        last=entry.last,
        name=name,
        title=entry.title,
        country=country,
        full=full,
        headline=reading.sentences[entry.sentence].part == "headline",
        outer=entry.outer,
    )


def _references(finder: _Finder, people: People) -> list[Reference]:
    """Descriptions such as "the two presidents" resolved to persons, where they fit."""
    leaders = {
        name: (people.country_of(name), {w for m in rows for w in m.title.lower().split()})
        for name, rows in people.by_name.items()
        if any(w in LEADERS for m in rows for w in m.title.lower().split())
    }
    if not leaders:
        return []
    outer = {i for m in people.mentions for i in range(*m.outer)}
    weights = Counter(m.name for m in people.mentions if m.name in leaders)
    pair = tuple(sorted(n for n, _ in weights.most_common(2)))
    found: list[Reference] = []
    for index, word in enumerate(finder.lower):
        bare = finder.plain[index]
        if index in outer or (bare not in LEADERS and bare.rstrip("s") not in LEADERS):
            continue
        if word.endswith("s") and not word.endswith("'s"):
            if index and finder.lower[index - 1] in ("two", "both") and len(pair) == 2:
                start = index - 1 - (finder.lower[index - 2] in ("the", "these"))
                found.append(Reference(max(0, start), index + 1, pair))
            continue
        reference = _leader(finder, index, leaders)
        if reference is not None:
            found.append(reference)
    return found


def _leader(
    finder: _Finder, index: int, leaders: dict[str, tuple[str, set[str]]]
) -> Reference | None:
    """The one leader that "the … president/leader" at a token stands for."""
    sentences = finder.reading.sentences
    number = bisect_right(sentences, index, key=lambda s: s.first) - 1
    sentence = sentences[number]
    start, country = index, ""
    while start > sentence.first:
        hit = None
        for size in (1, 2, 3):
            if start - size >= sentence.first:
                hit = finder.things.at(finder.bare, start - size, start)
                if hit is not None and hit[0] == size:
                    break
                hit = None
        if hit is None:
            break
        country, start = hit[2].name, start - hit[0]
    determined = start > sentence.first and finder.lower[start - 1] in ("the", "his", "her")
    head = finder.plain[index]
    if country:
        fits = [name for name, (land, _) in leaders.items() if land == country]
        if len(fits) > 1:
            fits = [name for name in fits if head in leaders[name][1]]
    elif determined and head not in ("leader", "counterpart"):
        fits = [name for name, (_, words) in leaders.items() if head in words]
    else:
        return None
    if len(fits) != 1 or not (determined or country):
        return None
    return Reference(start - determined, index + 1, (fits[0],))
