"""A rule's options dataclass as a schema: what configuration values its fields take."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from awesome_lint.text.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Option(NamedTuple):
    """One option of a rule: ``hint`` is its type, ``default`` what it is when not set."""

    name: str
    hint: Any
    default: Any

    @property
    def key(self) -> str:
        """The option's name in a configuration: hyphens, as all names there."""
        return self.name.replace("_", "-")


def options_of(schema: type[Any]) -> list[Option]:
    """The options that an options dataclass declares, in its order."""
    hints, defaults = get_type_hints(schema), schema()
    return [
        Option(each.name, hints[each.name], getattr(defaults, each.name)) for each in fields(schema)
    ]


def build(
    schema: type[Any],
    table: Mapping[str, object],
    mistakes: list[str],
    where: str,
    others: Sequence[str] = ("level",),
) -> Any:
    """The options that ``table`` sets, all others as they are by default.

    What is wrong with the table is added to ``mistakes``, each with its key path, which
    starts with ``where``; then the result is of no use. ``others`` are keys that the place
    takes besides.
    """
    known = {option.key: option for option in options_of(schema)}
    values = {}
    for key, value in table.items():
        option = known.get(key.replace("_", "-"))
        if option is None:
            legal = [*others, *known]
            hint = did_you_mean(key, legal) or f"; it takes {', '.join(legal)}"
            mistakes.append(f"{where}.{key}: there is no such option{hint}")
        elif (fitting := _fit(value, option.hint)) is _UNFIT:
            mistakes.append(f"{where}.{key}: must be {describe(option.hint)}")
        else:
            values[option.name] = fitting
    return schema(**values)


def describe(hint: Any) -> str:
    """What values an option of this type takes, in words."""
    words = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}
    if hint in words:
        return words[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " or ".join(f'"{each}"' for each in inner)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return " or ".join(f'"{each.value}"' for each in hint)
    if origin in (Union, UnionType):
        return " or ".join(describe(each) for each in inner if each is not NoneType)
    return f"a list, each {describe(inner[0])}"


def json_schema(hint: Any) -> dict[str, Any]:
    """What values an option of this type takes, as JSON Schema."""
    names = {bool: "boolean", int: "integer", float: "number", str: "string"}
    if hint in names:
        return {"type": names[hint]}
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    if origin in (Union, UnionType):
        return {"anyOf": [json_schema(each) for each in inner if each is not NoneType]}
    return {"type": "array", "items": json_schema(inner[0])}


def plain(value: object) -> Any:
    """An option's value as JSON and TOML have it."""
    value = getattr(value, "value", value)  # an Enum's
    return sorted(map(plain, value)) if isinstance(value, (tuple, frozenset)) else value


_UNFIT = object()


def _fit(value: object, hint: Any) -> object:
    """``value`` as an option of type ``hint`` holds it, or _UNFIT."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        fits = (_fit(value, each) for each in inner if each is not NoneType)
        return next((each for each in fits if each is not _UNFIT), _UNFIT)
    if origin is Literal:
        return value if value in inner else _UNFIT
    if origin in (tuple, frozenset):
        if not isinstance(value, list):
            return _UNFIT
        items = [_fit(each, inner[0]) for each in value]
        return _UNFIT if _UNFIT in items else origin(items)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next((each for each in hint if each.value == value), _UNFIT)
    if hint is float and type(value) is int:
        return float(value)
    return value if type(value) is hint else _UNFIT  # "type" for true is no whole number
