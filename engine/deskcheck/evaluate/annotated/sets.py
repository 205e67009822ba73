"""Annotated sets as JSON lines: one document an object, its annotations as spans with values.

    {"doc_id": "a", "text": "…", "meta": {"dct": "2031-03-12"}, "gold": [{"start": 0, "end": 5,
     "type": "DATE", "value": "2031-03-11"}]}

Offsets are code points, the end excluded; what is said of the whole document has neither. Answers
have the same shape with `pred` in place of `gold`, and no text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct, field

EPOCH = date(1970, 1, 1)
Amount = str | int | float | None


class Item(Struct, frozen=True, omit_defaults=True):
    """One annotation: `type` and `value` of code points `start` to `end`, None for a document.

    `seconds` is the length of a duration, `unit` that of a quantity; `rel` joins the source, cue
    and content of one attribution.
    """

    start: int | None
    end: int | None
    type: str
    value: Amount = None
    seconds: float | None = None
    unit: str | None = None
    rel: str | int | None = None


class Document(Struct, frozen=True):
    """A text, what is known of it, and what people annotated in it."""

    doc_id: str
    text: str
    gold: tuple[Item, ...]
    meta: Mapping[str, object] = field(default_factory=dict)

    @property
    def published(self) -> int | None:
        """The publication day in days since 1970-01-01, None when it is not known."""
        for name in ("dct", "published", "date"):
            printed = self.meta.get(name)
            if isinstance(printed, str):
                try:
                    return (date.fromisoformat(printed[:10]) - EPOCH).days
                except ValueError:
                    continue
        return None

    def trait(self, name: str) -> str:
        """What the document's metadata say under a name, "" for nothing."""
        value = self.meta.get(name)
        return "" if value is None else str(value)


Answers = Mapping[str, Sequence[Item]]
"""What was read, by document; a document that is missing was answered with nothing."""


class _Answer(Struct, frozen=True):
    doc_id: str
    pred: Sequence[Item]


def read_set(path: Path) -> tuple[tuple[Document, ...], str]:
    """The documents of a file, and what is wrong with it, "" for nothing."""
    decoder = msgspec.json.Decoder(Document)
    documents: dict[str, Document] = {}
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        return (), f"{path}: cannot be read: {error.strerror or error}"
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            document = decoder.decode(line)
        except msgspec.DecodeError as error:
            return (), f"{path}:{number}: not an annotated document: {str(error).lower()}"
        wrong = _misplaced(document)
        if wrong is not None:
            return (), f"{path}:{number}: `{wrong.type}` lies outside the text"
        documents[document.doc_id] = document
    return tuple(documents.values()), "" if documents else f"{path}: holds no document"


def _misplaced(document: Document) -> Item | None:
    """An annotation whose place the text does not have."""
    for item in document.gold:
        if item.start is None and item.end is None:
            continue
        if item.start is None or item.end is None:
            return item
        if not 0 <= item.start <= item.end <= len(document.text):
            return item
    return None


def written(answers: Answers) -> str:
    """Answers as JSON lines."""
    rows = (msgspec.json.encode(_Answer(name, items)) for name, items in answers.items())
    return "".join(row.decode() + "\n" for row in rows)
