# ruff: noqa: A002, RUF063  (`repr` is the standard name; `inspect` is what this avoids)
"""Dataclasses that cost little to define: the standard decorator's subset, compiled on first use.

The standard `dataclass` writes and compiles six functions for every class, about a millisecond
each time the program starts, and imports `inspect` to do so. With more than a hundred classes that
was a third of what `desk check` took. Here a class gets its `__init__` when the first instance is
made, and everything else is shared. The standard functions `fields`, `replace`, `asdict` and
`is_dataclass` work on these classes too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)
Instance = TypeVar("Instance")
Value = TypeVar("Value")

MISSING: Any = object()
"""Stands for a default that there is not."""


class Field:
    """How one field is made and used; see `field`."""

    __slots__ = ("compare", "default", "default_factory", "init", "name", "repr")

    def __init__(self, default: Any, default_factory: Any, init: bool, repr: bool, compare: bool):
        self.name = ""
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare


@overload
def field(
    *, default: Value, init: bool = True, repr: bool = True, compare: bool = True
) -> Value: ...
@overload
def field(
    *,
    default_factory: Callable[[], Value],
    init: bool = True,
    repr: bool = True,
    compare: bool = True,
) -> Value: ...
@overload
def field(*, init: bool = True, repr: bool = True, compare: bool = True) -> Any: ...
def field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    init: bool = True,
    repr: bool = True,
    compare: bool = True,
) -> Any:
    """A field with a default made for each instance, or left out of init, repr or comparison."""
    return Field(default, default_factory, init, repr, compare)


@overload
def dataclass(cls: Class, /) -> Class: ...
@overload
def dataclass(
    *, frozen: bool = False, slots: bool = False, order: bool = False
) -> Callable[[Class], Class]: ...
@dataclass_transform(field_specifiers=(field,))
def dataclass(
    cls: Class | None = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False
) -> Class | Callable[[Class], Class]:
    """Make a class a dataclass, as the standard decorator does.

    Instances are equal when they are of one class and their compared fields are; frozen ones hash
    by those. `order` compares the fields in turn. `slots` gives instances no dictionary.
    """

    def decorate(cls: Class) -> Class:
        return _dataclass(cls, frozen, slots, order)

    return decorate if cls is None else decorate(cls)


def replace(instance: Instance, /, **changes: Any) -> Instance:
    """A copy of an instance with some fields changed; standard dataclasses are copied too."""
    fields: dict[str, Field] | None = getattr(type(instance), "__record_fields__", None)
    if fields is None:
        import dataclasses

        standard: Any = instance
        copied: Instance = dataclasses.replace(standard, **changes)
        return copied
    for own in fields.values():
        if own.init:
            if own.name not in changes:
                changes[own.name] = getattr(instance, own.name)
        elif own.name in changes:
            raise ValueError(f"field {own.name} is not given to init and cannot be replaced")
    return type(instance)(**changes)


def _dataclass(cls: Class, frozen: bool, slots: bool, order: bool) -> Class:
    inherited = getattr(cls, "__record_fields__", {})
    own = {entry.name: entry for entry in _own_fields(cls)}
    fields: dict[str, Field] = {**inherited, **own}
    namespace = dict(cls.__dict__)
    for name in (*own, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    if slots:
        namespace["__slots__"] = tuple(name for name in own if name not in inherited)
    else:
        simple = {
            name: entry.default for name, entry in own.items() if entry.default is not MISSING
        }
        namespace.update(simple)
    compared = tuple(entry.name for entry in fields.values() if entry.compare)
    namespace |= {
        "__record_fields__": fields,
        "__dataclass_fields__": _StandardFields(),
        "__signature__": _Signature(),
        "__match_args__": tuple(entry.name for entry in fields.values() if entry.init),
    }
    methods: dict[str, Any] = {"__init__": _first_init, "__repr__": _repr}
    methods |= _comparisons(compared, frozen, order)
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
        methods |= {"__getstate__": _getstate, "__setstate__": _setstate} if slots else {}
    for name, method in methods.items():
        if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
            namespace[name] = method
    create: Any = type(cls)
    made: Class = create(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _own_fields(cls: type) -> Iterator[Field]:
    """The fields that a class annotates itself, in order."""
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        if str(kind).startswith(("ClassVar", "typing.ClassVar")):
            continue
        default = cls.__dict__.get(name, MISSING)
        if not isinstance(default, Field):
            default = Field(default, MISSING, init=True, repr=True, compare=True)
        if default.default.__class__ in (list, dict, set):
            raise ValueError(f"the default of {name} would be shared: use default_factory")
        default.name = name
        yield default


# ---------------------------------------------------------------- init, compiled on first use


def _first_init(self: Any, *values: Any, **named: Any) -> None:
    """Compile the `__init__` of the class that defines these fields, then run it."""
    owner = next(cls for cls in type(self).__mro__ if cls.__dict__.get("__init__") is _first_init)
    init = _compiled(owner)
    owner.__init__ = init  # type: ignore[misc]
    init(self, *values, **named)


def _compiled(cls: Any) -> Callable[..., None]:
    """The `__init__` of a dataclass: a parameter for each field, set past any `__setattr__`."""
    scope: dict[str, Any] = {"MISSING": MISSING, "put": object.__setattr__}
    parameters = ["self"]
    body = []
    frozen = cls.__setattr__ is _refuse
    for name, entry in cls.__record_fields__.items():
        value = name
        if entry.default_factory is not MISSING:
            scope[f"make_{name}"] = entry.default_factory
            made = f"make_{name}()"
            value = f"{made} if {name} is MISSING else {name}" if entry.init else made
        elif entry.default is not MISSING:
            scope[f"default_{name}"] = entry.default
            value = name if entry.init else f"default_{name}"
        if entry.init:
            parameters.append(name + _default(entry))
        elif value == name:
            continue
        put = getattr(getattr(cls, name, None), "__set__", None)
        if frozen and put is not None:
            scope[f"set_{name}"] = put
            body.append(f"  set_{name}(self, {value})")
        else:
            body.append(f"  put(self, '{name}', {value})" if frozen else f"  self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        body.append("  self.__post_init__()")
    text = f"def __init__({', '.join(parameters)}):\n" + ("\n".join(body) or "  pass")
    exec(text, scope)
    init: Callable[..., None] = scope["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _default(entry: Field) -> str:
    if entry.default_factory is not MISSING:
        return "=MISSING"
    return "" if entry.default is MISSING else f"=default_{entry.name}"


# ---------------------------------------------------------------- what all classes share


def _comparisons(compared: tuple[str, ...], frozen: bool, order: bool) -> dict[str, Any]:
    """Equality, hash and order by the compared fields."""
    get = _getter(compared)

    def eq(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return get(self) == get(other)

    methods: dict[str, Any] = {"__eq__": eq, "__hash__": None}
    if frozen:
        methods["__hash__"] = lambda self: hash(get(self))
    if order:
        methods |= _orders(get)
    return methods


def _orders(get: Callable[[Any], Any]) -> dict[str, Any]:
    def lt(self: Any, other: Any) -> Any:
        return get(self) < get(other) if other.__class__ is self.__class__ else NotImplemented

    def le(self: Any, other: Any) -> Any:
        return get(self) <= get(other) if other.__class__ is self.__class__ else NotImplemented

    def gt(self: Any, other: Any) -> Any:
        return get(self) > get(other) if other.__class__ is self.__class__ else NotImplemented

    def ge(self: Any, other: Any) -> Any:
        return get(self) >= get(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__lt__": lt, "__le__": le, "__gt__": gt, "__ge__": ge}


def _getter(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """Reads these attributes as a tuple; one alone as itself, none as the empty tuple."""
    return attrgetter(*names) if names else lambda _: ()


def _repr(self: Any) -> str:
    shown = (entry.name for entry in self.__record_fields__.values() if entry.repr)
    inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{type(self).__qualname__}({inside})"


def _refuse(self: Any, name: str, _: Any = None) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change the field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__record_fields__]


def _setstate(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__record_fields__, state, strict=True):
        object.__setattr__(self, name, value)


class _StandardFields:
    """`__dataclass_fields__` as the standard library wants it, made when somebody asks."""

    def __get__(self, instance: Any, owner: Any) -> dict[str, Any]:
        import dataclasses

        fields: dict[str, Any] = {}
        for name, entry in owner.__record_fields__.items():
            given: dict[str, Any] = {}
            if entry.default is not MISSING:
                given["default"] = entry.default
            if entry.default_factory is not MISSING:
                given["default_factory"] = entry.default_factory
            made: Any = dataclasses.field(
                init=entry.init, repr=entry.repr, compare=entry.compare, **given
            )
            made.name = name
            made.type = next(
                cls.__dict__["__annotations__"][name]
                for cls in owner.__mro__
                if name in cls.__dict__.get("__annotations__", {})
            )
            made._field_type = dataclasses._FIELD  # type: ignore[attr-defined]
            fields[name] = made
        return fields


class _Signature:
    """The parameters of a class, for whoever inspects it before an instance is made."""

    def __get__(self, instance: Any, owner: Any) -> Any:
        import inspect

        whole = inspect.signature(_compiled(owner))
        return whole.replace(parameters=list(whole.parameters.values())[1:])
