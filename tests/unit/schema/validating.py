"""What the schemas say of a file, read as editors read YAML."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

from tutor.schema.files import SCHEMAS, as_text

VALIDATORS = {
    file: Draft7Validator(yaml.safe_load(as_text(SCHEMAS[file]("en")))) for file in SCHEMAS
}

_NULL = re.compile(r"~|null|Null|NULL|")
_FLAG = re.compile(r"true|True|TRUE|false|False|FALSE")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def complaints(path: Path) -> list[str]:
    """Return what the schemas find wrong in a scenario's file, or in all the files of a course."""
    paths = sorted(path.glob("*.y*ml")) if path.is_dir() else [path]
    files = ("course" if one.stem == "course" else "scenario" for one in paths)
    return [told for one, file in zip(paths, files, strict=True) for told in found_in(one, file)]


def found_in(path: Path, file: str) -> Iterator[str]:
    """Yield what the schema of a kind of file finds wrong in one."""
    validator = VALIDATORS[file]
    content = in_json(yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader))
    return (error.message for error in validator.iter_errors(content))


def in_json(node: Any) -> Any:
    """Return a node's value by the core schema of YAML 1.2, which is that of language servers."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): in_json(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [in_json(item) for item in node.value]
    return node and (node.value if node.style else _plain(node.value))


def _plain(value: str) -> Any:
    if _NULL.fullmatch(value):
        return None
    if _FLAG.fullmatch(value):
        return value.lower() == "true"
    if _INTEGER.fullmatch(value):
        return int(value)
    return float(value) if _FLOAT.fullmatch(value) else value
