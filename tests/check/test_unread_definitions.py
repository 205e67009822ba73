"""A broken line of a definition is told once, not again by each rule about its attribute."""

from __future__ import annotations

import pytest
from check.check_trees import VOCABULARY

from deskcheck.check import check
from deskcheck.check.unread import is_unread
from deskcheck.vocabulary import glossary
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

BROKEN = 'define tender as an event\n    called "tender"\n    fee is a hue\n\n'


def told(rules: str) -> list[str]:
    source = Source("desk.rules", BROKEN + rules)
    parsed = parse(source, glossary(VOCABULARY))
    assert [found.message for found in parsed.diagnostics] == ["`hue` is not a kind of value"]
    sound, diagnostics = check([(source, parsed.tree)], VOCABULARY)
    assert sound == ()
    return [found.message for found in diagnostics]


@pytest.mark.parametrize("subject", ["A fee", "The fees of hearings", "A hearing fee"])
def test_rules_about_an_unread_attribute_add_nothing(subject: str) -> None:
    assert told(f"{subject} must agree across sources.\n") == []


def test_other_unknown_names_are_still_told() -> None:
    (message,) = told("A hearing fei must agree across sources.\n")
    assert message == "`hearing` has no `fei`"


def test_a_known_name_is_not_unread() -> None:
    assert is_unread(BROKEN, "fee", ())
    assert not is_unread(BROKEN, "fee", {"fee"})
    assert not is_unread(BROKEN.replace("    fee", "    # fee"), "fee", ())
