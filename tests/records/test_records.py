"""Dataclasses of our own behave as the standard ones do."""

from __future__ import annotations

import copy
import dataclasses
import functools
import inspect
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck_grammar import records


def pair(**options: bool) -> tuple[Any, Any]:
    """One class made by either decorator."""

    def made(dataclass: Callable[..., Any], field: Callable[..., Any]) -> Any:
        @dataclass(**options)
        class Row:
            """A row."""

            kind: ClassVar[str] = "row"
            number: int
            text: str = "none"
            marks: list[int] = field(default_factory=list, compare=False)
            place: int = field(default=0, repr=False)
            size: int = field(init=False, compare=False, repr=False)

            def __post_init__(self) -> None:
                object.__setattr__(self, "size", len(self.text))

            def double(self) -> int:
                return 2 * self.number

        return Row

    return made(dataclasses.dataclass, dataclasses.field), made(records.dataclass, records.field)


OPTIONS = [
    {},
    {"slots": True},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "order": True},
]
ARGUMENTS = st.tuples(st.integers(0, 2), st.sampled_from(["a", "b"])) | st.tuples(st.integers(0, 2))
MORE = st.fixed_dictionaries({}, optional={"marks": st.lists(st.integers()), "place": st.just(1)})


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@given(left=ARGUMENTS, right=ARGUMENTS, more=MORE)
def test_instances_are_as_the_standard_ones(
    options: dict[str, bool], left: tuple[Any, ...], right: tuple[Any, ...], more: dict[str, Any]
) -> None:
    said = []
    for cls in pair(**options):
        one, other = cls(*left, **more), cls(*right)
        seen: list[Any] = [repr(one), one == other, one == cls(*left, **more), one == left]
        seen += [one.size, one.double(), cls.kind, cls.__match_args__, cls.__doc__]
        if options.get("frozen"):
            seen += [hash(one) == hash(cls(*left, **more)), hash(one) == hash(other)]
        else:
            seen.append(cls.__hash__)
        if options.get("order"):
            seen += [one < other, one <= other, one > other, one >= other]
        changed = dataclasses.replace(one, text="changed")
        seen += [repr(changed), changed.size, repr(copy.copy(one)), hasattr(one, "__dict__")]
        said.append(seen)
    assert said[0] == said[1]
    row = pair(**options)[1](*left, **more)
    assert records.replace(row, place=7) == dataclasses.replace(row, place=7)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_standard_functions_know_them(options: dict[str, bool]) -> None:
    standard, ours = pair(**options)
    assert dataclasses.is_dataclass(ours)
    assert (
        inspect.signature(ours).parameters.keys() == inspect.signature(standard).parameters.keys()
    )
    for one, other in zip(dataclasses.fields(standard), dataclasses.fields(ours), strict=True):
        for name in ("name", "type", "default", "init", "repr", "compare"):
            assert getattr(one, name) == getattr(other, name)
    assert dataclasses.asdict(ours(1)) == dataclasses.asdict(standard(1))


@pytest.mark.parametrize("cls", pair(frozen=True, slots=True) + pair(frozen=True))
def test_frozen_ones_cannot_be_changed(cls: Any) -> None:
    row = cls(1)
    for change in (lambda: setattr(row, "number", 2), lambda: delattr(row, "number")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert row.number == 1


@pytest.mark.parametrize("cls", pair())
def test_wrong_arguments_are_type_errors(cls: Any) -> None:
    for arguments in ((), (1, "a", [], 0, 5, 6)):
        with pytest.raises(TypeError):
            cls(*arguments)
    with pytest.raises(TypeError):
        cls(1, nothing=2)
    assert cls(1).marks is not cls(1).marks


@records.dataclass(frozen=True, slots=True)
class Kept:
    """Stands at the top of its module, where pickle finds it."""

    number: int
    names: tuple[str, ...] = ()


@records.dataclass(frozen=True)
class Base:
    """A class to inherit from, with a value made when asked for."""

    number: int

    @functools.cached_property
    def double(self) -> int:
        return 2 * self.number


@records.dataclass(frozen=True)
class Derived(Base):
    text: str = ""


def test_pickling_and_inheritance() -> None:
    kept = Kept(1, ("a",))
    assert pickle.loads(pickle.dumps(kept)) == kept
    assert (Derived(3, "b").double, repr(Derived(3))) == (6, "Derived(number=3, text='')")
    assert Derived(3) != Base(3)


def test_a_shared_default_is_refused() -> None:
    with pytest.raises(ValueError, match="default_factory"):

        @records.dataclass
        class Bad:
            marks: list[int] = []  # noqa: RUF012


def test_defining_classes_does_not_import_the_standard_module() -> None:
    code = (
        "from deskcheck_grammar.records import dataclass\n"
        "@dataclass(frozen=True, slots=True)\nclass A:\n    x: int\n"
        "A(1)\nimport sys\nprint('dataclasses' in sys.modules, 'inspect' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
