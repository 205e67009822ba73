"""Problems of definitions: spoken of by no rule, words claimed twice, packs' names taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from deskcheck.lint import messages
from deskcheck.lint.desk import Sheet
from deskcheck.typed import Rule
from deskcheck.vocabulary import EVENT_ATTRIBUTES
from deskcheck.vocabulary.concepts import attribute_name
from deskcheck.vocabulary.messages import diagnostic
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical
from deskcheck_grammar.source import Source

_ALWAYS_READ = canonical("length of time")
_NEVER_READ = frozenset(map(canonical, ("time of day", "statement")))
"""Kinds of value that no pattern of an event reads."""

_Claim = tuple[tree.Definition, Source, tree.Text]


def about_definitions(sheet: Sheet) -> Iterator[Diagnostic]:
    """What is wrong with the definitions of the files in question."""
    yield from _unused(sheet)
    yield from _replaced(sheet)
    yield from _refused(sheet)
    yield from _unread(sheet)
    yield from _claimed_twice(sheet)


def spoken_of(rules: Iterable[Rule]) -> set[str]:
    """The concepts that some rules speak of, by the names of their attributes too."""
    names: set[str] = set()
    for rule in rules:
        for text in _texts((rule.subject, rule.check, rule.condition)):
            names |= {text, canonical(text.removeprefix("earlier "))}
    return names


def _texts(value: object) -> Iterator[str]:
    """Every text in a piece of a rule; names of concepts are among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from _texts(getattr(value, field))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)


def _unused(sheet: Sheet) -> Iterator[Diagnostic]:
    """Definitions of no use to any rule; files of vocabulary alone are for others to use."""
    if not sheet.sound or not any(sheet.placed()):
        return
    names = spoken_of(placed.rule for placed in sheet.rules)
    for source, definition in sheet.definitions():
        # Countries, persons and their like are read in articles whether rules name them or not.
        if isinstance(definition, tree.ThingDefinition):
            continue
        if canonical(definition.name.text) not in names:
            message = messages.unused_definition(definition.name.text)
            yield diagnostic(message, source, definition.name.span)


def _replaced(sheet: Sheet) -> Iterator[Diagnostic]:
    packs = {
        canonical(definition.name.text): source.name
        for source, definitions in sheet.packs
        for definition in definitions
    }
    for source, definition in sheet.definitions():
        pack = packs.get(canonical(definition.name.text), source.name)
        if pack != source.name:
            message = messages.replaces(definition.name.text, pack)
            yield diagnostic(message, source, definition.name.span)


def _refused(sheet: Sheet) -> Iterator[Diagnostic]:
    """Events whose every word is refused again."""
    for source, definition in sheet.definitions():
        if isinstance(definition, tree.EventDefinition):
            words = (*definition.called, *definition.loosely_called, *definition.told_as)
            refused = {_folded(text.text) for text in definition.but_not}
            if words and {_folded(text.text) for text in words} <= refused:
                message = messages.refused_words(definition.name.text)
                yield diagnostic(message, source, definition.name.span)


def _unread(sheet: Sheet) -> Iterator[Diagnostic]:
    """Attributes of events that no article can give: without words for them, or never read."""
    for source, definition in sheet.definitions():
        given = definition.attributes if isinstance(definition, tree.EventDefinition) else ()
        for attribute in given:
            name = attribute_name(attribute.name.text)
            known = attribute.choices or name in EVENT_ATTRIBUTES
            kinds = {canonical(kind) for kind in attribute.kinds}
            if known or _ALWAYS_READ in kinds:
                continue
            if kinds and kinds <= _NEVER_READ:
                message = messages.kind_not_read(attribute.name.text, sorted(attribute.kinds))
            elif not attribute.patterns:
                message = messages.no_pattern(attribute.name.text)
            else:
                continue
            yield diagnostic(message, source, attribute.name.span)


def _claimed_twice(sheet: Sheet) -> Iterator[Diagnostic]:
    """Words that a definition in question claims and another one in force claims too."""
    first: dict[tuple[str, str], _Claim] = {}
    for source, definition in _others(sheet):
        for sort, text in _claims(definition):
            first.setdefault((sort, _folded(text.text)), (definition, source, text))
    for source, definition in sheet.definitions():
        twice: dict[str, list[tuple[tree.Text, _Claim]]] = defaultdict(list)
        for sort, text in _claims(definition):
            key = (sort, _folded(text.text))
            earlier = first.setdefault(key, (definition, source, text))
            if canonical(earlier[0].name.text) != canonical(definition.name.text):
                twice[earlier[0].name.text].append((text, earlier))
        for found in twice.values():
            yield _claimed(source, definition, found)


def _claimed(
    source: Source, definition: tree.Definition, found: Sequence[tuple[tree.Text, _Claim]]
) -> Diagnostic:
    """One problem for all words that two definitions share, at the first of them."""
    text, (other, elsewhere, earlier) = found[0]
    where = f"{elsewhere.name}:{elsewhere.position(earlier.span.start)[0]}"
    words = [text.text for text, _ in found]
    events = all(isinstance(one, tree.EventDefinition) for one in (definition, other))
    names = (definition.name.text, other.name.text)
    return diagnostic(messages.claimed_twice(words, *names, where, events), source, text.span)


def _others(sheet: Sheet) -> Iterator[tuple[Source, tree.Definition]]:
    """The definitions in force beside those in question: of packs, and of other files."""
    replaced = {canonical(definition.name.text) for _, definition in sheet.definitions()}
    for source, definitions in sheet.packs:
        for definition in definitions:
            if canonical(definition.name.text) not in replaced:
                yield source, definition
    for source, statement in sheet.statements:
        if source.name not in sheet.own and not isinstance(statement, tree.Use | tree.Rule):
            yield source, statement


def _claims(definition: tree.Definition) -> Iterator[tuple[str, tree.Text]]:
    """The words that a definition claims, with the sort of words that they are."""
    if isinstance(definition, tree.EventDefinition):
        yield from (("noun", text) for text in definition.called)
        yield from (("verb", text) for text in definition.told_as)
    elif isinstance(definition, tree.CountDefinition):
        yield from (("noun", text) for text in definition.nouns)
    elif isinstance(definition, tree.ThingDefinition):
        yield from (("name", text) for text in definition.called)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())
