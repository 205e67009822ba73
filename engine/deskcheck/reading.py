"""From selected files to articles: read, languages told apart, old versions and mistakes out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from deskcheck.articles import Article, Incomplete
from deskcheck.articles.files import read_articles as read_file
from deskcheck.config.corpus import Selection
from deskcheck.config.files import read_source, relative_name
from deskcheck.facts import Fact
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar.diagnostics import Diagnostic

LANGUAGES = ("en",)
"""Languages that the extractor reads."""

CORRECTIONS = ".facts.yaml"
"""The end of the name of a file with corrections, beside `story.txt` as `story.facts.yaml`."""


def read_articles(selection: Selection) -> tuple[list[Article], list[Incomplete]]:
    """The articles in a language that is read, and those that could not be read, with why."""
    articles: list[Article] = []
    incomplete: list[Incomplete] = []
    for chosen in selection.articles.values():
        for article in read_file(chosen.path, chosen.id, chosen.metadata):
            if isinstance(article, Incomplete):
                incomplete.append(article)
            elif article.language.split("-")[0].lower() not in LANGUAGES:
                incomplete.append(Incomplete(article.id, _language(article.language)))
            else:
                articles.append(article)
    return articles, incomplete


def corrected(
    selection: Selection,
    articles: Sequence[Article],
    facts: tuple[Fact, ...],
    vocabulary: Vocabulary,
) -> tuple[tuple[Fact, ...], list[Diagnostic]]:
    """The facts after the corrections by hand that lie beside articles."""
    mistakes: list[Diagnostic] = []
    for article in articles:
        path = selection.articles[file_of(article.id, selection.articles)].path
        beside = path.with_name(path.stem + CORRECTIONS)
        if beside.is_file():
            from deskcheck.corrections import correct

            own = [fact for fact in facts if fact.article == article.id]
            source, wrong = read_source(beside, relative_name(beside, selection.root))
            if not wrong:
                own, wrong = correct(source, article, own, vocabulary)
            mistakes += wrong
            facts = (*(fact for fact in facts if fact.article != article.id), *own)
    return facts, mistakes


def file_of(article: str, files: Container[str]) -> str:
    """The file that an article stands in, by id: that of `wire.jsonl#name` is `wire.jsonl`."""
    if article in files:
        return article
    cuts = (article[:at] for at, char in enumerate(article) if char == "#")
    return next((file for file in cuts if file in files), article)


def _language(tag: str) -> str:
    if tag == "und":
        return "its language is not English, the one that is read"
    return f"its language `{tag}` is not read, only English is"


def newest(articles: Sequence[Article]) -> tuple[list[Article], tuple[str, ...]]:
    """One article a url, the one published last; the ids of the versions that it replaces."""
    latest: dict[str, Article] = {}
    for article in articles:
        if article.url:
            latest[article.url] = max(latest.get(article.url, article), article, key=_version)
    kept = [item for item in articles if not item.url or latest[item.url] is item]
    ids = {item.id for item in kept}
    return kept, tuple(item.id for item in articles if item.id not in ids)


def _version(article: Article) -> tuple[int, str]:
    return (-(10**9) if article.published is None else article.published, article.id)


def notes(
    selection: Selection, articles: Sequence[Article], superseded: Sequence[str]
) -> Iterator[str]:
    """What a user is told on the error stream: what was left out, and what was read oddly."""
    for name in selection.unnamed:
        yield f"{name}: left out, for no corpus.yaml names it"
    for name in superseded:
        yield f"{name}: left out, for a newer version of the same url is read"
    for article in articles:
        if article.encoding != "utf-8":
            yield f"{article.id}: not UTF-8, read as {article.encoding}"
        for note in article.notes:
            yield f"{article.id}:{note}"
