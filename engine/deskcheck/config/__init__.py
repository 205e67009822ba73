"""What an editor configures: desk.yaml, and where it lies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span

FILE = "desk.yaml"
"""The name of the configuration file."""

FailOn = Literal["note", "warning", "error", "cannot-check"]


class Ignore(Struct, frozen=True):
    """One suppression: findings of `rule` about `article` (a path or glob, "" for every one).

    `because` is the reason that an editor gives; without one, or after `until`, it hides nothing.
    """

    rule: str
    article: str = ""
    because: str = ""
    until: date | None = None
    span: Span = Span(0, 0)


class Config(Struct, frozen=True):
    """desk.yaml. Paths are relative to the folder that it lies in."""

    articles: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    ignore: tuple[Ignore, ...] = ()
    severities: Mapping[str, Literal["error", "warning"]] = field(default_factory=dict)
    fail_on: FailOn = "error"
    jobs: int | None = None
    week_start: Literal["monday", "sunday"] = "monday"


class Desk(Struct, frozen=True):
    """A configuration and the folder that ids of articles and rule files are relative to.

    `source` is desk.yaml itself, None where there is none.
    """

    root: Path
    config: Config = Config()
    source: Source | None = None


def load(folder: Path) -> tuple[Desk, tuple[Diagnostic, ...]]:
    """Read the desk.yaml of `folder` or of the nearest folder above; without one, the defaults."""
    from deskcheck.config.files import read_source

    here = folder.resolve()
    for root in (here, *here.parents):
        if (root / FILE).is_file():
            source, mistakes = read_source(root / FILE, FILE)
            if mistakes:
                return Desk(root, source=source), mistakes
            config, mistakes = _decode(source)
            return Desk(root, config or Config(), source), mistakes
    return Desk(here), ()


def _decode(source: Source) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    from deskcheck.cache import remember

    def decoded() -> tuple[Config | None, tuple[Diagnostic, ...]]:
        from deskcheck.config.documents import decode

        config, mistakes = decode(source, Config)
        if config is not None and config.jobs is not None and config.jobs < 1:
            bad = Diagnostic("wrong-value", "error", source, Span(0, 1), "`jobs` must be 1 or more")
            return None, (*mistakes, bad)
        return config, mistakes

    return remember("config", (source.name, source.text), decoded)
