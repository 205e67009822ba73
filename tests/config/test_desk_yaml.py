"""desk.yaml: where it is found, and what a mistake in it says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from deskcheck.config import Config, Ignore, load


def write(folder: Path, text: str) -> Path:
    (folder / "desk.yaml").write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_the_folder_is_the_root(tmp_path: Path) -> None:
    desk, mistakes = load(tmp_path)
    assert (desk.config, desk.source, mistakes) == (Config(), None, ())
    assert desk.root == tmp_path.resolve()


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    below = write(tmp_path, "articles: news/\n") / "news" / "may"
    below.mkdir(parents=True)
    desk, mistakes = load(below)
    assert mistakes == ()
    assert (desk.root, desk.config.articles) == (tmp_path.resolve(), ("news/",))


def test_every_key_is_read(tmp_path: Path) -> None:
    desk, mistakes = load(
        write(
            tmp_path,
            "articles: [a, b]\nrules: r\npacks: newsroom\nfail-on: warning\njobs: 2\n"
            "week-start: sunday\nseverities: {a-rule: warning}\n"
            "ignore:\n  - rule: a-rule\n    article: b/*.txt\n    because: known\n"
            "    until: 2022-01-31\n",
        )
    )
    assert mistakes == ()
    config = desk.config
    assert (config.articles, config.rules, config.packs) == (("a", "b"), ("r",), ("newsroom",))
    assert (config.fail_on, config.jobs, config.week_start) == ("warning", 2, "sunday")
    assert dict(config.severities) == {"a-rule": "warning"}
    (ignore,) = config.ignore
    assert ignore == Ignore("a-rule", "b/*.txt", "known", date(2022, 1, 31), ignore.span)


def test_unknown_keys_and_bad_numbers_are_errors(tmp_path: Path) -> None:
    _, mistakes = load(write(tmp_path, "rule: r\n"))
    assert [(m.message, m.help) for m in mistakes] == [
        ("unknown key `rule`", "did you mean `rules`?")
    ]
    _, mistakes = load(write(tmp_path, "jobs: 0\n"))
    assert [m.message for m in mistakes] == ["`jobs` must be 1 or more"]


def test_a_file_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "desk.yaml").write_bytes(b"articles: caf\xe9\n")
    _, mistakes = load(tmp_path)
    assert [(m.message, m.source.position(m.span.start)) for m in mistakes] == [
        ("not UTF-8 text from here on", (1, 14))
    ]
