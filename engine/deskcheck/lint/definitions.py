"""Problems of definitions: spoken of by no rule, words claimed twice, packs' names taken over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from deskcheck.lint import messages
from deskcheck.lint.desk import Sheet
from deskcheck.typed import Rule
from deskcheck.vocabulary.messages import diagnostic
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical
from deskcheck_grammar.source import Source

_Claim = tuple[str, Source, tree.Text]


def about_definitions(sheet: Sheet) -> Iterator[Diagnostic]:
    """What is wrong with the definitions of the files in question."""
    yield from _unused(sheet)
    yield from _replaced(sheet)
    yield from _refused(sheet)
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


def _claimed_twice(sheet: Sheet) -> Iterator[Diagnostic]:
    """Words that a definition in question claims and another one in force claims too."""
    own = list(sheet.definitions())
    replaced = {canonical(definition.name.text) for _, definition in own}
    packs = [
        (source, definition)
        for source, definitions in sheet.packs
        for definition in definitions
        if canonical(definition.name.text) not in replaced
    ]
    others = [
        (source, statement)
        for source, statement in sheet.statements
        if source.name not in sheet.own and not isinstance(statement, tree.Use | tree.Rule)
    ]
    first: dict[tuple[str, str], _Claim] = {}
    for source, definition in (*packs, *others):
        for sort, text in _claims(definition):
            claim = (definition.name.text, source, text)
            first.setdefault((sort, _folded(text.text)), claim)
    for source, definition in own:
        for sort, text in _claims(definition):
            claim = (definition.name.text, source, text)
            name, elsewhere, earlier = first.setdefault((sort, _folded(text.text)), claim)
            if canonical(name) != canonical(definition.name.text):
                where = f"{elsewhere.name}:{elsewhere.position(earlier.span.start)[0]}"
                message = messages.claimed_twice(text.text, definition.name.text, name, where)
                yield diagnostic(message, source, text.span)


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
