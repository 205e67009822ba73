"""Which article files a run reads, and what corpus.yaml says about each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from deskcheck.articles import Metadata
from deskcheck.articles.files import SUFFIXES
from deskcheck.config.files import globbed_paths, read_source, relative_name
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span

FILE = "corpus.yaml"
"""The name of the file that describes a folder of articles."""

BESIDE = (FILE, ".facts.yaml")
"""Ends of the names of files beside articles, passed over where a shell's glob gives them."""

_EPOCH = date(1970, 1, 1).toordinal()


class Entry(Struct, frozen=True):
    """What corpus.yaml says about an article or, as `defaults`, about all of them."""

    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    copies_of: tuple[str, ...] = ()
    span: Span = Span(0, 0)

    def metadata(self) -> Metadata:
        """The same in the form that articles are read with."""
        days = None if self.published is None else self.published.toordinal() - _EPOCH
        return Metadata(self.outlet, days, self.language, self.url, self.tags, self.copies_of)


class Corpus(Struct, frozen=True):
    """corpus.yaml: `articles` maps a path or glob, relative to the file, to what is known."""

    defaults: Entry = Entry()
    articles: Mapping[str, Entry] = field(default_factory=dict)


class Selected(Struct, frozen=True):
    """One article file to read: where, the id that findings give it, what is known about it."""

    path: Path
    id: str
    metadata: Metadata


class Selection(Struct):
    """What paths came to: articles by id, files that no corpus.yaml names, paths without any."""

    root: Path
    articles: dict[str, Selected] = field(default_factory=dict)
    unnamed: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def select(paths: Sequence[str], base: Path, root: Path) -> Selection:
    """The articles that `paths` (files, folders, globs, relative to `base`) stand for.

    The path `-` is standard input, of which nothing is known.
    Ids are relative to `root`. A path that brings no article is listed in `missing` with why.
    """
    selector = _Selector(root)
    for text in paths:
        selector.add(text, base)
    found = selector.found
    if not (found.articles or found.missing or found.diagnostics) and paths:
        found.missing.append(f"no article among {', '.join(f'`{text}`' for text in paths)}")
    found.articles = dict(sorted(found.articles.items()))
    found.unnamed = sorted(set(found.unnamed) - set(found.articles))
    return found


