"""A file's bytes as text: UTF-8 first, else what the file declares, else what its letters tell."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 1024
"""Where HTML must declare its encoding (WHATWG HTML, 4.2.5.4)."""
_WESTERN = "windows-1252"
_CALLED_WESTERN = ("iso8859-1", "ascii", "cp1252")
"""What browsers read as windows-1252 (WHATWG Encoding, 4.2), by Python's names."""
_LETTER = re.compile(r"[^\W\d_]")
_BROKEN = re.compile(r"[^\W\d_](?![\w\xad‐‑–—’‘·…])[\x80-\uffff](?=[^\W\d_])")
"""A letter, a mark that stands in no word, a letter."""


def decoded(raw: bytes, *, page: bool = False) -> tuple[str, str] | None:
    """Text and encoding of a file's bytes; None for what is not text.

    A `page` may declare its encoding in HTML. Bytes that are not UTF-8, carry no byte order mark
    and read as windows-1252 are that; for others charset-normalizer decides.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _text(raw, name)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return (_declared(raw) if page else None) or _western(raw) or _detected(raw)
    return None if "\0" in text else (text, "utf-8")


def _text(raw: bytes, name: str) -> tuple[str, str] | None:
    try:
        return raw.decode(name), name
    except UnicodeDecodeError:
        return None


def _declared(raw: bytes) -> tuple[str, str] | None:
    """A page in the encoding that it declares, where that fits its bytes."""
    found = _DECLARED.search(raw, 0, _HEAD)
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    return _text(raw, _WESTERN if name in _CALLED_WESTERN else name)


def _western(raw: bytes) -> tuple[str, str] | None:
    """Bytes as windows-1252, where that gives words of mostly plain letters and no odd mark in one.

    In another encoding an accented letter of a word comes out as a mark ("Wa³êsa"), and another
    alphabet as words without a plain letter.
    """
    text = raw.decode(_WESTERN, errors="replace")
    if "\ufffd" in text or "\0" in text:
        return None
    letters = _LETTER.findall(text)
    if 4 * sum(letter > "\x7f" for letter in letters) > len(letters):
        return None
    if _BROKEN.search(text):
        return None
    return text, _WESTERN


def _detected(raw: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        return None
    return raw.decode(best.encoding, errors="replace"), best.encoding
