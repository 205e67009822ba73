"""Facts about the text itself: its quotations, its sources and the persons it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskcheck.extract.people.person_facts import person_facts
from deskcheck.extract.people.persons import People
from deskcheck.extract.people.things import thing_index
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.quotation_facts import quotation_facts
from deskcheck.extract.speech.quotations import Quotation
from deskcheck.extract.speech.source_facts import source_facts
from deskcheck.extract.text import Reading
from deskcheck.facts import Fact
from deskcheck.vocabulary.concepts import Vocabulary

if TYPE_CHECKING:
    from deskcheck.extract.speech.credits import Credits


def text_facts(
    reading: Reading,
    quotations: list[Quotation],
    credits: Credits,  # noqa: A002
    people: People,
    vocabulary: Vocabulary,
) -> list[Fact]:
    """Quotations, sources and persons of an article as facts, in order of place.

    Concept "quotation": the run itself (value the words inside the marks; traits "speech",
    "fragment", "unpaired", "headline", "carried", "unread speaker"), its "speaker", "cue" and
    "language". Concepts "source" and "anonymous source": one a source, with "name", "role",
    "description", "detail", "count", "party", "reason". Concept "person": one a person at the
    first mention in the body, with "name", "title", "full name", "spelling".
    """
    writer = SpanWriter(reading)
    things = thing_index(vocabulary)
    facts: list[Fact] = []
    for quotation, credit in zip(quotations, credits.quoted, strict=True):
        facts.extend(quotation_facts(writer, quotation, credit, things))
    for source in credits.sources.found.values():
        facts.extend(source_facts(writer, source, things))
    for mentions in people.by_name.values():
        facts.extend(person_facts(writer, mentions))
    return sorted(facts, key=lambda f: (f.start, f.end, f.concept, f.attribute))