class _Selector:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.found = Selection(root)
        self.hits = 0
        self.corpora: dict[Path, tuple[Source, Corpus] | None] = {}

    def add(self, text: str, base: Path) -> None:
        """Select what one path given by the user stands for."""
        if text == "-":
            self.found.articles[text] = Selected(Path(text), text, Metadata())
            return
        path = base / text
        globbed = any(mark in text for mark in "*?[") and not path.exists()
        matches = sorted(globbed_paths(base, text)) if globbed else [path]
        if not globbed and not path.exists():
            self.found.missing.append(f"no such file or folder: `{text}`")
            return
        if path.is_file():
            refused = _refused(path, text)
            self.found.missing += [refused] if refused else []
            if refused or path.name.endswith(BESIDE):
                return
        before = self.hits
        for match in matches:
            if match.is_dir():
                self.folder(match)
            elif not globbed or match.suffix.lower() in SUFFIXES:
                self.file(match)
        if self.hits == before and not self.found.diagnostics:
            said = "no article matches" if globbed else "no article files in"
            self.found.missing.append(f"{said} `{text}`")

    def file(self, path: Path) -> None:
        """Select one file."""
        self.hits += 1
        path = path.resolve()
        name = relative_name(path, self.root)
        self.found.articles[name] = Selected(path, name, self.metadata(path))

    def folder(self, folder: Path) -> None:
        """Select what a folder's corpus.yaml names, without one all article files below."""
        folder = folder.resolve()
        described = self.corpus(folder)
        if described and described[1].articles:
            self.named(folder, *described)
            return
        try:
            items = sorted(folder.iterdir())
        except OSError:
            self.found.missing.append(f"cannot read the folder `{folder}`")
            return
        for item in items:
            if item.is_dir() and not item.is_symlink() and not item.name.startswith("."):
                self.folder(item)
            elif _is_article(item):
                self.file(item)

    def named(self, folder: Path, source: Source, corpus: Corpus) -> None:
        """Select the articles that a corpus.yaml names and note the files that it does not."""
        files = {relative_name(path, folder): path for path in _article_files(folder)}
        for name, entry in corpus.articles.items():
            matches = [files[file] for file in files if _matches(file, name)]
            if not matches and (folder / name).is_file():
                matches = [folder / name]
            if not matches:
                from deskcheck_grammar.names import nearest

                near = nearest(name, files)
                self.found.diagnostics.append(
                    Diagnostic(
                        "missing-article",
                        "error",
                        source,
                        entry.span,
                        f"no article file `{name}`",
                        f"did you mean `{near}`?" if near else "",
                    )
                )
            for match in matches:
                self.file(match)
        self.found.unnamed += [
            relative_name(path, self.root)
            for file, path in files.items()
            if not any(_matches(file, name) for name in corpus.articles)
        ]

    def metadata(self, path: Path) -> Metadata:
        """What the nearest corpus.yaml says: the path's entry over globs over defaults."""
        for folder in self.folders_above(path):
            described = self.corpus(folder)
            if described is None:
                continue
            _, corpus = described
            file = relative_name(path, folder)
            hits = [item for item in corpus.articles.items() if _matches(file, item[0])]
            hits.sort(key=lambda hit: hit[0] == file)
            known = corpus.defaults.metadata()
            for _, entry in hits:
                known = entry.metadata().over(known)
            copies = (relative_name(folder / copy, self.root) for copy in known.copies_of)
            return replace(known, copies_of=tuple(copies))
        return Metadata()

    def folders_above(self, path: Path) -> Iterable[Path]:
        """The file's folder and those above it, up to the desk's root."""
        for folder in path.parents:
            yield folder
            if folder == self.root:
                return

    def corpus(self, folder: Path) -> tuple[Source, Corpus] | None:
        """The corpus.yaml of this very folder, read once."""
        if folder not in self.corpora:
            path = folder / FILE
            self.corpora[folder] = self.read(path) if path.is_file() else None
        return self.corpora[folder]

    def read(self, path: Path) -> tuple[Source, Corpus]:
        """Read a corpus.yaml; its mistakes go to the selection."""
        source, mistakes = read_source(path, relative_name(path, self.root))
        corpus = None
        if not mistakes:
            corpus, mistakes = _decoded(source)
        self.found.diagnostics += mistakes
        return source, corpus or Corpus()


def _refused(path: Path, text: str) -> str:
    """Why a file given by name is no article, "" where it may be one."""
    suffix = path.suffix.lower()
    if suffix == ".rules":
        return f"`{text}` is a rule file: give it with --rules"
    if not suffix or suffix in SUFFIXES or path.name.endswith(BESIDE):
        return ""
    return f"`{text}`: {suffix} files are not read; articles are {', '.join(SUFFIXES)} files or `-`"


def _decoded(source: Source) -> tuple[Corpus | None, tuple[Diagnostic, ...]]:
    from deskcheck.cache import remember

    def decoded() -> tuple[Corpus | None, tuple[Diagnostic, ...]]:
        from deskcheck.config.documents import decode

        return decode(source, Corpus)

    return remember("corpus", (source.name, source.text), decoded)


def _matches(file: str, name: str) -> bool:
    return file == name or (any(mark in name for mark in "*?[") and fnmatch(file, name))


def _is_article(path: Path) -> bool:
    return (
        path.suffix.lower() in SUFFIXES
        and not path.name.startswith(".")
        and path.stem.lower() != "readme"
    )


def _article_files(folder: Path) -> list[Path]:
    files: list[Path] = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [
            path for path in (Path(here, name) for name in sorted(names)) if _is_article(path)
        ]
    return files
