"""docs/cookbook.md, made from the cookbook pack: each rule with its reason and its examples."""

from __future__ import annotations

import re
from pathlib import Path

PACKS = Path(__file__).resolve().parents[2] / "engine" / "deskcheck" / "packs"
COOKBOOK = PACKS / "cookbook.rules"
HEAD = """# Cookbook

Checks that desks make, each as a rule, with a story that passes and one that fails. `desk test
cookbook` runs every example below; `desk packs cookbook` prints the pack. Copy what your desk needs
into a rule file of its own, or run all of it: `desk check --rules cookbook`. C01 to C55 number the
checks.

"""
FILES = """## Reference files

Some checks need to know what no article says. Their rules name a file beside the rule file; see
[reference files](reference-files.md).

"""
_SECTION = re.compile(r"^# --- (.+)$", re.MULTILINE)
_RULE = re.compile(r"^[a-z][\w-]*: .*(?:\n(?:[ \t]+.*|(?=\n[ \t]).*))*", re.MULTILINE)
_MISSING = re.compile(r"^# (C\d\d) (.+(?:\n# (?!C\d\d|---).+)*)", re.MULTILINE)


def page() -> str:
    """The whole page."""
    _, *pieces = _SECTION.split(COOKBOOK.read_text(encoding="utf-8"))
    sections = [
        f"## {title}\n\n".replace("\\\n", "\n") + (_rules(text) or _missing(text))
        for title, text in zip(pieces[::2], pieces[1::2], strict=True)
    ]
    whole = HEAD + "".join(sections) + FILES + "".join(map(_file, _files()))
    return whole.rstrip() + "\n"


def rules() -> list[str]:
    """The text of each rule."""
    return [found.group() for found in _RULE.finditer(COOKBOOK.read_text(encoding="utf-8"))]


def missing() -> list[str]:
    """The checks that no rule makes, by number."""
    return [found[0] for found in _MISSING.findall(COOKBOOK.read_text(encoding="utf-8"))]


def _rules(text: str) -> str:
    return "".join(_one(found.group()) for found in _RULE.finditer(text))


def _one(rule: str) -> str:
    sentence = rule.splitlines()[0].split(": ", 1)[1]
    checks = ", ".join(re.findall(r"C\d\d", re.findall(r"(?m)^ +see (.+)$", rule)[0]))
    because = re.findall(r'(?m)^ +because "(.+)"$', rule)[0]
    return f"### {sentence}\n\n{because} ({checks})\n\n```rules\n{rule.rstrip()}\n```\n\n"


def _missing(text: str) -> str:
    found = (
        (name, " ".join(words.replace("\n# ", " ").split()))
        for name, words in _MISSING.findall(text)
    )
    return "".join(f"- **{name}** {words}\n" for name, words in found) + "\n"


def _files() -> list[Path]:
    return sorted((PACKS / "cookbook").iterdir())


def _file(path: Path) -> str:
    text = path.read_text(encoding="utf-8").rstrip()
    return f"`{path.parent.name}/{path.name}`:\n\n```{path.suffix[1:]}\n{text}\n```\n\n"
