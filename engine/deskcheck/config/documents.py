"""YAML documents decoded into structs; every mistake is a Diagnostic with its place.

A msgspec Struct is the schema: a field `fail_on` is the key `fail-on`, one with a default may be
left out, a field named `span` receives the place of the document that the object came from.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, TypeVar, cast

from msgspec import Struct

from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import nearest
from deskcheck_grammar.source import Source, Span

if typing.TYPE_CHECKING:
    import yaml

Decoded = TypeVar("Decoded")

SPAN = "span"
"""The field that receives a place instead of a key's value."""


def decode(source: Source, schema: type[Decoded]) -> tuple[Decoded | None, tuple[Diagnostic, ...]]:
    """Read a YAML document as `schema`, a Struct; None when anything in it is wrong.

    Understood in fields: str, Located, int, bool, date, Literal of strings, tuple[X, ...] (a single
    value counts as a list of one), Mapping[str, X], X | None and other Structs.
    """
    decoder = _Decoder(source)
    node = decoder.compose()
    if decoder.mistakes:
        return None, tuple(decoder.mistakes)
    if node is None:
        return decoder.object(schema, None, Span(0, 0)), tuple(decoder.mistakes)
    result = decoder.value(schema, node, "the file")
    return (None if decoder.mistakes else result), tuple(decoder.mistakes)


class Located(Struct, frozen=True):
    """A text and where it stands in the document, quotation marks left out."""

    text: str
    span: Span


class _Decoder:
    """One walk over a document; mistakes gather in `mistakes`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.mistakes: list[Diagnostic] = []

    def compose(self) -> yaml.Node | None:
        """The document's node tree, None when it is empty or not YAML."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            return yaml.compose(self.source.text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            start = min(mark.index, len(self.source.text)) if mark else 0
            self.mistake("yaml-syntax", Span(start, start + 1), f"not valid YAML: {error.problem}")
        except yaml.YAMLError as error:
            said = " ".join(str(error).split())
            self.mistake("yaml-syntax", Span(0, 1), f"not valid YAML: {said}")
        return None

    def mistake(self, code: str, span: Span, message: str, advice: str = "") -> None:
        """Note one mistake."""
        self.mistakes.append(Diagnostic(code, "error", self.source, span, message, advice))

    def value(self, kind: Any, node: yaml.Node, name: str) -> Any:
        """The value of a node as `kind`; `name` is what messages call it."""
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if origin in (typing.Union, types.UnionType):
            inner = next(part for part in arguments if part is not type(None))
            return None if _null(node) else self.value(inner, node, name)
        if kind is Located:
            return self.located(node, name)
        if _is_schema(kind):
            return self.object(cast("type[Any]", kind), node, _span(node))
        if origin is tuple:
            items = node.value if _is(node, "sequence") else [] if _null(node) else [node]
            return tuple(self.value(arguments[0], item, f"{name}") for item in items)
        if origin is Mapping or origin is dict:
            return self.mapping(arguments[1], node, name)
        if not _is(node, "scalar") or _null(node):
            return self.wrong(node, name, _wanted(kind))
        return self.scalar(kind, node, name)

    def wrong(self, node: yaml.Node, name: str, wanted: str) -> None:
        """Note a value of the wrong kind."""
        given = f", not `{node.value}`" if _is(node, "scalar") and node.value else ""
        self.mistake("wrong-value", _span(node), f"`{name}` must be {wanted}{given}")

    def scalar(self, kind: Any, node: yaml.Node, name: str) -> Any:
        """A text, number, truth value, day or one of several words."""
        text = str(node.value)
        if kind is str:
            return text
        if typing.get_origin(kind) is Literal:
            words = [str(word) for word in typing.get_args(kind)]
            if text in words:
                return text
            near = nearest(text, words)
            advice = f"did you mean `{near}`?" if near else ""
            listed = ", ".join(f"`{word}`" for word in words)
            self.mistake(
                "wrong-value",
                _span(node),
                f"`{name}` must be one of {listed}, not `{text}`",
                advice,
            )
            return None
        try:
            if kind is bool:
                return {"true": True, "false": False}[text.lower()]
            if kind is date:
                return date.fromisoformat(text[:10])
            return int(text)
        except (ValueError, KeyError):
            return self.wrong(node, name, _wanted(kind))

    def located(self, node: yaml.Node, name: str) -> Located | None:
        """A text with its place."""
        if not _is(node, "scalar") or _null(node):
            self.wrong(node, name, "text")
            return None
        span = _span(node)
        if self.source.text[span.start : span.start + 1] in ("'", '"'):
            span = Span(span.start + 1, span.end - 1)
        return Located(str(node.value), span)

    def pairs(self, node: yaml.Node | None, name: str) -> list[tuple[str, yaml.Node, yaml.Node]]:
        """Key, key node and value node of a mapping; a key given twice is a mistake."""
        if node is None or _null(node):
            return []
        if not _is(node, "mapping"):
            self.wrong(node, name, "a list of `key: value` lines")
            return []
        seen: dict[str, tuple[str, yaml.Node, yaml.Node]] = {}
        for key, value in node.value:
            word = str(key.value) if _is(key, "scalar") else "?"
            if word in seen:
                self.mistake("duplicate-key", _span(key), f"`{word}` is given twice")
            seen.setdefault(word, (word, key, value))
        return list(seen.values())

    def mapping(self, kind: Any, node: yaml.Node, name: str) -> dict[str, Any]:
        """A mapping with free keys; objects in it take the place of their key."""
        found: dict[str, Any] = {}
        for word, key, value in self.pairs(node, name):
            if _is_schema(kind) and kind is not Located:
                inner = None if _null(value) else value
                found[word] = self.object(cast("type[Any]", kind), inner, _span(key), word)
            else:
                found[word] = self.value(kind, value, word)
        return found

    def object(
        self, schema: type[Any], node: yaml.Node | None, span: Span, name: str = "the file"
    ) -> Any:
        """An instance of a schema from a mapping with its keys."""
        hints = typing.get_type_hints(schema)
        from msgspec.structs import fields as fields_of

        fields = {field.name.replace("_", "-"): field for field in fields_of(schema)}
        fields.pop(SPAN, None)
        values: dict[str, Any] = {SPAN: span} if SPAN in hints else {}
        for word, key, value in self.pairs(node, name):
            if word not in fields:
                near = nearest(word, fields)
                advice = f"did you mean `{near}`?" if near else f"known keys: {', '.join(fields)}"
                self.mistake("unknown-key", _span(key), f"unknown key `{word}`", advice)
            elif not _null(value) or fields[word].required:
                field = fields[word].name
                values[field] = self.value(hints[field], value, word)
        missing = [
            word for word, field in fields.items() if field.name not in values and field.required
        ]
        for word in missing:
            self.mistake("missing-key", span, f"the key `{word}` is missing here")
        return None if missing else schema(**values)


def _is_schema(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _span(node: yaml.Node) -> Span:
    return Span(node.start_mark.index, max(node.start_mark.index + 1, node.end_mark.index))


def _is(node: yaml.Node, sort: str) -> bool:
    """Whether a node is a scalar, a sequence or a mapping."""
    return getattr(node, "id", "") == sort


def _null(node: yaml.Node) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")


def _wanted(kind: Any) -> str:
    names = {
        str: "text",
        int: "a whole number",
        bool: "`true` or `false`",
        date: "a day such as 2021-12-30",
    }
    return names.get(kind, "one value")
