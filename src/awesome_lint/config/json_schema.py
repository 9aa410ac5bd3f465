"""A configuration's JSON Schema (draft 7, which editors' TOML plugins read)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from awesome_lint import rules
from awesome_lint.analysis import conventions
from awesome_lint.config.link_settings import LinkSettings
from awesome_lint.config.names import ALL, AUTO
from awesome_lint.config.option_types import json_schema, options_of, plain
from awesome_lint.document import Profile
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from awesome_lint.rule import Rule

_LEVEL = {"$ref": "#/definitions/level"}
_STRINGS = {"type": "array", "items": {"type": "string"}}


def config_schema() -> dict[str, Any]:
    """The schema of ``.awesome-lint.toml`` and of ``[tool.awesome-lint]``.

    Options have the spelling of the rules' pages, with hyphens.
    """
    settings = {
        "profile": {
            "description": "What kind of list it is; several count together.",
            "anyOf": [_PROFILE, {"type": "array", "items": _PROFILE}],
            "default": AUTO,
        },
        "rules": {"$ref": "#/definitions/rules"},
        "conventions": {"$ref": "#/definitions/conventions"},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Configuration of awesome-lint",
        **_table(
            {
                **settings,
                "exclude": {
                    "description": "Files and folders to leave out, as .gitignore writes them.",
                    **_STRINGS,
                },
                "plugins": {
                    "description": "Plugins whose rules are run, where --allow-plugins names them.",
                    **_STRINGS,
                },
                "links": {
                    "description": "How `awesome-lint links` asks.",
                    **_table(_options(LinkSettings)),
                },
                "per-file": {
                    "description": "What is different for the files that a pattern matches.",
                    "type": "object",
                    "additionalProperties": _table(settings),
                },
            }
        ),
        # What rules a plugin brings is not known here.
        "if": {"not": {"required": ["plugins"]}},
        "then": {
            "properties": {
                "rules": {"$ref": "#/definitions/built-in"},
                "per-file": {
                    "additionalProperties": {
                        "properties": {"rules": {"$ref": "#/definitions/built-in"}}
                    }
                },
            }
        },
        "definitions": {
            "built-in": {"propertyNames": {"enum": [ALL, *rules.GROUPS, *rules.group_of()]}},
            "level": {"enum": [level.value for level in Level]},
            "rules": {"description": "Rules and groups, and their levels.", **_rules()},
            "conventions": {
                "description": "What the list wants, whatever most of it does.",
                **_table({name: _convention(name) for name in conventions.NAMES}),
            },
        },
    }


_PROFILE = {"enum": [AUTO, *(profile.value for profile in Profile)]}


def _table(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _rules() -> dict[str, Any]:
    group = {"anyOf": [_LEVEL, _table({"level": _LEVEL})]}
    groups = {
        ALL: {"description": "All rules", **group},
        **{name: {"description": f"The rules of {name}", **group} for name in rules.GROUPS},
    }
    known = {**groups, **{rule.id: _rule(rule) for rule in rules.load_all()}}
    others = {"anyOf": [_LEVEL, {"type": "object", "properties": {"level": _LEVEL}}]}
    return {"type": "object", "properties": known, "additionalProperties": others}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "description": rule.summary,
        "anyOf": [_LEVEL, _table({"level": _LEVEL, **_options(rule.options)})],
        "default": rule.level.value,
    }


def _options(schema: type[Any]) -> dict[str, Any]:
    return {
        option.key: {
            **json_schema(option.hint),
            **({} if option.default is None else {"default": plain(option.default)}),
        }
        for option in options_of(schema)
    }


def _convention(name: str) -> dict[str, Any]:
    values = conventions.load(name).VALUES
    return {"enum": list(values)} if values else {"type": "string"}
