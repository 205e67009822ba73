"""`same event when`: what tells the events of a concept apart."""

import pytest

from deskcheck.articles import Metadata, article_of
from deskcheck.extract import extract
from deskcheck.link import link
from deskcheck.vocabulary.concepts import EventConcept, Thing, Vocabulary

COUNTRIES = tuple(Thing(name, "country", (name,)) for name in ("Brazil", "Kenya", "Peru"))


def events(identity: tuple[str, ...], *texts: str) -> int:
    vocabulary = Vocabulary(
        (EventConcept("march", ("march",), same_event=identity),), (), COUNTRIES
    )
    articles = [
        article_of(f"{number}.txt", text, Metadata(published=22_000, language="en"))
        for number, text in enumerate(texts)
    ]
    facts = [fact for article in articles for fact in extract(article, vocabulary)]
    return len(link(articles, facts, vocabulary).events)


@pytest.mark.parametrize(
    ("identity", "count"), [(("date", "participants"), 1), (("date", "place"), 2), (("date",), 1)]
)
def test_places_part_events_where_a_definition_says_so(identity, count) -> None:
    texts = (
        "A march was held in Oslo on 5 March 2030.",
        "A march was held in Lima on 5 March 2030.",
    )
    assert events(identity, *texts) == count


@pytest.mark.parametrize(
    ("identity", "count"), [(("date", "participants"), 2), (("date", "place"), 1), (("date",), 1)]
)
def test_participants_part_events_unless_a_definition_leaves_them_out(identity, count) -> None:
    texts = ("Brazil and Kenya held a march on 5 March 2030.",
             "Kenya and Peru held a march on 5 March 2030.")  # fmt: skip
    assert events(identity, *texts) == count


def test_a_mention_whose_own_day_is_unknown_joins_no_dated_event() -> None:
    vocabulary = Vocabulary((EventConcept("march", ("march",)),), (), COUNTRIES)
    text = (
        "Brazil and Kenya held a march on 5 March 2030.\n\n"
        "A march was held on the Tuesday of that week, officials said."
    )
    article = article_of("a.txt", text, Metadata(published=None, language="en"))
    facts = extract(article, vocabulary)
    linked = link([article], facts, vocabulary)
    named = {fact.start: fact.event for fact in linked.facts if fact.attribute == ""}
    first, second = [named.get(at) for at in _places(text, "march")]
    assert first
    assert second != first


def _places(text: str, word: str) -> list[int]:
    """Where a word begins, its phrase's article left out."""
    return [at for at in range(len(text)) if text.startswith(word, at)]
