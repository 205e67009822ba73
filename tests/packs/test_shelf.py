"""Packs of installed packages, packs with versions, files that use each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskcheck import __version__, rulebook, shelf
from deskcheck.shelf import Wanted
from deskcheck_grammar.diagnostics import render


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Install a distribution that offers one pack; returns the function that does."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))

    def install(distribution: str, version: str, entry: str, files: dict[str, str]) -> None:
        info = site / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n", encoding="utf-8"
        )
        (info / "entry_points.txt").write_text(f"[deskcheck.packs]\n{entry}\n", encoding="utf-8")
        for name, text in files.items():
            (site / name).parent.mkdir(exist_ok=True, parents=True)
            (site / name).write_text(text, encoding="utf-8")

    return install


QUAKES = 'define tremor as an event\n    called "tremor"\n    depth is a distance\n'
HOUSE = "Troop counts must cite a source.\n"


def mistakes(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.rules").write_text(text, encoding="utf-8")
    first = next(iter(files))
    book = rulebook.compile_rules(rulebook.find([f"{first}.rules"], folder, folder))
    return [render(found) for found in book.diagnostics]


def test_a_pack_of_a_package_is_used(shop, tmp_path):
    shop("acme-desk", "1.4", "acme-style = acme:house.rules", {"acme/house.rules": QUAKES + HOUSE})
    text = "use acme-style\n\nTremor depth must agree within 3 km across sources.\n"
    assert mistakes(tmp_path, own=text) == []
    (pack,) = shelf.installed()
    assert (pack.name, pack.version, pack.origin) == ("acme-style", "1.4", "acme-desk")
    files = rulebook.find(["acme-style v1.2"], tmp_path, tmp_path)
    assert not files.missing
    rules = rulebook.compile_rules(files).rules
    assert [(rule.id, rule.path) for rule in rules] == [
        ("troop-counts-must-cite-a-source", "acme-style pack")
    ]


def test_a_package_is_never_imported(shop, tmp_path):
    shop(
        "acme", "1", "acme = acme", {"acme/__init__.py": "raise SystemExit", "acme/a.rules": HOUSE}
    )
    assert mistakes(tmp_path, own="use acme\n") == []


def test_all_rule_files_of_a_package_are_its_pack(shop, tmp_path):
    files = {"acme/sub/a.rules": QUAKES, "acme/sub/b.rules": HOUSE}
    shop("acme", "1", "acme = acme.sub", files)
    found = rulebook.find(["acme"], tmp_path, tmp_path)
    assert sorted(source.name for source in found.sources.values()) == [
        "acme pack: a.rules",
        "acme pack: b.rules",
    ]


def test_a_local_definition_replaces_an_installed_one_and_that_one_a_shipped_one(shop, tmp_path):
    call = 'define call as an event\n    called "chat"\n    depth is a distance\n'
    shop("acme", "1", "acme = acme", {"acme/a.rules": call})
    rule = "\nCall depth must agree within 3 km across sources.\n"
    assert mistakes(tmp_path, own=f"use acme\n{rule}") == []
    own = call.replace("depth", "width")
    assert "has no `depth`" in mistakes(tmp_path, own=f"use acme\n\n{own}{rule}")[0]


@pytest.mark.parametrize(
    ("wanted", "version", "met"),
    [
        ("style", "0.3", True),
        ("style v1", "1.4", True),
        ("style v1.4", "1.4.0", True),
        ("style v1.4", "1.3.9", False),
        ("style v1", "2.0", False),
        ("style v2", "1.9", False),
        ("style v1.10", "1.9", False),
        ("Style  v1.2", "1.2rc1", True),
    ],
)
def test_which_versions_will_do(wanted, version, met):
    assert Wanted.read(wanted).name == "style"
    assert Wanted.read(wanted).met_by(version) is met


def test_a_version_that_is_not_there_is_told_at_the_use(shop, tmp_path):
    shop("acme", "1.4", "acme-style = acme", {"acme/a.rules": HOUSE})
    (said,) = mistakes(tmp_path, own="use calls, acme-style v2\n")
    assert said.startswith(
        "own.rules:1:12: the pack `acme-style` is version 1.4 here, which is not a v2 or newer"
    )
    assert "^^^^^^^^^^^^^" in said
    files = rulebook.find(["acme-style v2"], tmp_path, tmp_path)
    assert "is version 1.4 here" in files.missing[0]


def test_shipped_packs_have_the_version_of_deskcheck(tmp_path):
    assert {pack.version for pack in shelf.shipped().values()} == {__version__}
    assert mistakes(tmp_path, own="use calls v0\n") == []
    assert "is version" in mistakes(tmp_path, own="use calls v9\n")[0]


def test_two_packages_that_offer_one_name_are_a_conflict(shop, tmp_path):
    shop("acme", "1", "style = acme", {"acme/a.rules": HOUSE})
    shop("bolt", "2", "style = bolt", {"bolt/a.rules": HOUSE})
    (said,) = mistakes(tmp_path, own="use style\n")
    assert "several packages offer a pack `style`: acme 1 and bolt 2" in said


def test_a_package_without_the_file_it_names_is_told(shop, tmp_path):
    shop("acme", "1", "style = acme:gone.rules", {"acme/a.rules": HOUSE})
    assert "holds no file `gone.rules`" in mistakes(tmp_path, own="use style\n")[0]


def test_a_shipped_pack_hides_one_of_its_name(shop, tmp_path):
    shop("acme", "1", "calls = acme", {"acme/a.rules": "what is this\n"})
    assert mistakes(tmp_path, own="use calls\n") == []
    (hidden,) = [pack for pack in shelf.every() if pack.origin == "acme"]
    assert "hidden" in hidden.fault


def test_a_circle_of_files_is_told_with_its_chain(tmp_path):
    (said,) = mistakes(
        tmp_path, a='use "b.rules"\n', b='\nuse "c.rules"\n', c='use calls, "a.rules"\n'
    )
    assert said.startswith(
        "c.rules:1:12: `a.rules` uses `b.rules`, which uses `c.rules`, which uses `a.rules`"
    )


def test_a_file_that_uses_itself_is_told(tmp_path):
    (said,) = mistakes(tmp_path, a='use "a.rules"\n')
    assert "`a.rules` uses itself" in said


def test_two_ways_to_one_file_are_no_circle(tmp_path):
    files = {"a": 'use "b.rules", "c.rules"\n', "b": 'use "d.rules"\n', "c": 'use "d.rules"\n'}
    assert mistakes(tmp_path, **files, d="# both\n") == []


def test_files_are_relative_to_the_one_that_uses_them(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "own.rules").write_text('use "../outer.rules"\n', encoding="utf-8")
    (tmp_path / "outer.rules").write_text(HOUSE, encoding="utf-8")
    files = rulebook.find(["inner"], tmp_path, tmp_path)
    assert [rule.path for rule in rulebook.compile_rules(files).rules] == ["outer.rules"]
    (tmp_path / "inner" / "own.rules").write_text('use "../gone.rules"\n', encoding="utf-8")
    files = rulebook.find(["inner"], tmp_path, tmp_path)
    assert "no file `../gone.rules` beside this one" in render(files.diagnostics[0])
