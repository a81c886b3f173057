"""Whether a stored row can be a change at all: what a check reports and a rescue leaves out."""

import json
from collections.abc import Mapping
from typing import Any

from storage.clock import read_time
from storage.crdt import Document
from storage.log import FORMAT

_TEXTS = ("device", "record", "author", "at", "origin", "operation", "act", "knows", "sets")


def row_problem(values: Mapping[str, Any]) -> str | None:
    """Why the columns of a row of `change` or `waiting` are no change; None when they are one.

    One of type, empty, time, json, knows, bytes.
    """
    if not all(isinstance(values[name], str) for name in _TEXTS) or not isinstance(values["bytes"], bytes):
        return "type"
    if not all(type(values[name]) is int and values[name] > 0 for name in ("counter", "format")):
        return "type"
    if not values["device"] or not values["record"]:
        return "empty"
    return _words_problem(values) or (bytes_problem(values["bytes"]) if values["format"] <= FORMAT else None)


def bytes_problem(data: bytes) -> str | None:
    """Whether bytes are an update that the CRDT library takes; it tells of many damages, not of all."""
    try:
        Document().apply(data)
    except ValueError:
        return "bytes"
    return None


def _words_problem(values: Mapping[str, Any]) -> str | None:
    try:
        read_time(values["at"])
    except ValueError:
        return "time"
    try:
        act, knows, sets = (json.loads(values[name]) for name in ("act", "knows", "sets"))
    except (ValueError, RecursionError):
        return "json"
    if not all(isinstance(part, dict) for part in (act, knows, sets)):
        return "json"
    return None if all(type(number) is int and number > 0 for number in knows.values()) else "knows"
