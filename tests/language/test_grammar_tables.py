"""The grammar has no conflict, and its tables are kept without getting in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lark import Lark
from lark.exceptions import GrammarError
from lark.lexer import Lexer

import deskcheck_grammar

GRAMMAR = Path(deskcheck_grammar.__file__).with_name("rules.lark").read_text("utf-8")


class NoLexer(Lexer):
    """The terminals are declared, so strict mode has only the rules to look at."""

    def __init__(self, conf: object) -> None: ...

    def lex(self, *_: object) -> None: ...


def strict(grammar: str) -> Lark:
    return Lark(grammar, parser="lalr", lexer=NoLexer, strict=True)


def test_the_grammar_has_no_conflicts() -> None:
    strict(GRAMMAR)


def test_strict_mode_refuses_a_conflict() -> None:
    dangling = GRAMMAR.replace("any: all (OR all)*", "any: all (OR any)*")
    assert dangling != GRAMMAR
    with pytest.raises(GrammarError):
        strict(dangling)


PARSE = """
import sys
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source
assert "lark" not in sys.modules, "lark is imported before it is needed"
assert parse(Source("t.rules", "Storm names must agree.")).diagnostics == ()
"""


def run(cache: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    command = [sys.executable, "-c", PARSE]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_tables_are_kept_in_the_users_cache(tmp_path: Path) -> None:
    cache = tmp_path / "not" / "yet"
    assert (run(cache).returncode, run(cache).stderr) == (0, "")
    (kept,) = (cache / "deskcheck").glob("*.lark")
    kept.write_bytes(b"damaged")
    assert (run(cache).returncode, run(cache).stderr) == (0, "")
    assert kept.read_bytes() != b"damaged"


def test_a_folder_that_others_may_write_is_not_trusted(tmp_path: Path) -> None:
    shared = tmp_path / "deskcheck"
    shared.mkdir()
    shared.chmod(0o777)
    assert run(tmp_path).returncode == 0
    assert list(shared.iterdir()) == []


def test_a_cache_that_cannot_be_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    result = run(blocked)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
