"""Writes one front matter value on one line, as Obsidian reads it."""

import re
from collections.abc import Mapping, Sequence

import yaml

# What can be written without quotes: no mark that YAML gives a meaning at this place.
_PLAIN = re.compile(r"(?![\s\-?:,\[\]{}#&*!|>'\"%@`])(?:[^\s:#]|:(?=[^\s:])|#|[ ](?=[^\s#]))*")
_CONTROL = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}
_FLOW_MARKS = frozenset(",[]{}?:")
_RESOLVER = yaml.SafeLoader.yaml_implicit_resolvers


def written_value(value: object, *, inside: bool = False) -> str:
    """A value on one line: words quoted only when another reader would take them for something else.

    Lists and mappings are written in brackets and braces; None is `null`; any other object is written as its words.
    `inside` says that it will stand inside such brackets or braces.
    """
    return _written(value, inside=inside)


def written_key(key: str) -> str:
    """A key, quoted when it must be."""
    return key if ":" not in key and _is_plain(key, inside=True) else _quoted(key)


def _written(value: object, *, inside: bool) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written_key(str(k))}: {_written(v, inside=True)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_written(each, inside=True) for each in value) + "]"
    words = str(value)
    return words if _is_plain(words, inside=inside) else _quoted(words)


def _is_plain(words: str, *, inside: bool) -> bool:
    if not words or _CONTROL.search(words.replace('"', "").replace("\\", "")) or not _PLAIN.fullmatch(words):
        return False
    if inside and not _FLOW_MARKS.isdisjoint(words):
        return False
    return not any(pattern.match(words) for _, pattern in _RESOLVER.get(words[0], ()))


def _quoted(words: str) -> str:
    return '"' + _CONTROL.sub(_escaped, words) + '"'


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    code = ord(character)
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
