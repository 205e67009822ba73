"""Quotations of a run: their events, languages, speakers, and which are of one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from deskcheck.articles import Article
from deskcheck.facts import Fact, QuotePair
from deskcheck.link.groups import Groups
from deskcheck.link.names import Names
from deskcheck.link.statements import Quote, pairs, words

CLAUSE_MARKS = ",;:.!?()"
NAMED = "named person"
LANGUAGES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "pt": "portuguese", "ru": "russian", "uk": "ukrainian", "pl": "polish", "nl": "dutch",
    "ar": "arabic", "zh": "chinese", "ja": "japanese", "tr": "turkish",
}  # fmt: skip
"""ISO 639-1 codes of articles to the names that vocabularies give languages."""


def quoted(
    facts: list[Fact], articles: Sequence[Article], linked: Iterable[Fact], names: Names
) -> tuple[list[Fact], list[QuotePair]]:
    """Facts of no event with quotations linked, and the pairs of quotations of one statement."""
    about = _About(linked)
    texts = {article.id: article for article in articles}
    own: defaultdict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        if fact.concept == "quotation" and fact.attribute:
            own[fact.entity][fact.attribute] = fact
    heads = {f.entity: f for f in facts if f.concept == "quotation" and not f.attribute}
    quotes = [
        _quote(head, own[entity], texts[head.article], about, names)
        for entity, head in heads.items()
        if head.article in texts
    ]
    found, spoken = pairs(quotes)
    same = _components(heads, [(p.left, p.right) for p in found if p.speakers != "conflict"])
    voiced = _components(heads, spoken)
    voices = _voices(quotes, voiced)
    events = {head.id: about.event(head) for head in heads.values()}
    return (
        [_linked(fact, heads, same, voiced, events, voices) for fact in facts],
        [replace(p, statement=same[p.left]) for p in found],
    )


class _About:
    """Which event a place of an article is about."""

    def __init__(self, linked: Iterable[Fact]) -> None:
        mentions = [f for f in linked if f.attribute == "" and f.event]
        self._sentence = {(f.article, f.sentence[0]): f.event for f in mentions}
        self._main = {f.article: f.event for f in sorted(mentions, key=_weight)}
        self._all: defaultdict[str, set[str]] = defaultdict(set)
        self._line: dict[tuple[str, int], str] = {}
        places = ((place, f) for f in mentions for place in (f.places or (f.place,)))
        for place, fact in sorted(places, key=lambda row: (row[1].article, row[0])):
            self._all[fact.article].add(fact.event)
            self._line.setdefault((fact.article, place.line), fact.event)

    def near(self, fact: Fact) -> str:
        """The event of a fact's sentence, else of its paragraph, else ""."""
        sentence = self._sentence.get((fact.article, fact.sentence[0]), "")
        return sentence or self._line.get((fact.article, fact.line), "")

    def event(self, fact: Fact) -> str:
        """The event near a fact, else the one its article speaks of most, else ""."""
        return self.near(fact) or self._main.get(fact.article, "")

    def events(self, fact: Fact) -> frozenset[str]:
        """The event near a fact, else every event of its article."""
        near = self.near(fact)
        return frozenset({near} if near else self._all[fact.article])


def _weight(fact: Fact) -> tuple[int, int]:
    """How much of an article's body speaks of an event; the earlier of two level ones is more."""
    body = [place.start for place in fact.places if place.part == "body"]
    return len(body), -min(body, default=0)


def _quote(
    head: Fact,
    own: dict[str, Fact],
    article: Article,
    about: _About,
    names: Names,
) -> Quote:
    speaker = own.get("speaker")
    language = own.get("language")
    tongue = LANGUAGES.get(article.language, "")
    chain = {
        names.full(credit.name)
        for attribution in head.attributions
        for credit in attribution.chain
        if credit.kind == NAMED
    }
    named = speaker is not None and speaker.value.unit == NAMED
    name = names.full(speaker.value.text) if speaker else ""
    return Quote(
        head.id, head.article, words(head.value.text), words(_clause(head, article)), name, named,
        frozenset(chain | ({name} if named else set())),
        about.events(head),
        _translated(head, speaker, language, names, ("", article.language, tongue)),
        article.published,
    )  # fmt: skip


def _translated(
    head: Fact, speaker: Fact | None, language: Fact | None, names: Names, own: tuple[str, ...]
) -> bool:
    """Whether a quotation was first spoken in none of an article's own languages: as printed,
    else by the languages of the speaker's country, else as the article alone tells.
    """
    read = language.value.text if language else ""
    printed = language is not None and (language.start, language.end) != (head.start, head.end)
    if not printed and speaker is not None and speaker.value.unit == NAMED:
        spoken = names.languages(speaker.value.text)
        return bool(spoken) and not set(spoken) & set(own) if spoken else read not in own
    return read not in own


def _clause(head: Fact, article: Article) -> str:
    """A quotation with the words of its clause: up to a comma, or "that", on either side."""
    left = article.text[head.sentence[0] : head.start]
    right = article.text[head.end : head.sentence[1]]
    before = max(left.rfind(mark) for mark in (*CLAUSE_MARKS, " that "))
    ends = [right.find(mark) for mark in CLAUSE_MARKS if mark in right]
    closed = head.value.text.rstrip()[-1:] in ",.!?"
    after = "" if closed else right[: min(ends, default=len(right))]
    return f"{left[before + 1 :]} {head.value.text} {after}"


def _components(heads: dict[str, Fact], joined: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Quotation id to the name of its component ("" where it stands alone)."""
    groups = Groups(fact.id for fact in heads.values())
    members: set[str] = set()
    for left, right in joined:
        groups.join(left, right)
        members |= {left, right}
    return {f.id: groups.root(f.id) if f.id in members else "" for f in heads.values()}


def _voices(quotes: Iterable[Quote], voiced: dict[str, str]) -> dict[str, str]:
    """Quotation id to its speaker; of one statement's speakers with one surname, the fullest name
    ("Perez" and "Ana Perez" are one voice).
    """
    known: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    rows = [(q.id, q.speaker, (voiced[q.id] or q.id, *q.speaker.split()[-1:])) for q in quotes]
    for _, speaker, key in rows:
        known[key].add(speaker)
    return {own: max(known[key], key=lambda n: (len(n), n)) for own, _, key in rows}


def _linked(
    fact: Fact,
    heads: dict[str, Fact],
    same: dict[str, str],
    voiced: dict[str, str],
    events: dict[str, str],
    voices: dict[str, str],
) -> Fact:
    """A quotation's fact with event, group and canonical speaker; other facts with places."""
    placed = replace(fact, places=fact.places or (fact.place,))
    head = heads.get(fact.entity) if fact.concept == "quotation" else None
    if head is None:
        return placed
    if fact.attribute == "":
        return replace(placed, event=events.get(fact.id, ""), group=same[fact.id])
    if fact.attribute != "speaker":
        return placed
    named = fact.value.unit == NAMED  # only two named persons can be different speakers
    return replace(
        placed,
        value=replace(fact.value, text=voices[head.id]),
        start=head.start, end=head.end, line=head.line, column=head.column, text=head.text,
        places=(head.place,), event=events.get(head.id, ""), group=voiced[head.id] if named else "",
    )  # fmt: skip
