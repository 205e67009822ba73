"""Packs: those that ship with Deskcheck, and those that installed Python packages offer.

A package offers a pack by an entry point of the group `deskcheck.packs`:

    [project.entry-points."deskcheck.packs"]
    acme-style = "acme_style:house.rules"

Its name is the pack's; its value names a file of the package, or, without the part after the
colon, every rule file of it. Packages are looked up, never imported: rules are text.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from deskcheck import __version__

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

SUFFIX = ".rules"
PACKS = Path(__file__).parent / "packs"
"""The packs that ship; their definitions are always loaded, their rules when they are named."""

GROUP = "deskcheck.packs"
"""The group of entry points by which Python packages offer packs."""

SHIPPED = "Deskcheck"

_WANTED = re.compile(r"(?P<name>.*\S)\s+v(?P<version>\d+(?:\.\d+)*)", re.IGNORECASE | re.DOTALL)


class Pack(Struct, frozen=True, order=True):
    """A named pack: its version, who offers it (`Deskcheck` or a distribution) and its files.

    `fault` says why it cannot be used, "" when it can.
    """

    name: str
    version: str
    origin: str
    files: tuple[Path, ...]
    fault: str = ""

    @property
    def ships(self) -> bool:
        """Whether the pack ships with Deskcheck."""
        return self.origin == SHIPPED

    def source_name(self, file: Path) -> str:
        """What messages call one of the pack's files."""
        return f"{self.name} pack" + (f": {file.name}" if len(self.files) > 1 else "")


class Wanted(Struct, frozen=True):
    """What a `use` asks for: a pack by name and, after `v`, the least version of it."""

    name: str
    version: tuple[int, ...] = ()

    @classmethod
    def read(cls, text: str) -> Wanted:
        """Read `acme-style` or `acme-style v1.2`."""
        found = _WANTED.fullmatch(text.strip())
        if found is None:
            return cls(_folded(text))
        return cls(_folded(found["name"]), _numbers(found["version"]))

    def met_by(self, version: str) -> bool:
        """Whether a version will do: of the same first number, and no older."""
        given = _numbers(version)
        return not self.version or (
            given[:1] == self.version[:1] and _padded(given) >= _padded(self.version)
        )

    @property
    def shown(self) -> str:
        """The version as a `use` writes it."""
        return "v" + ".".join(map(str, self.version))


@cache
def shipped() -> dict[str, Pack]:
    """The packs that ship, by name."""
    return {
        path.stem: Pack(path.stem, __version__, SHIPPED, (path,))
        for path in sorted(PACKS.glob(f"*{SUFFIX}"))
    }


def installed() -> tuple[Pack, ...]:
    """The packs that installed distributions offer, by name; several may have one name."""
    from importlib.metadata import entry_points

    found = {_offered(point) for point in entry_points(group=GROUP)}
    return tuple(sorted(found))


def find(wanted: Wanted) -> Pack | str:
    """The pack that is asked for, or why there is none; "" where no pack has such a name."""
    ours = shipped().get(wanted.name)
    offered = [pack for pack in installed() if pack.name == wanted.name] if ours is None else []
    if ours is None and not offered:
        return ""
    if len(offered) > 1:
        listed = " and ".join(f"{pack.origin} {pack.version}" for pack in offered)
        return f"several packages offer a pack `{wanted.name}`: {listed}"
    pack = ours or offered[0]
    if pack.fault:
        return f"the pack `{pack.name}` of {pack.origin} {pack.version} {pack.fault}"
    if not wanted.met_by(pack.version):
        return (
            f"the pack `{pack.name}` is version {pack.version} here, "
            f"which is not a {wanted.shown} or newer of that series"
        )
    return pack


def every() -> tuple[Pack, ...]:
    """All packs by name: those that ship, then those of packages."""
    return (*shipped().values(), *map(_shadowed, installed()))


def _shadowed(pack: Pack) -> Pack:
    """A pack of a package as it is seen beside the others."""
    if pack.name not in shipped():
        return pack
    fault = "is hidden by the one of that name that ships"
    return Pack(pack.name, pack.version, pack.origin, pack.files, fault)


def _offered(point: EntryPoint) -> Pack:
    """The pack of an entry point."""
    distribution = point.dist
    origin = distribution.name if distribution else "an unknown package"
    version = distribution.version if distribution else "0"
    module, _, resource = point.value.partition(":")
    folder = _folder(module.strip())
    if folder is None:
        return Pack(_folded(point.name), version, origin, (), f"names no package: `{module}`")
    name = resource.strip()
    files = (folder / name,) if name else tuple(sorted(folder.glob(f"*{SUFFIX}")))
    missing = not files or any(not path.is_file() for path in files)
    fault = f"holds no file `{name or '*' + SUFFIX}`" if missing else ""
    return Pack(_folded(point.name), version, origin, () if missing else files, fault)


def _folder(module: str) -> Path | None:
    """The folder of a package, found without importing it."""
    from importlib.util import find_spec

    top, *below = module.split(".")
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return next((path for place in places if (path := Path(place, *below)).is_dir()), None)


def _folded(name: str) -> str:
    return " ".join(name.lower().split())


def _numbers(version: str) -> tuple[int, ...]:
    """The release numbers that a version starts with."""
    found = re.match(r"v?(\d+(?:\.\d+)*)", version)
    return tuple(map(int, found[1].split("."))) if found else ()


def _padded(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return (*numbers, 0, 0, 0, 0)[: max(4, len(numbers))]
